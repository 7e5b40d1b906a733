import { plus, ZERO, type Cents } from '../money/cents.ts'
import { exactFraction, type Fraction } from '../money/exact-fraction.ts'
import type { Moment } from '../source/moment.ts'
import type { Axis } from '../convention/axis.ts'
import type { Aid } from './aid.ts'

/** The aids of one side: how many, and their sum; `null` when one of them is unknown. */
export type InitiativeSide = { readonly count: number; readonly amount: Cents | null }

/** One line of a convention: what goes to projects born in the Région, to projects that come to it, and what does not say. */
export type InitiativeBalance = {
  readonly convention: string
  readonly year: number
  readonly axis: Axis
  readonly scheme: string
  readonly regional: InitiativeSide
  readonly outside: InitiativeSide
  readonly unknown: InitiativeSide
  /** The regional part of what says its initiative. */
  readonly regionalShare: Fraction | null
  /** The same if all that does not say came from outside, and if all of it were regional. */
  readonly least: Fraction | null
  readonly most: Fraction | null
  /** Lines of the file it was read in. */
  readonly lines: readonly number[]
}

/**
 * The balance of regional and outside initiative, line by line (P6.1): convention, year, axis and scheme.
 * Units: euro cents at the moment asked. Rounding: none.
 * Bounds: rows of the CNC's own money are left out; an unknown amount makes its side `null` and all that depends on it; no money, no share. In the order of the first row of each line.
 * Policy: docs/decisions/2026-11-23-money-that-moves-with-means.md
 */
export function initiativeBalances(aids: readonly Aid[], moment: Moment): readonly InitiativeBalance[] {
  const lines = new Map<string, Aid[]>()
  for (const aid of aids) {
    if (aid.level === 'cnc') continue
    const line = JSON.stringify([aid.convention, aid.year, aid.axis, aid.scheme])
    const rows = lines.get(line)
    if (rows === undefined) lines.set(line, [aid])
    else rows.push(aid)
  }
  return [...lines.values()].flatMap((rows) => {
    const [first] = rows
    return first === undefined ? [] : [balanceOf(first, rows, moment)]
  })
}

function balanceOf({ convention, year, axis, scheme }: Aid, rows: readonly Aid[], moment: Moment): InitiativeBalance {
  const side = (initiative: Aid['initiative']): InitiativeSide => {
    const mine = rows.filter((aid) => aid.initiative === initiative)
    return { count: mine.length, amount: mine.reduce<Cents | null>((so, { amounts }) => known(so, amounts[moment]), ZERO) }
  }
  const [regional, outside, unknown] = [side('regional'), side('outside'), side(null)]
  const all = known(known(regional.amount, outside.amount), unknown.amount)
  return {
    convention,
    year,
    axis,
    scheme,
    regional,
    outside,
    unknown,
    regionalShare: partOf(regional.amount, known(regional.amount, outside.amount)),
    least: partOf(regional.amount, all),
    most: partOf(known(regional.amount, unknown.amount), all),
    lines: rows.map(({ line }) => line),
  }
}

const known = (a: Cents | null, b: Cents | null): Cents | null => (a === null || b === null ? null : plus(a, b))

const partOf = (part: Cents | null, whole: Cents | null): Fraction | null =>
  part === null || whole === null || whole === 0 ? null : exactFraction(part, whole)
