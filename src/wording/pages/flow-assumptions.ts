import type { AssumptionName } from '#domain/flow/assumptions.ts'

type Said = { readonly label: string; readonly hint?: string }

/** What each number that is supposed is called, and how it is used. */
export const ASSUMPTION_WORDS: Readonly<Record<AssumptionName, Said>> = {
  roundsNow: { label: 'Sessions par an aujourd’hui' },
  growthPercent: {
    label: 'Hausse supposée des dossiers, en %',
    hint: 'Aucune tendance n’est devinée : 0 tant que vous ne la changez pas.',
  },
  officers: { label: 'Agents qui instruisent' },
  officerWeekHours: { label: 'Heures de chacun par semaine' },
  minutesPerFile: { label: 'Minutes d’instruction par dossier' },
  readers: { label: 'Personnes qui lisent' },
  readersPerFile: { label: 'Lectures par dossier' },
  readerWeekHours: { label: 'Heures de chacune par semaine' },
  minutesPerPage: { label: 'Minutes par page' },
  pagesWithoutLimit: { label: 'Pages d’une pièce sans limite', hint: 'Une pièce limitée par le règlement compte à sa limite.' },
  minutesPerHearing: { label: 'Minutes de séance par dossier' },
  sessionHours: { label: 'Heures d’une séance' },
  roundsThen: { label: 'Sessions par an' },
  comingPercent: { label: 'Dossiers qui viendraient, en %', hint: '100 : tous ceux de l’année, dans moins de sessions.' },
  mostPages: { label: 'Pages au plus par dossier' },
  siftPages: { label: 'Pages lues au premier tri', hint: 'Par une seule personne.' },
  keptPercent: { label: 'Dossiers gardés, en %' },
  firstWorkWeight: { label: 'Poids d’une première œuvre', hint: '100 : autant de chances que les autres. 50 : moitié moins.' },
  shortWeight: { label: 'Poids d’un court métrage' },
  ruralWeight: { label: 'Poids d’un demandeur rural' },
  mostPerBody: { label: 'Dossiers au plus par demandeur et par session', hint: 'Sociétés et associations seulement.' },
  places: { label: 'Dossiers entendus au plus par session', hint: 'Tirés au sort après lecture, entre tous les dossiers.' },
  seed: { label: 'Graine du tirage', hint: 'La même graine donne les mêmes tirages.' },
}

/** Under which name an address keeps each. */
export const ASSUMPTION_KEYS: Readonly<Record<AssumptionName, string>> = {
  roundsNow: 'sessions',
  growthPercent: 'hausse',
  officers: 'agents',
  officerWeekHours: 'heures-agent',
  minutesPerFile: 'minutes-dossier',
  readers: 'lecteurs',
  readersPerFile: 'lectures',
  readerWeekHours: 'heures-lecteur',
  minutesPerPage: 'minutes-page',
  pagesWithoutLimit: 'pages-sans-limite',
  minutesPerHearing: 'minutes-seance',
  sessionHours: 'heures-seance',
  roundsThen: 'sessions-option',
  comingPercent: 'viennent',
  mostPages: 'pages-au-plus',
  siftPages: 'pages-tri',
  keptPercent: 'gardes',
  firstWorkWeight: 'poids-premieres',
  shortWeight: 'poids-courts',
  ruralWeight: 'poids-ruraux',
  mostPerBody: 'quota',
  places: 'places',
  seed: 'graine',
}

/** The assumptions as the form lays them out: what is common to all, then option by option. */
export const ASSUMPTION_SETS: readonly { readonly title: string; readonly names: readonly AssumptionName[] }[] = [
  { title: 'L’année', names: ['roundsNow', 'growthPercent', 'seed'] },
  { title: 'L’instruction', names: ['officers', 'officerWeekHours', 'minutesPerFile'] },
  { title: 'La lecture', names: ['readers', 'readersPerFile', 'readerWeekHours', 'minutesPerPage', 'pagesWithoutLimit'] },
  { title: 'Les séances', names: ['minutesPerHearing', 'sessionHours'] },
  { title: 'Option : moins de sessions', names: ['roundsThen', 'comingPercent'] },
  { title: 'Option : pages limitées', names: ['mostPages'] },
  { title: 'Option : premier tri', names: ['siftPages', 'keptPercent', 'firstWorkWeight', 'shortWeight', 'ruralWeight'] },
  { title: 'Option : quota', names: ['mostPerBody'] },
  { title: 'Option : tirage au sort', names: ['places'] },
]
