import type { FlowOption } from '#domain/flow/flow-option.ts'
import type { FlowGroup } from '#domain/flow/past-round.ts'
import type { FlowRefusal } from '#domain/flow/simulate-flow.ts'
import type { Role } from '#domain/person/role.ts'
import { frenchDay } from '../days.ts'
import { counted, wholeNumber } from '../numbers.ts'
import { WIDE } from '../spaces.ts'

/** What the pages on the flow of files say: a simulation, everywhere. */
export const FLOW = {
  crumb: 'Flux des dossiers',
  listTitle: 'Flux des dossiers',
  listLead:
    'Combien de dossiers pourraient venir, ce qu’ils demanderaient de travail, et ce que changeraient des options dont agents et professionnels discutent. Une simulation, dispositif par dispositif.',
  notConcerned:
    'Cette page est celle des agents, des membres de comité, de l’État et des organisations professionnelles : vous n’avez aucun de ces rôles aujourd’hui.',
  rounds: (count: number): string => (count === 0 ? 'aucune session annoncée' : counted(count, 'session annoncée', 'sessions annoncées')),
  schemes: 'Dispositifs',
  kicker: 'Simulation',
  lead: 'Ce qui pourrait venir, et ce que changeraient quelques options. Une simulation pour en discuter : le logiciel ne prévoit pas l’avenir et ne conseille rien.',
  fictitious: 'Autorité fictive : rien de ce qui suit n’est arrivé.',
  drawn: 'Sessions passées inventées pour la démonstration : elles sont tirées au sort, personne n’a déposé ces dossiers.',
  kept: 'Une session n’est pas comptée : elle porte un dossier, non encore décidé, dont vous êtes en retrait ou que vous avez demandé.',

  pastTitle: 'Les sessions passées',
  pastIntro: 'Les sessions closes de ce dispositif et les dossiers qui y ont été envoyés, en nombres.',
  noPast: 'Aucune session passée',
  noPastWhy: 'Ce dispositif n’a aucune session close dont des dossiers soient ici : rien ne peut en être déduit, et rien n’est simulé.',
  pastTable: 'Dossiers envoyés, par session close',
  small: 'petit nombre',
  smallNote:
    'Structures : sociétés et associations, chacune comptée une fois. Avant le comité : de la clôture au comité. Un nombre de moins de cinq, ou dont le reste est de moins de cinq, n’est pas montré : on pourrait y reconnaître quelqu’un.',
  days: 'jours',
  pastColumns: {
    round: 'Session',
    closed: 'Close le',
    received: 'Dossiers',
    firstWorks: 'Premières œuvres',
    shorts: 'Courts',
    rural: 'Ruraux',
    bodies: 'Structures',
    delay: 'Avant le comité',
  },

  nextTitle: 'La session ouverte ou la prochaine, comme aujourd’hui',
  next: (label: string, opens: string): string => `${label}, qui ouvre le ${frenchDay(opens)}.`,
  openNow: (label: string, closes: string): string => `${label}, ouverte jusqu’au ${closes}.`,
  noNext: 'Aucune session n’est ouverte ni à venir : ces chiffres sont ceux d’une session quelconque.',
  volume: 'Dossiers attendus',
  readerHours: 'Heures de lecture',
  filesPerOfficer: 'Dossiers par agent',
  delay: 'Instruction puis lecture',
  hours: 'heures',
  fileUnit: 'dossiers',
  calendar: (announced: number, needed: string): string =>
    `Le calendrier annoncé laisse ${counted(announced, 'jour', 'jours')} entre la clôture et le comité. Sous ces hypothèses, instruire puis lire en prendrait ${needed}.`,
  range: (low: string, high: string): string => `${low}${WIDE}à${WIDE}${high}`,
  oneRound: 'une seule session passée : aucune fourchette',
  method: (draws: number, seed: number): string =>
    `Tirages : ${wholeNumber(draws)} années. Chaque session y est l’une des sessions passées, tirée au sort, dont les dossiers sont tirés avec remise. Le chiffre est celui que la moitié des tirages ne dépassent pas ; la fourchette laisse un tirage sur vingt de chaque côté. Graine ${seed} : la même adresse donne les mêmes chiffres.`,
  methodOne: 'Une seule session passée compte assez de dossiers : les chiffres sont les siens, rejoués, et aucune fourchette n’est donnée.',
  methodLimits:
    'Ce ne sont pas des prévisions : ce qui ne s’est jamais vu n’est pas tiré, et une session de moins de cinq dossiers non plus. Tous les dossiers reçus sont tenus pour recevables. Une « première œuvre » est ce que le demandeur en dit ; « rural » vient de la commune du demandeur, par la grille communale de densité, et ce qui n’est pas dit n’est pas compté.',

  formTitle: 'Les hypothèses',
  formIntro: 'Chacune est une supposition, non un fait. Changez-les : l’adresse de la page les garde, et se partage.',
  toForm: 'Changer les hypothèses',
  fromOffice: (count: number): string => `${wholeNumber(count)} en fonction aujourd’hui.`,
  pagesAsked: (count: number): string => `Le règlement en demande ${wholeNumber(count)} au plus, pièces sans limite comprises.`,
  bounds: (least: number, most: number): string => `De ${wholeNumber(least)} à ${wholeNumber(most)}.`,
  simulate: 'Simuler',
  reset: 'Revenir aux hypothèses de départ',
  unreadTitle: 'Certaines valeurs n’ont pas été comprises',
  unread: (label: string, found: string): string => `${label} : « ${found} » n’est pas un nombre permis ; la valeur de départ est prise.`,

  noSimulation: 'Rien n’est simulé',
  optionsTitle: 'Une année, option par option',
  optionsIntro: 'Toutes les options travaillent les mêmes années tirées. L’ordre des lignes ne veut rien dire : aucune n’est conseillée.',
  loadTable: 'Simulation : ce que demanderait une année, option par option',
  loadColumns: {
    option: 'Option',
    rounds: 'Sessions',
    received: 'Reçus',
    heard: 'Entendus',
    readerHours: 'Lecture',
    filesPerOfficer: 'Par agent',
    delayDays: 'Délai le plus long',
    sessions: 'Séances',
  },
  low: 'bas',
  high: 'haut',
  whatTitle: 'Ce que chaque option suppose',

  groupsTitle: 'Qui serait entendu',
  groupsIntro: 'Part des premières œuvres, des courts métrages et des demandeurs ruraux parmi les dossiers entendus dans l’année.',
  chartTitle: 'Part de chaque groupe parmi les dossiers entendus, option par option',
  chartSub: (draws: number): string =>
    `Simulation de ${wholeNumber(draws)} années. Barre : tirage du milieu ; trait : fourchette ; tirets : aujourd’hui.`,
  chartOne: 'Simulation sur une seule session passée. Barre : tirage du milieu ; tirets : aujourd’hui.',
  chartToday: 'aujourd’hui',
  groupTable: 'Simulation : dossiers entendus dans l’année et part de chaque groupe, option par option',
  groupColumns: {
    group: 'Groupe et option',
    option: 'Option',
    heard: 'Entendus',
    before: 'Part aujourd’hui',
    after: 'Part avec l’option',
    shift: 'Écart, mêmes années',
  },
  points: 'points',
  percent: '%',
  under: 'moins de 5',
  files: (count: number): string => counted(count, 'dossier', 'dossiers'),
  groupNotSaid: 'Non connu : aucun dossier passé ne le dit.',
  groupSmall: 'Petit nombre de dossiers passés : rien n’en est simulé.',
  source: 'Simulation de Contrechamp, hypothèses de cette page',

  talkTitle: 'En discuter',
  talkIntro:
    'Agents, membres de comité, État et organisations professionnelles, sous leur nom et leur rôle. Ce qui est dit ici se lit par eux tous.',
  noRemark: 'Personne n’a encore rien dit.',
  saidAt: (name: string, role: string, at: string): string => `${name}, ${role}, le ${at}`,
  withdrawnAt: (at: string): string => `Remarque retirée par qui l’a écrite, le ${at}.`,
  answer: 'Répondre',
  answerTo: (name: string): string => `Répondre à ${name}`,
  yourAnswer: 'Votre réponse',
  withdraw: 'Retirer ce que j’ai écrit',
  writeTitle: 'Ajouter une remarque',
  about: 'Sur quelle option',
  speakAs: 'Comme',
  yourWords: 'Votre remarque',
  wordsHint: (name: string, most: number): string =>
    `Signée « ${name} ». Elle ne se modifie pas, mais vous pourrez la retirer. N’y parlez d’aucun dossier ni d’aucun demandeur. ${wholeNumber(most)} signes au plus.`,
  send: 'Publier la remarque',
  done: 'C’est fait.',
  refusals: {
    'no-words': 'Écrivez votre remarque avant de l’envoyer.',
    'too-long': 'Cette remarque est trop longue : raccourcissez-la.',
    'nothing-to-answer': 'Cette remarque a été retirée, ou ne peut pas recevoir de réponse.',
    'not-yours': 'Il n’y a pas de remarque de vous à retirer ici.',
    'no-option': 'Choisissez l’option dont vous parlez.',
  },
} as const

