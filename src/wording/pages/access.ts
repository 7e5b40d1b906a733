import type { MaskReason, PartGiving, PartProblem } from '#domain/grant/access-copy.ts'
import { NARROW } from '../spaces.ts'

/** Why a mention is masked, as the copy says it. */
export const MASK_LABELS: Readonly<Record<MaskReason, string>> = {
  privacy: 'vie privée (CRPA, L. 311-6, 1°)',
  'business-secrecy': 'secret des affaires (CRPA, L. 311-6, 1°)',
  judgement: 'jugement sur une personne physique (CRPA, L. 311-6, 2°)',
  behaviour: 'comportement dont la divulgation nuirait à une personne (CRPA, L. 311-6, 3°)',
  'unpublished-work': 'œuvre jamais divulguée, sans l’accord de son auteur (CRPA, L. 311-4 ; Conseil d’État, 8 novembre 2017, n° 375704)',
}

/** How a document is given, as the officer chooses. */
export const GIVING_LABELS: Readonly<Record<PartGiving, string>> = {
  whole: 'Donnée telle quelle',
  withheld: 'Non communiquée',
  masked: 'Donnée masquée, dans une copie que je joins',
}

const PROBLEMS: Readonly<Record<PartProblem['kind'], string>> = {
  'no-choice': 'dites comment elle est donnée',
  'no-reason': 'choisissez la raison dans la liste',
  'no-copy': 'joignez la copie masquée',
  'not-a-pdf': 'la copie masquée doit être un PDF',
  'too-big': 'la copie masquée dépasse 20 Mo',
  'same-copy': 'la copie jointe est la pièce même, où rien n’est masqué',
}

/** What is still to be said of documents before a copy is made. */
export const partProblemsSentence = (problems: readonly { readonly name: string; readonly kind: PartProblem['kind'] }[]): string =>
  `${problems.map(({ name, kind }) => `${name}${NARROW}: ${PROBLEMS[kind]}`).join('. ')}. Les fichiers joints sont à joindre de nouveau.`

