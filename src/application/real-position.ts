import { facingAmounts, type FacingAmounts, type PublishedAmount } from '#domain/cofinancing/facing-amounts.ts'
import { ONE_FOR_THREE, ONE_FOR_TWO } from '#domain/cofinancing/matching-ratio.ts'
import { momentsAside, type MomentsAside } from '#domain/cofinancing/moments-aside.ts'
import { longestRun, publishedPosition, type PublishedPosition, type YearRun } from '#domain/cofinancing/published-position.ts'
import { publishedTrails, type NamedRule } from '#domain/cofinancing/published-trail.ts'
import type { Cents } from '#domain/money/cents.ts'
import { fractionDown } from '#domain/money/fraction.ts'
import type { Trail } from '#domain/source/trail.ts'
import { publishedAmount } from './cofinancing.ts'
import { followedSeries, type FollowedSeries } from './followed-series.ts'
import type { Figure } from './ports/figures.ts'
import type { Replies, Reply } from './ports/replies.ts'

/** The rule that the note asks to be really applied; the sector announced it in 2004. */
export const NOTE_RULE: NamedRule = { id: 'note-1-pour-2', source: { document: 'note-2026', article: 'II.1', status: 'proposed' } }

/** One year on one perimeter, under the note's key and under the other one that texts say. */
export type ReadPosition = PublishedPosition & {
  readonly id: string
  readonly dueAtThree: Cents | null
  readonly trails: { readonly due: Trail; readonly gap: Trail; readonly key: Trail }
  readonly figures: readonly Figure[]
  readonly replies: readonly Reply[]
}

/** What a freeze or a drift would need, and how much of it is known. */
export type SeriesKnown = {
  /** The longest run of years in which the CNC's amount is known on one perimeter. */
  readonly cncRun: (YearRun & { readonly perimeter: string }) | null
  /** The same with both sides. */
  readonly bothRun: (YearRun & { readonly perimeter: string }) | null
  /** The most years of one perimeter, consecutive or not, that have a key. */
  readonly mostKeys: number
}

/** A ceiling or a threshold that a text set, and the effort from which it acts under the key. */
export type KnownBound = { readonly figure: Figure; readonly amount: Cents; readonly effort: Cents }

export type RealPosition = {
  /** The years in which the authorities' own money is known, the latest first. */
  readonly positions: readonly ReadPosition[]
  readonly moments: readonly MomentsAside[]
  readonly series: SeriesKnown
  readonly followed: readonly FollowedSeries[]
  readonly ceilings: readonly KnownBound[]
  readonly thresholds: readonly KnownBound[]
  /** Amounts that a source gives for one level of authorities. */
  readonly byLevel: readonly Figure[]
}

/** Years that a slope or a freeze asks for. */
export const FEWEST_YEARS = 3

/** What the figures of a territory let anyone compute of its position; bounds come from the nation's figures. */
export function realPosition(figures: readonly Figure[], national: readonly Figure[], replies: Replies): RealPosition {
  const amounts = figures.flatMap((figure) => publishedAmount(figure) ?? [])
  const faces = facingAmounts(amounts)
  return {
    positions: faces
      .filter(({ own }) => own !== null)
      .map((face) => readPosition(face, amounts, figures, replies))
      .toReversed(),
    moments: momentsAside(amounts),
    series: seriesKnown(faces),
    followed: followedSeries(faces),
    ceilings: boundsOf(national, 'cnc-ceiling', (amount) => doubled(amount)),
    thresholds: boundsOf(national, 'cnc-threshold', (amount) => amount),
    byLevel: figures.filter(({ subject, unit }) => LEVEL_SUBJECTS.includes(subject) && (unit.startsWith('EUR') || unit === '%')),
  }
}

const LEVEL_SUBJECTS = ['authority-aids', 'funder-share', 'regional-effort', 'cnc-contribution', 'own-money', 'other-signatories']

/** A gap is named by its territory, its year and the figures it is made of, so that a reply can be about it. */
const gapId = (face: FacingAmounts): string => face.from.toSorted().join('+')

function readPosition(
  face: FacingAmounts,
  amounts: readonly PublishedAmount[],
  figures: readonly Figure[],
  replies: Replies,
): ReadPosition {
  const position = publishedPosition(face, ONE_FOR_TWO)
  const id = gapId(face)
  return {
    ...position,
    id,
    dueAtThree: publishedPosition(face, ONE_FOR_THREE).due,
    trails: publishedTrails(position, amounts, NOTE_RULE),
    figures: figures.filter((figure) => face.from.includes(figure.id)),
    replies: replies.to(id),
  }
}

/** The effort whose due reaches an amount. */
const doubled = (amount: Cents): Cents => fractionDown(amount, ONE_FOR_TWO.local, ONE_FOR_TWO.cnc)

const boundsOf = (figures: readonly Figure[], subject: string, effortOf: (amount: Cents) => Cents): readonly KnownBound[] =>
  figures.flatMap((figure) =>
    figure.subject === subject && figure.amount !== null ? [{ figure, amount: figure.amount, effort: effortOf(figure.amount) }] : [],
  )

function seriesKnown(faces: readonly FacingAmounts[]): SeriesKnown {
  const perimeters = [...new Set(faces.map(({ perimeter }) => perimeter))]
  const longest = (isKnown: (face: FacingAmounts) => boolean): SeriesKnown['cncRun'] =>
    perimeters
      .flatMap((perimeter) => {
        const run = longestRun(faces.filter((face) => face.perimeter === perimeter && isKnown(face)).map(({ year }) => year))
        return run === null ? [] : [{ ...run, perimeter }]
      })
      .toSorted((a, b) => b.years - a.years)[0] ?? null
  const hasCnc = ({ cnc }: FacingAmounts): boolean => cnc !== null && cnc > 0
  const keyYears = perimeters.map(
    (perimeter) => new Set(faces.filter((face) => face.perimeter === perimeter && face.key !== null).map(({ year }) => year)).size,
  )
  return {
    cncRun: longest(hasCnc),
    bothRun: longest((face) => hasCnc(face) && face.own !== null),
    mostKeys: Math.max(0, ...keyYears),
  }
}