export const OPTION_WORDS: Readonly<Record<FlowOption, { readonly label: string; readonly supposes: string }>> = {
  'as-today': { label: 'Comme aujourd’hui', supposes: 'Tous les dossiers sont instruits, lus en entier et entendus.' },
  'fewer-rounds': {
    label: 'Moins de sessions',
    supposes:
      'Les dossiers de l’année sont répartis entre moins de sessions, plus grosses. Ce que coûte l’attente aux projets n’est pas compté.',
  },
  'page-limit': {
    label: 'Pages limitées',
    supposes: 'Chaque dossier se lit jusqu’à la limite. Ce que la lecture y perd n’est pas compté.',
  },
  'pre-selection': {
    label: 'Premier tri',
    supposes:
      'Une personne lit les premières pages ; une part des dossiers est gardée, au hasard, avec les poids que vous supposez : personne ne sait d’avance comment un tri traite les premières œuvres.',
  },
  quota: {
    label: 'Quota',
    supposes:
      'Une société ou une association ne peut déposer que tant de dossiers. Lesquels, elle le choisit : ici, ils sont tirés au sort.',
  },
  lottery: {
    label: 'Tirage au sort',
    supposes: 'Après lecture, tous les dossiers sont tenus pour égaux, et le sort désigne ceux que la séance entend.',
  },
}

