import type { MaskReason } from '#domain/grant/access-copy.ts'
import { NARROW } from '../spaces.ts'

/** Why a mention is masked, as the copy says it. */
export const MASK_LABELS: Readonly<Record<MaskReason, string>> = {
  privacy: 'vie privée (CRPA, L. 311-6, 1°)',
  'business-secrecy': 'secret des affaires (CRPA, L. 311-6, 1°)',
  judgement: 'jugement sur une personne physique (CRPA, L. 311-6, 2°)',
  behaviour: 'comportement dont la divulgation nuirait à une personne (CRPA, L. 311-6, 3°)',
}

/** What is said where requests of access are answered. */
export const ACCESS = {
  title: 'Communiquer ce dossier',
  lead: 'Quelqu’un demande à lire un dossier décidé. Cochez ce qui est masqué, avec sa raison ; le reste est donné tel quel.',
  lawTitle: 'Le droit',
  law: [
    'Toute personne peut demander copie d’un document administratif achevé (code des relations entre le public et l’administration, CRPA, L. 311-1 et L. 311-2) ; un document préparatoire attend que la décision soit prise.',
    'Ne se communiquent qu’à l’intéressé : la vie privée, le secret des affaires, un jugement de valeur sur une personne physique, un comportement dont la divulgation lui nuirait (CRPA, L. 311-6, version du 1er août 2018).',
    'Ce qui est protégé se masque, et le reste se donne (CRPA, L. 311-7). Non vérifié : cet article est cité de mémoire.',
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
  neverTitle: 'Jamais donné',
  never:
    'Les bulletins, les votes par nombre, les notes de lecture, les noms des lecteurs et des retraits ne sont pas lus ici. C’est un choix de ce logiciel, pour que le comité délibère librement ; sa base légale n’est pas vérifiée.',
  give: 'Faire la copie',
  given: 'La copie est faite, et consignée.',
  copiesTitle: 'Copies faites',
  noCopy: 'Aucune copie n’a été faite.',
  copy: (day: string, asker: string): string => `${day}, pour ${asker}`,
  pdf: 'Copie communicable (PDF)',
  copyTitle: 'Copie communicable',
  masked: (reason: string): string => `[masqué${NARROW}: ${reason}]`,
  withheld: '[non communiqué : secret de la délibération du comité, choix de ce logiciel]',
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
