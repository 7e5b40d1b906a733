import type { ResultRefusal } from '#domain/deliberation/check-result.ts'
import type { DecisionKind, Departure } from '#domain/deliberation/decision.ts'
import type { DeliberationState, PaymentTerms, Purpose } from '#domain/deliberation/deliberation.ts'
import type { Tally } from '#domain/deliberation/tally.ts'
import { euros } from '../amounts.ts'
import { counted, wholeNumber } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

export const DECISION_LABELS: Readonly<Record<DecisionKind, string>> = { award: 'Attribuer', refuse: 'Ne pas attribuer', defer: 'Ajourner' }
/** The same once taken. */
export const DECIDED_LABELS: Readonly<Record<DecisionKind, string>> = { award: 'Aide attribuée', refuse: 'Aide refusée', defer: 'Ajourné' }
export const PURPOSE_LABELS: Readonly<Record<Purpose, string>> = {
  decide: 'Décider',
  advise: 'Donner un avis à l’instance qui décidera',
}
export const PAYMENT_CONDITION_LABELS: Readonly<Record<PaymentTerms['conditions'], string>> = {
  'at-once': 'En une fois',
  'in-parts': 'En plusieurs fois',
  otherwise: 'Autrement',
}
export const PAPER_STATES: Readonly<Record<DeliberationState, string>> = { prepared: 'À voter', voted: 'Votée', published: 'Publiée' }

