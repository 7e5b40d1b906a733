import type { LinkKind } from '#domain/committee/possible-link.ts'

export const LINK_LABELS: Readonly<Record<LinkKind, string>> = { company: 'Société ou association', person: 'Personne', address: 'Adresse' }

/** What is said where a member says something of themselves. */
export const PROFILE = {
  title: 'Ce que je dis de moi',
  lead: 'Facultatif. Cela sert à l’équilibre du comité (générations, territoires) et à confier un dossier à qui lit sa langue. Lu du secrétariat, jamais publié ; ce que vous ne dites pas reste inconnu.',
  born: 'Décennie de naissance',
  decade: (decade: number): string => `Années ${decade}`,
  unsaid: 'Je ne le dis pas',
  departement: 'Département où je vis ou travaille',
  departementHint: 'Son numéro, comme 29, 2A ou 974.',
  languages: 'Je lis aussi en',
  noLanguage: 'Aucun dispositif ne demande de langue.',
  save: 'Enregistrer ce que je dis',
  saved: 'C’est enregistré.',
  badDepartement: 'Ce numéro n’est pas celui d’un département.',
} as const

/** What is said where one declares one's own links. */
export const LINKS = {
  title: 'Mes liens',
  lead: 'Ce qui pourrait vous lier à un dossier. Le logiciel vous signale où regarder ; vous seul vous mettez en retrait.',
  who: 'Lus de vous, et de qui tient la séance quand un nom coïncide avec un dossier. Vous les ajoutez et les ôtez quand vous voulez.',
  declaredTitle: 'Ce que j’ai déclaré',
  none: 'Vous n’avez rien déclaré. Votre nom, lui, est toujours comparé.',
  remove: 'Ôter',
  removeLabel: (name: string): string => `Ôter « ${name} »`,
  addTitle: 'Ajouter',
  kind: 'Nature',
  name: 'Nom ou adresse',
  nameHint: 'Une société que vous dirigez ou qui vous emploie, une personne proche, une adresse que vous partagez.',
  add: 'Ajouter ce lien',
  foundTitle: 'Où regarder',
  noneFound:
    'Ces noms ne se retrouvent pas dans les dossiers devant vous. Un nom écrit tout autrement peut échapper : regardez aussi leurs titres.',
  notAConflict: 'Un même nom n’est pas toujours un lien. Si c’en est un, dites-le.',
  reason: 'Le lien, en quelques mots',
  recuse: 'Me mettre en retrait',
  recuseLabel: (number: string): string => `Me mettre en retrait du dossier ${number}`,
  recused: 'Vous êtes en retrait. Rien de ce dossier ne vous est plus montré.',
  refusals: {
    'no-name': 'Écrivez un nom ou une adresse.',
    'no-words': 'Écrivez quelques mots.',
    moved: 'Ce dossier a changé d’état entre-temps.',
  },
} as const
