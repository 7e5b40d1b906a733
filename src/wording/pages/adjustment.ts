import type { AdjustmentPolicy } from '#domain/cofinancing/adjustment.ts'
import type { Cents } from '#domain/money/cents.ts'
import { euros, millions } from '../amounts.ts'
import { percentage } from '../numbers.ts'
import { NARROW, WIDE } from '../spaces.ts'

export const ADJUSTMENT = {
  title: 'Et si le montant du CNC suivait l’effort ?',
  lead: `La note demande que la dotation du CNC s’ajuste à l’effort réel des collectivités. Il y a plusieurs façons de le faire. En voici quatre, essayées sur les totaux publiés des fonds d’aide.`,
  crumb: 'Ajuster la dotation',
  asked: `Demande P1.2 de la note des six organisations${NARROW}: une proposition, pas une règle en vigueur. Les quatre façons d’ajuster sont des hypothèses de Contrechamp${NARROW}; aucune n’est préférée.`,
  supposedTitle: 'Ce que cette page suppose',
  chooseTitle: 'Changer l’hypothèse',
  submit: 'Calculer',
  chartTitle: 'Ce que chaque règle aurait donné',
  noSeries: 'Aucune série de trois années consécutives n’est connue.',
  resultTitle: 'Année par année',
  sumsTitle: 'Sur toute la période',
  sumsNote:
    'Ce qui manque : ce que la clé ouvrait, moins ce que la règle aurait versé. Un montant négatif veut dire que la règle aurait versé plus.',
  openNone: 'Rien',
  policiesTitle: 'Les quatre règles, en clair',
  labels: { none: 'Sans ajuster', 'true-up': 'Correction', corridor: 'Couloir', indexation: 'Indexation' },
  form: {
    place: 'Territoire',
    share: 'Part du CNC dans les fonds (supposée)',
    key: 'Clé',
    width: 'Largeur du couloir',
    lag: 'Retard de la correction',
    cap: 'Plafond de l’indexation',
    down: 'L’indexation suit-elle aussi les baisses ?',
    percent: 'en pour cent',
    years: 'en années, de 1 à 5',
    badPercent: 'Écrivez un pourcentage de 0 à 90, par exemple 25 ou 12,5.',
    badYears: 'Écrivez un nombre d’années, de 1 à 5.',
  },
  columns: {
    year: 'Année',
    total: 'Fonds, CNC compris',
    own: 'Collectivités (supposé)',
    due: 'Ce que la clé ouvre',
    policy: 'Règle',
    paid: 'Versé en tout',
    dues: 'Ouvert en tout',
    missing: 'Manque',
    open: 'Correction encore à verser',
  },
} as const

/** Each policy in a sentence, with the values chosen. */
export function policySentence(policy: AdjustmentPolicy): string {
  switch (policy.kind) {
    case 'none':
      return `Sans ajuster${NARROW}: le CNC verse ce qui est écrit. Ici, la part supposée du total de chaque année.`
    case 'true-up':
      return `Correction${NARROW}: le CNC verse ce que l’effort d’il y a ${policy.lag}${WIDE}an${policy.lag > 1 ? 's' : ''} ouvrait, et rattrape une fois, à la hausse ou à la baisse, ce qu’il avait versé de trop ou de trop peu. ${policy.lag === 1 ? 'La première année est celle' : `Les ${policy.lag} premières années sont celles`} de l’écrit.`
    case 'corridor':
      return `Couloir${NARROW}: le montant ne bouge pas tant que la clé réelle reste à ${percentage(Number(policy.width.numerator) / Number(policy.width.denominator), 0)} près de la clé choisie${NARROW}; quand elle en sort, il va au bord le plus proche.`
    case 'indexation':
      return `Indexation${NARROW}: le montant grandit comme l’effort, de ${percentage(Number(policy.cap.numerator) / Number(policy.cap.denominator), 0)} par an au plus${policy.followsDown ? ', et baisse avec lui' : ' ; il ne baisse jamais'}.`
  }
}

/** What is supposed, said before any figure. */
export const supposedSentences = (
  name: string,
  first: number,
  last: number,
  share: string,
  apart: readonly number[],
): readonly string[] => [
  `${name}, ${first} à ${last}${NARROW}: les totaux publiés comprennent l’argent du CNC. Pour les couper en deux, on suppose que le CNC apporte ${share} de chaque total. C’est une hypothèse de Contrechamp${NARROW}: la part d’un quart a été mesurée pour l’ensemble des fonds en 2016 et 2017, jamais pour une Région.`,
  `Le montant «${NARROW}écrit${NARROW}» suit donc l’effort par construction. Ces courbes comparent des règles${NARROW}; elles ne disent pas ce que le CNC a payé.`,
  ...(apart.length === 0
    ? []
    : [`Écarté${apart.length > 1 ? 'es' : 'e'}, car isolé${apart.length > 1 ? 'es' : 'e'} dans la série${NARROW}: ${apart.join(', ')}.`]),
  `Les quatre années dont les deux apports sont connus pour la France (2007, 2010, 2011, 2022) ne se suivent pas et n’ont pas le même périmètre${NARROW}: aucune règle d’ajustement ne peut y être essayée.`,
]

export const chartSubtitle = (name: string, key: string): string =>
  `${name}, millions d’euros du CNC par an. Pointillé${NARROW}: ce que la clé ${key} ouvrirait. Part du CNC supposée (hypothèse de Contrechamp).`

/** « 2018 : 1 234 € ; 2019 : … ». */
export const openWords = (open: readonly { readonly year: number; readonly correction: Cents }[]): string =>
  open.length === 0
    ? ADJUSTMENT.openNone
    : open
        .map(
          ({ year, correction }) =>
            `pour ${year}${NARROW}: ${Math.abs(correction) >= 100_000_000 ? millions(correction) : euros(correction)}`,
        )
        .join(' ; ')

/** What the chart shows, in one sentence; a negative gap is money given beyond what the key opens. */
export const adjustmentFinding = (least: string, leastGap: Cents, most: string, mostGap: Cents): string =>
  `Sur la période, il manque ${millions(mostGap)} avec «${NARROW}${most.toLowerCase()}${NARROW}» et ${leastGap < 0 ? 'rien' : millions(leastGap)} avec «${NARROW}${least.toLowerCase()}${NARROW}»`
