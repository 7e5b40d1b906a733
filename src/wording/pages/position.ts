import type { PublishedAmount } from '#domain/cofinancing/facing-amounts.ts'
import type { CorridorSide } from '#domain/cofinancing/published-position.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { SaidMoment } from '#domain/cofinancing/moments-aside.ts'
import { euros } from '../amounts.ts'
import { bound } from '../figures.ts'
import { MOMENT_LABELS } from '../labels.ts'
import { decimalNumber } from '../numbers.ts'
import { NARROW, WIDE } from '../spaces.ts'

const RULE = `1${WIDE}pour${WIDE}2`
const WHO = `la Région et le CNC, par le tableau financier annuel de la convention`

export const POSITION = {
  title: `Ce que la règle ouvrirait`,
  intro: `L’argent propre publié, multiplié par la clé que la note demande d’appliquer${NARROW}: ${RULE}. C’est une proposition, lue sur des totaux${NARROW}: ni plancher, ni champ, ni sélectivité.`,
  hypothesis: `Hypothèse de Contrechamp${NARROW}: la règle est appliquée à tout l’argent propre publié. Le couloir d’alerte est de 10${WIDE}% de part et d’autre de la clé, bornes comprises.`,
  nationalTitle: 'Si la règle valait partout',
  nationalIntro: `Ce qu’il faudrait au CNC pour que ${RULE} soit vrai dans tout le pays, en face de ce que l’on sait de son apport. Chaque ligne a son périmètre${NARROW}: elles ne s’additionnent pas.`,
  caption: 'Dû selon la clé et apport connu du CNC, année par année',
  noOwn: `Le dû ne se calcule pas${NARROW}: aucune source ne donne l’argent propre des collectivités, séparé de celui du CNC.`,
  noOwnWho: `À demander à${NARROW}: ${WHO}.`,
  due: 'Dû si la règle valait',
  cnc: 'Apport connu du CNC',
  gap: 'Écart',
  gapNote: `Au moment des deux chiffres. Le manque au regard de la règle, lui, se mesure sur ce que le CNC a payé${NARROW}: non connu, aucun versement n’est publié.`,
  others: 'Pourquoi ces montants, pour les autres années',
  gapId: 'Identifiant de l’écart, pour y répondre',
  repliesTitle: 'Réponses écrites',
  noReply: 'Aucune réponse écrite n’est connue.',
  example: 'Réponse fictive',
  momentsTitle: 'Les cinq moments',
  momentsIntro: `Un même euro est écrit dans la convention, voté, engagé, mandaté, puis payé. Chaque case est un chiffre publié, dans son exercice${NARROW}; «${NARROW}non connu${NARROW}» veut dire qu’aucune source lue ne le donne.`,
  momentsCaption: 'Montants publiés, par moment',
  totalMomentsCaption: 'Totaux publiés, argent du CNC compris, par moment',
  noMoment: 'Aucun montant de l’année n’est publié séparément pour ce territoire.',
  watchTitle: 'Gel, dérive, plafond',
  watchIntro: `Ces calculs demandent plusieurs années d’un même périmètre. Ils sont faits quand elles existent${NARROW}; sinon, voici la donnée qui manque.`,
  levelsTitle: 'Ce que met chaque niveau',
  levelsIntro: `L’argent est compté pour l’échelon à qui il appartient. Deux lectures qui ne s’additionnent pas${NARROW}: les montants que des sources donnent par niveau, et les aides au cinéma reconnues une à une dans les listes publiées.`,
  levelsCaption: 'Montants publiés, par niveau',
  awardsCaption: 'Aides au cinéma reconnues dans les listes publiées, par niveau de qui attribue',
  noLevel: 'Aucune source lue ne sépare les niveaux de collectivités dans ce territoire.',
  columns: {
    year: 'Année',
    perimeter: 'Périmètre',
    moment: 'Moment',
    own: 'Argent propre',
    due: `Dû à ${RULE}`,
    dueAtThree: `Dû à 1${WIDE}pour${WIDE}3`,
    cnc: 'CNC',
    gap: 'Écart',
    key: `Pour 1${WIDE}€ du CNC`,
    alert: 'Alerte',
    side: 'Ce que c’est',
    level: 'Niveau',
    share: 'Part',
    amount: 'Montant',
    label: 'Chiffre',
    count: 'Aides',
    unknownCount: 'Sans montant',
    grantors: 'Collectivités',
    years: 'Années',
    includesCnc: 'Argent du CNC compris',
    origin: 'Lu dans',
    source: 'Source',
  },
  atLeast: 'au moins',
} as const

export const SIDE_WORDS: Readonly<Record<CorridorSide, string>> = {
  above: 'les collectivités mettent plus que la clé',
  below: 'le CNC met plus que la clé',
  inside: 'dans le couloir',
}

export const PART_WORDS: Readonly<Record<PublishedAmount['part'], string>> = {
  own: 'Argent propre des collectivités',
  cnc: 'Apport du CNC',
  'total-with-cnc': 'Total, argent du CNC compris',
}

export const SAID_MOMENT_WORDS: Readonly<Record<SaidMoment, string>> = { ...MOMENT_LABELS, unsaid: 'moment non précisé' }

export type Statement = { readonly title: string; readonly text: string; readonly who: string | null; readonly isAlert: boolean }

type Run = { readonly from: number; readonly to: number; readonly years: number; readonly perimeter: string } | null

