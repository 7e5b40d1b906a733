import type { MissingSide } from '#domain/cofinancing/facing-amounts.ts'
import type { EffectiveKey } from '#domain/cofinancing/effective-key.ts'
import type { MatchingRatio } from '#domain/cofinancing/matching-ratio.ts'
import { decimalNumber } from '../numbers.ts'
import { bound } from '../figures.ts'
import { NARROW, WIDE } from '../spaces.ts'

const MINISTRY = `La Région et le CNC, par le tableau financier annuel de la convention`

export const COFINANCING = {
  title: 'Cofinancement',
  lead: `La promesse tient en une phrase${NARROW}: pour 2${WIDE}€ que les collectivités mettent dans la création, le CNC en ajoute 1. Voici ce que les chiffres publics permettent d’en vérifier.`,
  nowTitle: 'Où en est « 1 € pour 2 € »',
  nowNote: `Chaque barre compare, la même année, sur le même périmètre et, quand la source le dit, au même moment, l’argent des collectivités et celui du CNC. Le repère marque le tiers${NARROW}: là où les deux parts devraient se rencontrer.`,
  nowCaption: 'Clés effectives connues',
  noKey: 'Aucune année ne donne à la fois l’argent propre des collectivités et celui du CNC.',
  wordsTitle: '« 1 pour 3 » n’est pas « un tiers »',
  words: [
    `«${WIDE}1${WIDE}pour${WIDE}2${WIDE}» compare deux apports${NARROW}: 1${WIDE}€ du CNC quand les collectivités mettent 2${WIDE}€. Le CNC apporte alors un tiers du total.`,
    `«${WIDE}1${WIDE}pour${WIDE}3${WIDE}» se lit de même${NARROW}: 1${WIDE}€ pour 3${WIDE}€. Le CNC n’apporte plus qu’un quart du total.`,
    `Dire «${WIDE}cofinancé à un tiers${WIDE}», c’est donc dire 1${WIDE}pour${WIDE}2, et non 1${WIDE}pour${WIDE}3. Les textes et les articles confondent souvent les deux.`,
  ],
  wordsCaption: 'La clé et la part du total',
  yearsTitle: 'Les deux apports, année par année',
  yearsNote:
    'Une case « non connu » n’est pas un zéro : aucune source lue ne donne ce montant cette année-là, sur ce périmètre et à ce moment.',
  yearsCaption: 'Argent propre des collectivités et apport du CNC',
  chartTitle: 'Chaque année connue, le CNC met moins que le tiers',
  chartSub:
    'Les années dont les deux apports sont connus, la plus récente en haut. Les périmètres diffèrent : elles ne se comparent pas entre elles.',
  chartTitlePlain: 'Les deux apports, à leur proportion',
  totalsTitle: 'Les fonds d’aide, argent du CNC compris',
  totalsNote: `Ces totaux additionnent l’argent des collectivités et celui que le CNC y ajoute. On ne peut donc pas y lire l’effort des collectivités seules, ni en tirer une clé.`,
  totalsCaption: 'Totaux des fonds d’aide, argent du CNC compris',
  totalsChart: 'Les fonds ont grandi, argent du CNC compris',
  totalsSub: 'Millions d’euros, totaux nationaux des fonds d’aide des collectivités. Années hachurées : non connues.',
  otherTotalsTitle: 'Autres totaux, d’un autre périmètre',
  regionsTitle: 'Région par Région',
  regionsNote: `Pour la plupart des Régions, on ne connaît qu’un total qui comprend l’argent du CNC. La dernière colonne dit ce qui manque pour calculer leur clé.`,
  regionsCaption: 'Ce que l’on sait du cofinancement de chaque Région',
  otherFiguresTitle: 'Tous les chiffres connus',
  otherFiguresCaption: 'Chiffres connus',
  nation: 'France',
  statedTitle: 'Des clés annoncées',
  statedNote: 'Ces sources disent une clé, sans donner les deux montants qui permettraient de la vérifier.',
  furtherTitle: 'Pour aller plus loin',
  further: [
    {
      href: '/cofinancement/ajustement',
      label: 'Et si le montant du CNC suivait l’effort ?',
      why: 'Quatre façons d’ajuster, essayées sur les totaux publiés.',
    },
    {
      href: '/cofinancement/moyens',
      label: 'L’argent suit-il les besoins ?',
      why: 'Élèves, circuits itinérants, budgets des films, création, initiative : cinq demandes, comptées.',
    },
  ],
  tableLabel: 'Les mêmes chiffres en tableau',
  noFigures: 'Aucun chiffre de cofinancement n’a été lu pour ce territoire.',
  keyTitle: 'La clé',
  knownTitle: 'Ce que l’on sait de l’argent',
  conventionsTitle: 'Conventions connues',
  noConvention: 'Aucune convention de ce territoire n’est connue. Ce n’est pas la preuve qu’il n’y en a pas.',
  toTerritory: (name: string): string => `Le cinéma dans ce territoire${NARROW}: ${name}`,
  toAll: 'Le cofinancement de toutes les Régions',
  toContribute: 'Comment transmettre un chiffre avec sa source',
  computedWord: 'calculé : total moins CNC',
  computedOwn: 'L’argent propre est calculé : le total moins l’apport du CNC, donnés par la même page.',
  columns: {
    year: 'Année',
    perimeter: 'Périmètre',
    moment: 'Moment',
    own: 'Collectivités',
    cnc: 'CNC',
    key: 'Pour 1 € du CNC',
    share: 'Part du CNC',
    region: 'Région',
    total: 'Fonds, CNC compris',
    totalYear: 'Année',
    missing: 'Ce qui manque pour la clé',
    amount: 'Montant',
    includesCnc: 'Argent du CNC compris',
    conventions: 'Conventions connues',
    ratio: 'Clé',
    partOfTotal: 'Part du CNC dans le total',
    source: 'Source',
  },
} as const

