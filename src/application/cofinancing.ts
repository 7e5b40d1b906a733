import {
  facingAmounts,
  latestKeys,
  missingForKey,
  type FacingAmounts,
  type MissingSide,
  type PublishedAmount,
} from '#domain/cofinancing/facing-amounts.ts'
import { NATION } from '#domain/territory/territory-id.ts'
import type { Figure, Figures } from './ports/figures.ts'

/** Both sides of one year, with the figures they were read in. */
export type SourcedFace = FacingAmounts & { readonly figures: readonly Figure[] }

export type CofinancingPicture = {
  readonly faces: readonly SourcedFace[]
  /** The last year of each perimeter that has a key, the latest first. */
  readonly latest: readonly SourcedFace[]
  readonly missing: MissingSide | null
  /** Totals of funds, the CNC's money inside or not known to be out, by year: never read as the authorities' own. */
  readonly totals: readonly Figure[]
  /** The same of whole conventions: all that their parties commit, the State's and the CNC's money inside. */
  readonly conventionTotals: readonly Figure[]
  /** Keys that a source states without the two amounts. */
  readonly stated: readonly Figure[]
}

/** Whoever puts the money on the authorities' side, all together. */
const AUTHORITIES = ['authorities', 'all']

/** What a figure is to a key, or nothing: several years, another unit, one authority among several. */
export function publishedAmount(figure: Figure): PublishedAmount | undefined {
  const { id, yearFrom: year, amount, perimeter, moment } = figure
  const part = partOf(figure)
  if (part === undefined || year === null || (figure.yearTo !== null && figure.yearTo !== year)) return undefined
  return { id, part, year, amount, perimeter, moment, address: figure.source.addresses[0] ?? null }
}

function partOf({ subject, funder, includesCnc }: Figure): PublishedAmount['part'] | undefined {
  if (subject === 'cnc-contribution') return 'cnc'
  if (subject === 'fund-total' && includesCnc === 'yes') return 'total-with-cnc'
  const isOwn = subject === 'own-money' || (subject === 'fund-total' && includesCnc === 'no')
  return isOwn && includesCnc !== 'yes' && AUTHORITIES.includes(funder ?? 'authorities') ? 'own' : undefined
}

/** What the figures of one territory say of its co-financing. */
export function cofinancingPicture(figures: readonly Figure[]): CofinancingPicture {
  const known = new Map(figures.map((figure) => [figure.id, figure]))
  const faces = facingAmounts(figures.flatMap((figure) => publishedAmount(figure) ?? []))
  const sourced = (face: FacingAmounts): SourcedFace => ({ ...face, figures: face.from.flatMap((id) => known.get(id) ?? []) })
  return {
    faces: faces.map(sourced),
    latest: latestKeys(faces).map(sourced),
    missing: missingForKey(faces),
    totals: figures.filter((figure) => figure.subject === 'fund-total' && figure.includesCnc !== 'no' && figure.amount !== null),
    conventionTotals: figures.filter((figure) => figure.subject === 'convention-total' && figure.amount !== null),
    stated: figures.filter((figure) => figure.subject === 'key-local' && figure.precision !== 'computed'),
  }
}

/** Totals that one census gives year after year on one perimeter: the longest such series, by year; empty under three years. */
export function longestSeries(totals: readonly Figure[]): readonly Figure[] {
  const series = [...new Set(totals.map(({ perimeter }) => perimeter))].map((perimeter) =>
    totals.filter((one) => one.perimeter === perimeter && one.includesCnc === 'yes'),
  )
  const longest = series.toSorted((a, b) => b.length - a.length)[0] ?? []
  return longest.length < 3 ? [] : longest
}

/** Where « 1 pour 2 » stands for the country: the last year known of each perimeter, the latest first; empty when none is. */
export async function nationalKeyNow(figures: Figures): Promise<readonly SourcedFace[]> {
  return cofinancingPicture(await figures.ofTerritory(NATION)).latest
}