/** What is said where bodies decide. */
export const ASSEMBLY = {
  title: 'Décider',
  crumb: 'Décider',
  lead: 'Ce que les comités ont avisé, et ce que les instances en décident. Le rapport est fait des avis scellés : personne ne les recopie.',
  notServing: 'Vous ne siégez dans aucune instance et ne tenez les délibérations d’aucune autorité.',
  papersTitle: 'Délibérations',
  noPaper: 'Aucune délibération.',
  publishedPapers: (count: number): string => `Déjà publiées${NARROW}: ${counted(count, 'délibération', 'délibérations')}`,
  holds: (schemes: readonly { readonly scheme: string; readonly count: number }[]): string => {
    const files = schemes.reduce((sum, { count }) => sum + count, 0)
    const each = schemes.map(({ scheme, count }) => `${scheme} (${count})`).join(', ')
    return [counted(files, 'dossier', 'dossiers'), ...(each === '' ? [] : [each])].join(`${NARROW}: `)
  },
  awaitingTitle: 'Dossiers qui attendent une décision',
  noAwaiting: 'Aucun dossier n’attend.',
  ticked: 'Ce qui reste coché ira sur le rapport.',
  prepareTitle: 'Préparer un rapport',
  files: 'Dossiers à y inscrire',
  body: 'Instance',
  otherBody: 'Une autre instance, à décrire',
  bodyKind: 'Nature de l’autre instance',
  bodyName: 'Nom de l’autre instance',
  delegation: 'Acte qui lui confie cela (facultatif)',
  purpose: 'Ce qui lui est demandé',
  heldOn: 'Jour de la séance',
  prepare: 'Faire le rapport',
  paperTitle: (body: string, day: string): string => `${body}, ${day}`,
  session: (day: string): string => `Séance du ${day}`,
  sessionOf: (body: string, day: string): string => `${body}, séance du ${day}`,
  itemsTitle: 'Avis et proposition, face à face',
  votedTitle: 'Avis et décision, face à face',
  notWhole: 'Les dossiers dont vous êtes en retrait ne sont pas montrés, ni le total, qui dirait leur montant par différence.',
  itemsFilters: 'Choisir les dossiers',
  departs: 'Ce qui s’écarte de l’avis',
  follows: 'Ce qui ne s’en écarte pas',
  noOpinion: 'Sans avis',
  proposed: 'La proposition est gardée.',
  recused: 'Vous êtes en retrait de ce dossier. Rien de lui ne vous est plus montré.',
  opinionSide: 'Avis du comité',
  proposalSide: 'Proposition',
  decisionSide: 'Décision',
  notHeard: 'Aucun comité n’a entendu ce dossier : il a été jugé non recevable.',
  sealed: (at: string, fingerprint: string): string => `Scellé le ${at}, empreinte ${fingerprint.slice(0, 12)}…`,
  asked: (amount: string): string => (amount === '' ? 'Montant demandé non précisé' : `${amount} demandés`),
  notSaid: 'Aucune proposition encore : l’avis recommande sans dire de montant.',
  earlier: (body: string, day: string, words: string): string => `${body}, ${day}${NARROW}: ${words}`,
  departure: (departure: Departure): string =>
    departure.kind === 'other-amount'
      ? `S’écarte de l’avis, qui recommande ${euros(departure.recommended)}`
      : `S’écarte de l’avis, qui mène à${NARROW}: ${DECISION_LABELS[departure.follows].toLowerCase()}`,
  withheld: 'motif non communiqué',
  total: (amount: string, count: number): string => `${amount} pour ${counted(count, 'aide', 'aides')}`,
  totalLabel: 'Total proposé',
  votedTotalLabel: 'Total attribué',
  beyond: (round: string, over: string): string => `${round}${NARROW}: ${over} de plus que l’enveloppe annoncée.`,
  withdrawn: 'Retiré par le demandeur : il n’est plus à décider.',
  notVoted: 'Non décidé : la proposition n’a pas été adoptée, le dossier reviendra.',
  change: 'Changer cette proposition',
  decision: 'Décision',
  amount: 'Montant, en euros',
  reason: 'Motif, si la décision s’écarte de l’avis. Il est publié : n’y nommez ni une personne, ni un projet non aidé.',
  withhold: 'Motif non communiqué (c’est ce qui sera publié)',
  save: 'Garder',
  voteTitle: 'Enregistrer le vote',
  voteLead:
    'Les voix ci-dessous valent pour tous les dossiers, sauf ceux où vous en écrivez d’autres. Tout est enregistré d’un coup, ou rien ne l’est ; ensuite rien ne change.',
  apartTitle: (count: number): string => `Choisir ceux des ${wholeNumber(count)} dossiers qui ont été votés à part`,
  apartLead: 'Cochez-les d’abord : leurs voix et leur décision se saisissent ensuite une par une.',
  apart: 'Saisir ces dossiers à part',
  number: 'Numéro de la délibération',
  inOffice: 'Membres en exercice',
  present: 'Présents ou représentés',
  inFavour: 'Pour',
  against: 'Contre',
  abstained: 'Abstentions',
  setAside: 'En retrait',
  ownVotes: 'Voix et décision propres à ce dossier',
  asProposed: 'Comme proposé',
  undecided: 'Proposition non adoptée',
  settled: 'En cas d’égalité, comment elle a été levée',
  vote: 'Enregistrer ce vote',
  publishTitle: 'Publier',
  publishLead:
    'La délibération devient publique : les aides, leurs bénéficiaires et leurs montants, et chaque écart avec son motif. Les projets non aidés ne sont pas nommés.',
  transmittedOn: 'Transmise au représentant de l’État le',
  termsTitle: 'Comment ces aides sont versées',
  termsLead: 'La norme nationale des données de subventions le demande. Sans cela, le fichier publié reste incomplet, et le dit.',
  conditions: 'Versement',
  notTold: 'Non précisé',
  paidFrom: 'Du',
  paidUntil: 'Au',
  notified: 'Ces aides ont été notifiées à la Commission européenne',
  publish: 'Publier cette délibération',
  published: 'Lire la délibération publiée',
  filesTitle: 'À emporter',
  pdf: 'Rapport (PDF)',
  docx: 'Rapport (DOCX)',
  finance: 'Pour les finances (CSV)',
  done: 'C’est fait.',
  presence: ({ inOffice, present }: { readonly inOffice: number; readonly present: number }): string =>
    `${counted(present, 'présent ou représenté', 'présents ou représentés')} sur ${inOffice} en exercice`,
  tally: ({ inFavour, against, abstained, setAside }: Tally): string =>
    `${inFavour} pour, ${against} contre, ${counted(abstained, 'abstention', 'abstentions')}, ${setAside} en retrait`,
  refusals: {
    'no-file': 'Cochez au moins un dossier.',
    'no-body': 'Dites quelle instance.',
    'bad-day': 'Ce jour ne se lit pas : donnez celui de la séance.',
    'moved-meanwhile': 'Quelque chose a changé entre-temps. Rechargez la page.',
    'departure-not-explained': 'Cette proposition s’écarte de l’avis : dites le motif, ou cochez « motif non communiqué ».',
    'not-its-body': 'Cette instance ne peut pas prendre cette décision : le dispositif en nomme une autre, ou aucun acte ne la lui confie.',
    'voted-already': 'Ce rapport est déjà voté.',
    'number-taken': 'Ce numéro est celui d’une autre délibération.',
    'no-number': 'Écrivez le numéro de la délibération.',
    'bad-presence': 'Le nombre de présents ne va pas avec celui des membres en exercice.',
    'no-words': 'Écrivez quelques mots.',
    'not-voted': 'Ce rapport n’est pas encore voté.',
    'bad-amount': 'Le montant ne se lit pas : écrivez-le en euros, comme 12 000 ou 12 000,50.',
    'bad-count': 'Un nombre de voix ne se lit pas : écrivez-le en chiffres.',
  },
  toCome: (day: string): string => `La séance du ${day} n’a pas encore eu lieu${NARROW}: revenez enregistrer le vote ce jour-là, ou après.`,
  badTransmission: (session: string, today: string): string =>
    session === today
      ? `Ce jour ne convient pas${NARROW}: la séance est d’aujourd’hui, le ${today}, la transmission l’est donc aussi.`
      : `Ce jour ne convient pas${NARROW}: donnez un jour entre celui de la séance, le ${session}, et aujourd’hui, le ${today}.`,
  itemRefusal: (number: string, refusal: ResultRefusal): string => `${number}${NARROW}: ${RESULT_REFUSALS[refusal.kind]}`,
  notItsBody: (number: string): string => `${number}${NARROW}: cette instance ne peut pas prendre cette décision.`,
  columns: {
    number: 'Dossier',
    title: 'Projet',
    beneficiary: 'Bénéficiaire',
    siret: 'SIRET',
    amount: 'Montant attribué',
    scheme: 'Dispositif',
    deliberation: 'Délibération',
    decidedOn: 'Date',
    opinion: 'Avis',
    decision: 'Décision',
    state: 'État',
    body: 'Instance',
    asked: 'Demandé',
    departure: 'Écart',
  },
  printedFoot: 'Rapport fait des avis scellés',
} as const

