import { minus, type Cents } from '../money/cents.ts'
import type { Moment } from '../source/moment.ts'
import { effectiveKey, type EffectiveKey } from './effective-key.ts'
import { compareText } from './text-order.ts'

/** An amount as a source publishes it: the authorities' own, the CNC's, or a total with the CNC's money inside. */
export type PublishedAmount = {
  readonly id: string
  readonly part: 'own' | 'cnc' | 'total-with-cnc'
  readonly year: number
  readonly amount: Cents | null
  readonly perimeter: string
  readonly moment: Moment | null
  /** Where it was read; two amounts of one page speak of the same thing. */
  readonly address: string | null
}

/** The two sides of one year, on one perimeter, at one moment; a side that no source gives is `null`. */
export type FacingAmounts = {
  readonly year: number
  readonly perimeter: string
  readonly moment: Moment | null
  readonly own: Cents | null
  readonly cnc: Cents | null
  readonly key: EffectiveKey | null
  /** The authorities' own money is a total less the CNC's. */
  readonly isOwnComputed: boolean
  /** The published amounts it comes from. */
  readonly from: readonly string[]
}

type Side = Pick<PublishedAmount, 'year' | 'perimeter' | 'moment' | 'address'> & {
  amount: Cents
  isComputed: boolean
  from: readonly string[]
}

/**
 * Puts the authorities' own money in front of the CNC's wherever a year, a perimeter and a moment are shared.
 * Units: euro cents. Rounding: none but the key's.
 * Bounds: a total is never read as own money; amounts whose moment is unknown face each other only within one page; sources that disagree give as many rows. By year, then perimeter, then key.
 * Policy: docs/decisions/2026-11-22-one-moment-one-perimeter.md
 */
export function facingAmounts(amounts: readonly PublishedAmount[]): readonly FacingAmounts[] {
  const cnc = sidesOf(amounts, 'cnc')
  const own = [...sidesOf(amounts, 'own'), ...ownFromTotals(amounts, cnc)]
  const pairs = own.flatMap((ours) => cnc.filter((theirs) => isSameThing(ours, theirs)).map((theirs) => ({ ours, theirs })))
  const faced = new Set(pairs.flatMap(({ ours, theirs }) => [ours, theirs]))
  return [
    ...pairs.map(({ ours, theirs }) => face(ours, theirs)),
    ...own.filter((side) => !faced.has(side)).map((side) => face(side, null)),
    ...cnc.filter((side) => !faced.has(side)).map((side) => face(null, side)),
  ].toSorted((a, b) => a.year - b.year || compareText(a.perimeter, b.perimeter) || (a.key ?? Infinity) - (b.key ?? Infinity) || 0)
}

function sidesOf(amounts: readonly PublishedAmount[], part: 'own' | 'cnc'): Side[] {
  return amounts.flatMap((one) =>
    one.part === part && one.amount !== null ? [{ ...one, amount: one.amount, isComputed: false, from: [one.id] }] : [],
  )
}

/** What a page that gives a total and the CNC's part leaves to the authorities, when it does not say it itself. */
function ownFromTotals(amounts: readonly PublishedAmount[], cnc: readonly Side[]): Side[] {
  const said = sidesOf(amounts, 'own')
  return amounts.flatMap((total) => {
    const { amount } = total
    if (total.part !== 'total-with-cnc' || amount === null) return []
    if (said.some((one) => isSamePage(one, total) && isSameThing(one, total))) return []
    return cnc
      .filter((one) => isSamePage(one, total) && isSameThing(one, total) && one.amount <= amount)
      .map((one) => ({ ...one, amount: minus(amount, one.amount), isComputed: true, from: [total.id] }))
  })
}

type Placed = Pick<PublishedAmount, 'year' | 'perimeter' | 'moment' | 'address'>

const isSamePage = (a: Placed, b: Placed): boolean => a.address !== null && a.address === b.address

function isSameThing(a: Placed, b: Placed): boolean {
  return a.year === b.year && a.perimeter === b.perimeter && a.moment === b.moment && (a.moment !== null || isSamePage(a, b))
}

function face(own: Side | null, cnc: Side | null): FacingAmounts {
  const known = own ?? cnc
  if (known === null) throw new Error('a face with no side')
  const { year, perimeter, moment } = known
  const [ownAmount, cncAmount] = [own?.amount ?? null, cnc?.amount ?? null]
  const from = [...(own?.from ?? []), ...(cnc?.from ?? [])]
  return {
    year,
    perimeter,
    moment,
    own: ownAmount,
    cnc: cncAmount,
    key: effectiveKey(ownAmount, cncAmount),
    isOwnComputed: own?.isComputed ?? false,
    from,
  }
}

/**
 * The last year of each perimeter that has a key, the latest first.
 * Bounds: none when no year has one; sources that disagree on that year are all kept.
 * Policy: docs/decisions/2026-11-22-one-moment-one-perimeter.md
 */
export function latestKeys(faces: readonly FacingAmounts[]): readonly FacingAmounts[] {
  const keyed = faces.filter((one) => one.key !== null)
  return keyed
    .filter((one) => !keyed.some((other) => other.perimeter === one.perimeter && other.year > one.year))
    .toSorted((a, b) => b.year - a.year)
}

/** What stands between a territory and its key: which side is not known, or that both never meet. */
export type MissingSide = 'own' | 'cnc' | 'both' | 'same-moment'

/**
 * What must be known for a key to exist, or nothing when one does.
 * Bounds: a total with the CNC inside counts for neither side.
 * Policy: docs/decisions/2026-11-22-one-moment-one-perimeter.md
 */
export function missingForKey(faces: readonly FacingAmounts[]): MissingSide | null {
  if (faces.some((one) => one.key !== null)) return null
  const [hasOwn, hasCnc] = [faces.some((one) => one.own !== null), faces.some((one) => one.cnc !== null && one.cnc > 0)]
  if (hasOwn && hasCnc) return 'same-moment'
  if (hasOwn) return 'cnc'
  return hasCnc ? 'own' : 'both'
}
