import type { ApplicantKind, WorkFormat } from '#domain/scheme/supported-work.ts'

/** What a column of a spreadsheet of files may say. */
export type ReceivedField = 'title' | 'applicant' | 'kind' | 'siret' | 'rna' | 'address' | 'format' | 'asked' | 'receivedOn' | 'reference'

/** Without these, a line is no file. */
export const REQUIRED_FIELDS = ['title', 'applicant', 'kind', 'receivedOn'] as const satisfies readonly ReceivedField[]

/** How each head is spelled in the model, and otherwise; compared without case, accents or signs. */
export const HEADS: Readonly<Record<ReceivedField, readonly [string, ...string[]]>> = {
  title: ['Titre', 'Titre du projet', 'Projet', 'Titre de l’œuvre', 'Nom du projet'],
  applicant: ['Demandeur', 'Nom du demandeur', 'Structure', 'Bénéficiaire', 'Porteur', 'Nom'],
  kind: ['Nature du demandeur', 'Nature', 'Type de demandeur', 'Statut', 'Forme juridique'],
  siret: ['SIRET', 'Numéro SIRET', 'N° SIRET'],
  rna: ['RNA', 'Numéro RNA', 'N° RNA'],
  address: ['Adresse', 'Adresse postale'],
  format: ['Forme de l’œuvre', 'Forme', 'Format', 'Genre'],
  asked: ['Montant demandé', 'Aide demandée', 'Montant', 'Demande'],
  receivedOn: ['Reçu le', 'Date de réception', 'Date de dépôt', 'Déposé le'],
  reference: ['Référence', 'Numéro', 'N°', 'Numéro de dossier', 'Identifiant'],
}

/** How the nature of an applicant is spelled. */
export const KINDS: Readonly<Record<ApplicantKind, readonly [string, ...string[]]>> = {
  'natural-person': ['personne', 'une personne', 'personne physique', 'particulier', 'auteur', 'autrice', 'auteur ou autrice'],
  company: ['société', 'une société', 'entreprise', 'production', 'sarl', 'sas', 'sasu', 'eurl', 'sa', 'scop', 'scic'],
  association: ['association', 'une association', 'asso', 'association loi 1901'],
}

/** How the form of a work is spelled. */
export const FORMATS: Readonly<Record<WorkFormat, readonly [string, ...string[]]>> = {
  short: ['court métrage', 'court métrage de fiction', 'cm', 'court'],
  feature: ['long métrage', 'long métrage de fiction', 'lm', 'long'],
  'creative-documentary': ['documentaire', 'documentaire de création', 'doc'],
  'feature-documentary': ['long métrage documentaire'],
  'animated-short': ['court métrage d’animation'],
  'animated-feature': ['long métrage d’animation'],
  'animated-series': ['série d’animation'],
  'single-fiction': ['fiction unitaire', 'unitaire', 'téléfilm'],
  series: ['série'],
  immersive: ['œuvre immersive', 'immersif', 'vr'],
}