const runText = (run: Run): string =>
  run === null
    ? 'aucune année'
    : run.years === 1
      ? `une seule année de suite, ${run.from} (${bound(run.perimeter)})`
      : `${run.years} années de suite, ${run.from} à ${run.to} (${bound(run.perimeter)})`

/** Why no freeze can be told yet: what is known, and the datum that lacks. */
export const freezeMissing = (cncRun: Run, bothRun: Run): Statement => ({
  title: 'Gel',
  text: `Un gel se reconnaît à trois années de suite où l’apport du CNC ne bouge pas alors que l’effort monte. Apport du CNC connu${NARROW}: ${runText(cncRun)}. Apport et argent propre ensemble${NARROW}: ${runText(bothRun)}. Le calcul ne peut donc rien dire, ni qu’il y a gel, ni qu’il n’y en a pas.`,
  who: `À demander à${NARROW}: ${WHO}.`,
  isAlert: false,
})

export const driftMissing = (mostKeys: number): Statement => ({
  title: 'Dérive de la clé',
  text: `Une pente se mesure sur trois années d’un même périmètre. ${mostKeys === 0 ? 'Aucune clé n’est connue.' : `Au plus ${mostKeys === 1 ? 'une année' : `${mostKeys} années`} d’un même périmètre ${mostKeys === 1 ? 'a' : 'ont'} une clé.`}`,
  who: `À demander à${NARROW}: ${WHO}.`,
  isAlert: false,
})

/** A freeze seen in published years, and what it cost. */
export const freezeStatement = (
  perimeter: string,
  { from, to, at, cost }: { readonly from: number; readonly to: number; readonly at: Cents; readonly cost: Cents | null },
): Statement => ({
  title: `Gel de ${from} à ${to}`,
  text: `Sur ce périmètre (${bound(perimeter)}), l’apport du CNC est resté à ${euros(at)}, à 0,5${WIDE}% près, alors que l’effort montait de plus de 5${WIDE}%. Ce qu’il a coûté au regard de ${RULE}${NARROW}: ${cost === null ? 'non connu' : euros(cost)}. (Hypothèse de Contrechamp pour reconnaître un gel.)`,
  who: null,
  isAlert: true,
})

export const noFreeze: Statement = {
  title: 'Gel',
  text: `Les années connues ne montrent pas de gel${NARROW}: l’apport du CNC a bougé de plus de 0,5${WIDE}%, ou l’effort n’a pas monté de plus de 5${WIDE}%.`,
  who: null,
  isAlert: false,
}

/** How the key moves each year. */
export const driftStatement = (perimeter: string, years: number, slope: number): Statement => ({
  title: 'Dérive de la clé',
  text: `Sur ce périmètre (${bound(perimeter)}), ${years} années connues${NARROW}: ${slope === 0 ? 'la clé ne bouge pas' : `pour 1${WIDE}€ du CNC, les collectivités mettent chaque année ${decimalNumber(Math.abs(slope), 2)}${WIDE}€ de ${slope > 0 ? 'plus' : 'moins'}`} (moindres carrés).`,
  who: null,
  isAlert: false,
})

/** Years whose key leaves the corridor, each alone. */
export const outsideStatement = (years: readonly number[]): Statement => ({
  title: 'Alerte sur la clé',
  text: `Clé effective hors du couloir de 10${WIDE}% autour de ${RULE}, du côté où les collectivités mettent plus${NARROW}: ${[...new Set(years)].join(', ')}. Les périmètres diffèrent d’une année à l’autre. (Hypothèse de Contrechamp pour la largeur du couloir.)`,
  who: null,
  isAlert: true,
})

export const ceilingStatement = (year: number | null, ceiling: Cents, effort: Cents, source: string): Statement => ({
  title: `Plafond${year === null ? '' : ` de ${year}`}`,
  text: `${euros(ceiling)} au plus par Région et par an. Sous ${RULE}, il mord à partir de ${euros(effort)} d’argent propre. Son coût n’est pas connu${NARROW}: aucune source ne donne l’argent propre de chaque Région cette année-là. Source${NARROW}: ${bound(source)}.`,
  who: `Les plafonds d’aujourd’hui ne sont pas publiés. À demander au CNC.`,
  isAlert: false,
})

export const thresholdStatement = (year: number | null, threshold: Cents, source: string): Statement => ({
  title: `Seuil${year === null ? '' : ` de ${year}`}`,
  text: `Le droit s’ouvrait à ${euros(threshold)} d’argent propre${NARROW}: en dessous, rien n’est dû${NARROW}; à ce montant, tout compte. Source${NARROW}: ${bound(source)}.`,
  who: null,
  isAlert: false,
})

export const noCeiling: Statement = {
  title: 'Plafond',
  text: 'Aucun plafond du CNC pour une Région n’a été lu.',
  who: 'À demander au CNC.',
  isAlert: false,
}

/** Whose money it is, in a word. */
export const FUNDER_WORDS: Readonly<Record<string, string>> = {
  region: 'Région',
  regions: 'Régions',
  departements: 'Départements',
  departement: 'Département',
  epci: 'Intercommunalités',
  commune: 'Communes',
  communes: 'Communes',
  cnc: 'CNC',
  authorities: 'Collectivités, tous niveaux',
  all: 'Toutes les parties',
}

const LEVELS: Readonly<Record<string, string>> = {
  region: 'Région',
  departement: 'Département',
  epci: 'Intercommunalité',
  commune: 'Commune',
}

/** The level of who gives an aid; not known when its territory is not. */
export const levelWord = (level: string | null): string => LEVELS[level ?? ''] ?? 'niveau non reconnu'
