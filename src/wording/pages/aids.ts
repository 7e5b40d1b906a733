import { frenchDay } from '../days.ts'
import { counted } from '../numbers.ts'

/** What the page of aids and dates says. */
export const AIDS = {
  deposit: 'Sessions ouvertes et à venir sur ce site : déposer un dossier ici',
  title: 'Aides et dates de dépôt',
  lead: 'Les aides au cinéma et à l’audiovisuel que nous avons relevées, une à une, sur les sites du CNC, des Régions et de leurs agences, et les prochaines dates pour déposer un dossier.',
  warning:
    'Une date peut changer après le jour où nous l’avons lue. Vérifiez-la toujours à la source, dont l’adresse est donnée sur chaque ligne.',
  partial:
    'Cette liste n’est pas complète : une aide absente d’ici peut exister. Elle se complète par contribution, avec une adresse et le jour de lecture.',
  crumb: 'Aides et dates',
  pastIntro: 'Gardées pour connaître le rythme des sessions. La plus récente d’abord.',
  schemesCsv: 'Ces dispositifs en CSV',
  filters: 'Choisir les aides',
  territory: 'Territoire',
  stage: 'Étape de l’œuvre',
  works: 'Genre d’œuvre',
  everywhere: 'Tous',
  anyStage: 'Toutes',
  anyWorks: 'Tous',
  national: 'National',
  apply: 'Afficher',
  clear: 'Tout afficher',
  nextTitle: 'Prochaines dates',
  pastTitle: 'Dates passées',
  undatedTitle: 'Dates dites sans jour précis',
  schemesTitle: 'Dispositifs',
  none: 'Nous ne connaissons aucune date à venir pour ce choix. Cela ne veut pas dire qu’il n’y en a pas : regardez les sites des organismes ci-dessous.',
  noScheme: 'Nous n’avons encore relevé aucun dispositif pour ce choix.',
  calendar: 'Ajouter ces dates à mon agenda (iCal)',
  calendarNote:
    'Le fichier se met à jour si votre agenda s’y abonne. Il porte, pour chaque date, le jour où elle a été lue et son adresse.',
  openNow: 'Dépôt ouvert en ce moment',
  source: 'Voir à la source',
  pageOf: 'page de',
  more: 'Les mêmes dates en tableau',
  unknown: 'non connu',
  unknownWhy: 'La source ne le dit pas, ou nous ne l’avons pas lu.',
} as const

export const AIDS_TERMS = {
  stages: 'Étapes',
  works: 'Œuvres',
  minimum: 'Au moins',
  maximum: 'Au plus',
  amountNote: 'À savoir sur le montant',
  calendarNote: 'Calendrier annoncé',
  meetingBefore: 'Rendez-vous préalable',
  conditions: 'Conditions relevées',
} as const

export const DEADLINE_HEADS = {
  on_day: 'Date',
  opens_on: 'Début',
  step: 'Étape',
  scheme: 'Dispositif',
  organisation: 'Organisme',
  territory: 'Territoire',
  round: 'Session',
  read_on: 'Lu le',
  source: 'Source',
} as const

export const calendarName = (territory: string | null): string =>
  territory === null ? 'Aides au cinéma : dates' : `Aides au cinéma : dates, ${territory}`

type CalendarDate = {
  readonly organisation: string
  readonly schemeName: string
  readonly round: string | null
  readonly stepLabel: string
  readonly sourceUrl: string
  readonly readOn: string | null
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** What happens, as a title beside its day. */
export const stepTitle = (label: string): string => capital(label.replace(/ à partir du$/, ' à partir de ce jour'))

/** A note of ours with its days in French. */
export const daysInFrench = (text: string): string =>
  text
    .replaceAll(/(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})/g, (_, from: string, to: string) => spanText(from, to))
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => frenchDay(day))

/** « 23 » and « novembre 2026 ». */
export function dayParts(day: string): { date: string; month: string } {
  const [date = '', ...month] = frenchDay(day).split(/[\s\u00a0]/)
  return { date, month: month.join(' ') }
}

/** « du 7 septembre 2026 au 17 septembre 2026 ». */
export const spanText = (from: string, to: string): string => `du ${frenchDay(from)} au ${frenchDay(to)}`

export const eventTitle = ({ organisation, schemeName, stepLabel }: CalendarDate): string =>
  `${capital(stepLabel)}\u202f: ${schemeName} (${organisation})`

export const eventDescription = ({ organisation, schemeName, round, sourceUrl, readOn }: CalendarDate): string =>
  [
    `${organisation}, ${schemeName}${round === null ? '' : `, ${round}`}.`,
    `${readOn === null ? 'Jour de lecture non connu' : `Date lue le ${frenchDay(readOn)}`} à l’adresse\u202f: ${sourceUrl}`,
    'Une date peut changer\u202f: vérifiez-la à la source avant de vous y fier.',
  ].join('\n')

export const SCHEME_HEADS = {
  scheme: 'Dispositif',
  organisation: 'Organisme',
  territory: 'Territoire',
  stages: 'Étapes',
  works: 'Œuvres',
  minimum_cents: 'Au moins',
  maximum_cents: 'Au plus',
  amount_note: 'Précision',
  calendar_note: 'Calendrier',
  meeting_before: 'Rendez-vous',
  conditions: 'Conditions',
  read_on: 'Lu le',
  source: 'Source',
} as const

export const datesCount = (count: number): string => `${counted(count, 'date', 'dates')} à venir, la plus proche d’abord.`

export const readBetween = (first: string, last: string): string =>
  first === last ? `Sources lues le ${frenchDay(last)}.` : `Sources lues du ${frenchDay(first)} au ${frenchDay(last)}.`
