import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { FundingKind } from '#domain/grant/budget-table.ts'
import type { Role } from '#domain/person/role.ts'
import type { AwardingBodyKind, AwardingDoubt } from '#domain/scheme/awarding-body.ts'
import type { RoundStanding } from '#domain/scheme/round.ts'
import type { DeclarationKind } from '#domain/scheme/scheme-rules.ts'
import type { ApplicantKind, Sector, SupportedStage, WorkFormat } from '#domain/scheme/supported-work.ts'

/** The decision chain's own words, one a value. */
export const SECTOR_LABELS: Readonly<Record<Sector, string>> = { cinema: 'Cinéma', audiovisual: 'Audiovisuel' }

export const STAGE_LABELS: Readonly<Record<SupportedStage, string>> = {
  concept: 'Concept',
  writing: 'Écriture',
  development: 'Développement',
  production: 'Production',
  'post-production': 'Après la production',
  distribution: 'Diffusion',
  residence: 'Résidence',
  structure: 'Structure',
}

export const FORMAT_LABELS: Readonly<Record<WorkFormat, string>> = {
  short: 'Court métrage de fiction',
  feature: 'Long métrage de fiction',
  'creative-documentary': 'Documentaire de création',
  'feature-documentary': 'Long métrage documentaire',
  'animated-short': 'Court métrage d’animation',
  'animated-feature': 'Long métrage d’animation',
  'animated-series': 'Série d’animation',
  'single-fiction': 'Fiction unitaire',
  series: 'Série',
  immersive: 'Œuvre immersive',
}

export const APPLICANT_LABELS: Readonly<Record<ApplicantKind, string>> = {
  'natural-person': 'Une personne, autrice ou auteur',
  company: 'Une société',
  association: 'Une association',
}

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  applicant: 'Qui demande une aide',
  'case-officer': 'Service instructeur',
  'committee-secretary': 'Secrétariat du comité',
  expert: 'Membre du comité de lecture',
  'elected-official': 'Membre élu de l’assemblée',
  'assembly-clerk': 'Service des délibérations',
  'state-officer': 'Conseil de l’État (CNC, DRAC)',
  delegate: 'Organisation professionnelle',
  administrator: 'Administration',
  visitor: 'Toute personne',
}

export const STATE_LABELS: Readonly<Record<ApplicationState, string>> = {
  draft: 'Brouillon',
  submitted: 'Déposé',
  incomplete: 'Pièces demandées',
  complete: 'Complet',
  eligible: 'Recevable',
  ineligible: 'Non recevable',
  'in-committee': 'Devant le comité',
  opined: 'Avis rendu',
  awarded: 'Aide attribuée',
  refused: 'Aide refusée',
  deferred: 'Ajourné',
  withdrawn: 'Retiré',
  settled: 'Soldé',
  lapsed: 'Caduc',
}

export const STANDING_LABELS: Readonly<Record<RoundStanding, string>> = { 'to-come': 'À venir', open: 'Ouverte', closed: 'Close' }

export const BODY_LABELS: Readonly<Record<AwardingBodyKind, string>> = {
  'plenary-session': 'Assemblée plénière',
  'standing-committee': 'Commission permanente',
  'agency-board': 'Conseil d’administration d’une agence',
  president: 'Présidence, par délégation',
  company: 'Société',
}

export const DOUBT_SENTENCES: Readonly<Record<AwardingDoubt['kind'], string>> = {
  'delegation-missing': 'L’acte qui délègue la décision n’est pas cité : sans lui, seule l’assemblée plénière peut attribuer.',
  'company-shares-out':
    'Une société répartit elle-même les aides : une cour a annulé une convention qui le permettait (CAA de Lyon, décembre 2010). L’assemblée doit attribuer chaque aide.',
  'sharing-out-delegated': 'La répartition d’une somme est déléguée : l’assemblée doit attribuer chaque aide.',
}

export const DECLARATION_LABELS: Readonly<Record<DeclarationKind, { readonly label: string; readonly hint: string }>> = {
  'ai-use': {
    label: 'Des outils d’intelligence artificielle générative ont servi ou serviront à ce projet',
    hint: 'Si oui, dites lesquels, pour quoi, et comment les autrices et auteurs y ont consenti. Cette réponse est vue par le comité.',
  },
  'vhss-obligations': {
    label: 'Les obligations de prévention des violences et du harcèlement sexistes et sexuels (VHSS) sont connues et appliquées',
    hint: 'Une obligation, jamais un fait : ne racontez ici aucune situation.',
  },
  'vhss-training': {
    label: 'La formation à la prévention des VHSS est faite ou prévue',
    hint: 'Indiquez « non » si elle n’est pas prévue.',
  },
  eco: { label: 'Des engagements écologiques sont pris pour ce projet', hint: 'Si oui, dites lesquels en quelques mots.' },
  'de-minimis': {
    label: 'Des aides « de minimis » ont été reçues ces trois dernières années',
    hint: 'Si oui, donnez leurs montants et leurs dates.',
  },
  honour: { label: 'Je certifie que ce dossier est exact à ma connaissance', hint: '' },
}

export const FUNDING_LABELS: Readonly<Record<FundingKind, string>> = {
  'this-aid': 'L’aide demandée ici',
  cnc: 'CNC',
  'local-authority': 'Autre collectivité',
  'other-public': 'Autre aide publique',
  broadcaster: 'Diffuseur',
  private: 'Autre financement privé',
  own: 'Apport propre',
}