/** The page of one territory. */
export const territoryTitle = (name: string): string => `Cofinancement${NARROW}: ${name}`

export const territoryLead = `Ce que les sources publiques disent de l’argent des collectivités et du CNC dans ce territoire, chacune avec son périmètre et son moment.`

/** What prevents a key, in a word for a table and in a sentence with who could give it. */
export const MISSING_WORDS: Readonly<Record<MissingSide, string>> = {
  own: 'l’argent propre des collectivités',
  cnc: 'l’apport du CNC',
  both: 'les deux apports',
  'same-moment': 'les deux apports au même moment',
}

export const MISSING_SENTENCES: Readonly<Record<MissingSide, { readonly what: string; readonly who: string }>> = {
  own: {
    what: 'On connaît un apport du CNC, mais pas l’argent propre des collectivités la même année, sur le même périmètre.',
    who: `Qui peut le donner${NARROW}: la Région et les Départements signataires, par leurs comptes ou leurs délibérations.`,
  },
  cnc: {
    what: 'On connaît l’argent propre des collectivités, mais pas l’apport du CNC la même année, sur le même périmètre.',
    who: `Qui peut le donner${NARROW}: le CNC, ou la Région par l’avenant financier de l’année.`,
  },
  both: {
    what: 'Ni l’argent propre des collectivités ni l’apport du CNC ne sont connus séparément. Un total qui mêle les deux ne suffit pas.',
    who: `Qui peut les donner${NARROW}: ${MINISTRY.charAt(0).toLowerCase()}${MINISTRY.slice(1)}.`,
  },
  'same-moment': {
    what: 'Les deux apports sont connus, mais jamais pour la même année, le même périmètre et le même moment. Les rapprocher donnerait une clé fausse.',
    who: `Qui peut aider${NARROW}: ${MINISTRY.charAt(0).toLowerCase()}${MINISTRY.slice(1)}.`,
  },
}

/** « 1 pour 2,66 »; two decimals always, so that a column aligns. */
export const keyWords = (key: EffectiveKey): string => `1${WIDE}pour${WIDE}${decimalNumber(key / 100, 2)}`

export const ratioName = ({ cnc, local }: MatchingRatio): string => `${cnc}${WIDE}pour${WIDE}${local}`

export const SHARE_WORDS: Readonly<Record<number, string>> = { 3: 'un tiers', 4: 'un quart' }

export const tenthsText = (tenths: number): string => `${decimalNumber(tenths / 10, 1)}${WIDE}%`

/** « Le CNC apporte un tiers du total. » */
export const shareSentence = ({ part, whole }: { part: number; whole: number }): string =>
  `Le CNC apporte ${SHARE_WORDS[whole] ?? `${part}/${whole}`} du total, soit ${decimalNumber((part * 100) / whole, 1)}${WIDE}%.`

/** The line under a bar: what is compared, when, at what moment. */
export const faceCaption = (year: number, perimeter: string, moment: string): string => `${year} · ${bound(perimeter)} · ${moment}`