export const GROUP_WORDS: Readonly<Record<FlowGroup, string>> = {
  'first-work': 'Premières œuvres',
  short: 'Courts métrages',
  rural: 'Demandeurs ruraux',
}

const SENTENCES: { [Kind in FlowRefusal['kind']]: (refusal: Extract<FlowRefusal, { kind: Kind }>) => string } = {
  'no-past-round': () => FLOW.noPastWhy,
  'too-few-files': ({ least }) => `Chaque session passée compte moins de ${least} dossiers : rien n’en est simulé.`,
  'too-many-files': ({ most }) => `L’année dépasserait ${wholeNumber(most)} dossiers : baissez la hausse ou le nombre de sessions.`,
}

export function flowRefusalSentence<Kind extends FlowRefusal['kind']>(refusal: Extract<FlowRefusal, { kind: Kind }>): string {
  return SENTENCES[refusal.kind](refusal)
}

/** A count with its unit, as ranges say it. */
export const withUnit = (count: number, unit: string): string => `${wholeNumber(count)}${WIDE}${unit}`

/** Roles as the discussion signs them, after a name. */
export const SPEAKER_WORDS: Readonly<Partial<Record<Role, string>>> = {
  'case-officer': 'service instructeur',
  'committee-secretary': 'secrétariat du comité',
  expert: 'membre du comité de lecture',
  'state-officer': 'conseil de l’État (CNC, DRAC)',
  delegate: 'organisation professionnelle',
}