const RESULT_REFUSALS: Readonly<Record<ResultRefusal['kind'], string>> = {
  'more-votes-than-present': 'il y a plus de voix que de présents.',
  'lost-yet-decided': 'les voix contre l’emportent : la proposition n’est pas adoptée.',
  'carried-yet-undecided': 'les voix pour l’emportent : dites la décision.',
  'tie-not-settled': 'égalité des voix : dites comment elle a été levée.',
  'departure-not-explained': 'la décision s’écarte de l’avis : dites le motif, ou cochez « motif non communiqué ».',
}

/** What is said where decisions are read by all. */
export const DELIBERATIONS = {
  title: 'Délibérations publiées',
  crumb: 'Délibérations',
  lead: 'Ce que chaque instance a décidé, après l’avis d’un comité : les aides et leurs montants, et chaque décision qui s’écarte de l’avis, avec son motif.',
  none: 'Aucune délibération n’est publiée.',
  noneAdvice: 'Elles paraissent ici quand une autorité publie un vote.',
  actTitle: (number: string): string => `Délibération ${number}`,
  awardsTitle: 'Aides attribuées',
  noAward: 'Aucune aide n’a été attribuée.',
  othersTitle: 'Projets non aidés',
  othersLead: 'Ils ne sont pas nommés ; combien sont refusés et combien ajournés n’est pas dit.',
  others: (count: number): string => counted(count, 'projet non aidé ou ajourné', 'projets non aidés ou ajournés'),
  departuresTitle: 'Décisions qui s’écartent de l’avis',
  noDeparture: 'Toutes les décisions suivent l’avis du comité.',
  noneHeard: 'Aucun comité n’a entendu ces dossiers : il n’y a pas d’avis à suivre.',
  someHeard: 'Toutes les décisions prises après un avis le suivent ; les autres dossiers n’ont été entendus d’aucun comité.',
  unnamed: 'Un projet non aidé',
  person: 'Une personne (nom non publié)',
  followed: 'suit l’avis',
  transmitted: (day: string): string => `Transmise au représentant de l’État le ${day}`,
  fictitious: 'Autorité fictive : rien de cela n’est arrivé.',
  proof: 'Empreinte de ce qui a été voté',
  rulesTitle: 'Sur quelles règles, après quel comité',
  rulesLead:
    'Pour chaque session dont une aide est attribuée ici : les critères de son règlement, dans la version qu’elle suit, et ce que son comité en a rendu public.',
  round: (scheme: string, round: string): string => `${scheme}, ${round}`,
  criteria: (version: number): string => `Critères (version ${version} du règlement)`,
  minutes: 'Compte rendu du comité',
  noMinutes: 'Le compte rendu du comité paraîtra quand toute la session sera décidée.',
  termsTitle: 'Comment ces aides sont versées',
  noTerms: 'La délibération publiée ne le précise pas.',
  paid: (conditions: string, from: string, until: string): string => `${conditions}, du ${from} au ${until}.`,
  notified: (isNotified: boolean): string =>
    isNotified ? 'Notifiées à la Commission européenne.' : 'Non notifiées à la Commission européenne.',
  openData: 'Données ouvertes',
  openDataLead:
    'Chaque aide à une structure a sa ligne dans le fichier national des subventions (SCDL, CSV), comptée avec celle des titres.',
  noRow: 'aucune : nom non publié',
} as const