/** What is said where requests of access are answered. */
export const ACCESS = {
  title: 'Communiquer ce dossier',
  lead: 'Quelqu’un demande à lire un dossier décidé. Cochez ce qui est masqué, avec sa raison ; le reste est donné tel quel.',
  lawTitle: 'Le droit',
  law: [
    'Toute personne peut demander copie d’un document administratif achevé (code des relations entre le public et l’administration, CRPA, L. 311-1 et L. 311-2) ; un document préparatoire attend que la décision soit prise.',
    'Ne se communiquent qu’à l’intéressé : la vie privée, le secret des affaires, un jugement de valeur sur une personne physique, un comportement dont la divulgation lui nuirait (CRPA, L. 311-6, version du 1er août 2018).',
    'Ce qui est protégé se masque, et le reste se donne (CRPA, L. 311-7). Non vérifié : cet article est cité de mémoire.',
    'Le droit d’auteur n’empêche pas de communiquer : il limite l’usage que la personne en fera (CADA, conseil 20065534). Mais une œuvre jamais divulguée, comme un scénario, demande d’abord l’accord de son auteur (CRPA, L. 311-4 ; Conseil d’État, 8 novembre 2017, n° 375704, lu dans un résumé).',
    'Le budget et les comptes d’un organisme de droit privé aidé se communiquent à qui les demande (loi du 12 avril 2000, article 10, rappelée par l’avis CADA 20212142). Savoir si le budget d’un projet en fait partie n’est pas vérifié.',
  ],
  checked:
    'Sources lues le 25 novembre 2026 dans des pages publiques qui citent ces articles, et non sur Légifrance : à confirmer par le service juridique.',
  formTitle: 'Ce qui est masqué',
  formLead:
    'Une proposition est faite pour chaque ligne. C’est à vous de décider, ligne par ligne. Qui demande son propre dossier le lit sans masque, par son compte.',
  asker: 'Qui demande, et quand',
  askerHint: 'Nom et jour de la demande. Gardé avec le dossier, jamais publié.',
  mask: (label: string): string => `Masquer${NARROW}: ${label}`,
  reason: (label: string): string => `Raison de masquer${NARROW}: ${label}`,
  noReason: 'Sans raison',
  partsTitle: 'Les pièces jointes',
  partsLead:
    'Rien n’est proposé : chaque pièce doit être regardée. Pour masquer, ôtez le texte et non seulement son image : sous un cadre noir, il se copie encore. Faites une copie à part, au format PDF, et essayez d’y copier ce qui est masqué.',
  noPart: 'Ce dossier n’a pas de pièce jointe.',
  openPart: (name: string): string => `Ouvrir ${name}`,
  giving: (label: string): string => `${label}${NARROW}: comment la donner${NARROW}?`,
  partReason: (name: string): string => `Raison, si ${name} n’est pas donnée entière`,
  partCopy: (name: string): string => `Copie masquée de ${name} (PDF, 20 Mo au plus)`,
  neverTitle: 'Jamais donné',
  never:
    'Les bulletins, les votes par nombre, les notes de lecture, les noms des lecteurs et des retraits ne sont pas lus ici. C’est un choix de ce logiciel, pour que le comité délibère librement ; sa base légale n’est pas vérifiée.',
  give: 'Faire la copie',
  given: 'La copie est faite, et consignée.',
  copiesTitle: 'Copies faites',
  noCopy: 'Aucune copie n’a été faite.',
  copy: (day: string, asker: string): string => `${day}, pour ${asker}`,
  pdf: 'Copie communicable (PDF)',
  partGiven: (name: string): string => `${name}, telle quelle`,
  partMasked: (name: string): string => `${name}, masquée`,
  maskedName: (name: string): string => `${name.replace(/\.[^.]*$/, '')}-masque.pdf`,
  copyTitle: 'Copie communicable',
  masked: (reason: string): string => `[masqué${NARROW}: ${reason}]`,
  withheld: '[non communiqué : secret de la délibération du comité, choix de ce logiciel]',
  partWords: {
    whole: (fingerprint: string): string => `donnée telle quelle. Empreinte (SHA-256)${NARROW}: ${fingerprint}`,
    masked: (reason: string, fingerprint: string): string =>
      `donnée masquée${NARROW}: ${reason}. Empreinte de la copie (SHA-256)${NARROW}: ${fingerprint}`,
    withheld: (reason: string): string => `non communiquée${NARROW}: ${reason}`,
  },
  appealTitle: 'Si vous contestez ce qui est masqué ou non communiqué',
  appeal:
    'Saisissez la Commission d’accès aux documents administratifs (CADA) dans les deux mois de cette réponse, en y joignant votre demande et cette copie. C’est gratuit, et c’est obligatoire avant tout recours devant le tribunal administratif (CRPA, L. 342-1 et R. 343-1, selon la page de la CADA « Quand et comment saisir la CADA ? », lue le 25 novembre 2026).',
  votesAndNotes: 'Votes et notes de lecture',
  foot: 'Copie faite par Contrechamp d’un dossier décidé. Ce qui est masqué l’est pour la raison dite à sa place.',
  toDesk: 'Répondre à une demande d’accès',
  lines: {
    number: 'Numéro',
    address: 'Adresse',
    birthYear: 'Année de naissance',
    others: 'Autres personnes du projet',
    opinion: 'Avis du comité',
    opinionReason: 'Raison de l’avis',
    record: (at: string): string => `Séance du comité, ${at}`,
    decision: 'Décision',
    noDecision: 'Sans délibération',
    payment: (on: string): string => `Versement, ${on}`,
    budgetLine: (kind: string, at: number): string => `${kind}, ligne ${at}`,
  },
  refusals: {
    'no-words': 'Dites qui demande cette copie.',
    'moved-meanwhile': 'Ce dossier a changé entre-temps. Rechargez la page.',
    'no-reason': (labels: string): string => `Choisissez une raison dans la liste pour${NARROW}: ${labels}.`,
  },
} as const
