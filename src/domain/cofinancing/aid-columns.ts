import type { Cents } from '../money/cents.ts'
import { MOMENTS, type Moment } from '../source/moment.ts'
import type { Axis } from '../convention/axis.ts'
import type { Aid } from './aid.ts'
import { AXES } from '../convention/axis.ts'
import { FUNDER_LEVELS } from '../convention/funder-level.ts'
import { AID_NATURES, STAGES, WORK_DOMAINS } from './aid.ts'

/** One line of a convention's account: what is matched together. */
export type AccountLine = { readonly convention: string; readonly year: number; readonly axis: Axis; readonly scheme: string }

/**
 * Aids as columns, so that a million of them are counted in memory: words become ranks, amounts stay whole cents.
 * An amount that is not known is −1; selectivity is 1, 0, or −1 when not known.
 */
export type AidColumns = {
  readonly count: number
  readonly line: Int32Array
  readonly level: Uint8Array
  readonly stage: Uint8Array
  readonly domain: Uint8Array
  readonly axis: Uint8Array
  readonly nature: Uint8Array
  readonly selective: Int8Array
  readonly year: Uint16Array
  /** Rank among `formats`. */
  readonly format: Uint16Array
  readonly formats: readonly string[]
  /** Rank among `accounts`. */
  readonly account: Int32Array
  readonly accounts: readonly AccountLine[]
  /** What one funder gives to one work of one format, in one convention and year: its rank, and the work's. */
  readonly gift: Int32Array
  readonly workOfGift: Int32Array
  readonly workCount: number
  readonly cncShare: Float64Array
  readonly amounts: Readonly<Record<Moment, Float64Array>>
}

/** What stands for an amount that is not known: no amount is below zero. */
export const UNKNOWN = -1

/**
 * The columns of a list of aids.
 * Units: euro cents; −1 where an amount is not known. Rounding: none. Bounds: in the order given.
 * Policy: docs/decisions/2026-11-23-from-aids-to-a-position.md
 */
export function columnsOf(aids: readonly Aid[]): AidColumns {
  const count = aids.length
  const formats = ranks<string>()
  const accounts = ranks<AccountLine>()
  const works = ranks<null>()
  const gifts = ranks<number>()
  const columns = {
    line: new Int32Array(count),
    level: new Uint8Array(count),
    stage: new Uint8Array(count),
    domain: new Uint8Array(count),
    axis: new Uint8Array(count),
    nature: new Uint8Array(count),
    selective: new Int8Array(count),
    year: new Uint16Array(count),
    format: new Uint16Array(count),
    account: new Int32Array(count),
    gift: new Int32Array(count),
    cncShare: new Float64Array(count),
    amounts: {
      written: new Float64Array(count),
      voted: new Float64Array(count),
      committed: new Float64Array(count),
      mandated: new Float64Array(count),
      paid: new Float64Array(count),
    },
  }
  for (const [row, aid] of aids.entries()) {
    const { convention, year, axis, scheme } = aid
    columns.line[row] = aid.line
    columns.level[row] = FUNDER_LEVELS.indexOf(aid.level)
    columns.stage[row] = STAGES.indexOf(aid.stage)
    columns.domain[row] = WORK_DOMAINS.indexOf(aid.domain)
    columns.axis[row] = AXES.indexOf(axis)
    columns.nature[row] = AID_NATURES.indexOf(aid.nature)
    columns.selective[row] = aid.isSelective === null ? UNKNOWN : Number(aid.isSelective)
    columns.year[row] = year
    columns.format[row] = formats.of(aid.format, () => aid.format)
    columns.account[row] = accounts.of(keyOf(convention, year, axis, scheme), () => ({ convention, year, axis, scheme }))
    const work = works.of(aid.work === null ? `line ${aid.line}` : keyOf(convention, year, aid.format, aid.work), () => null)
    columns.gift[row] = gifts.of(keyOf(work, aid.funder), () => work)
    columns.cncShare[row] = known(aid.cncShare)
    for (const moment of MOMENTS) columns.amounts[moment][row] = known(aid.amounts[moment])
  }
  return {
    ...columns,
    count,
    formats: formats.values,
    accounts: accounts.values,
    workOfGift: Int32Array.from(gifts.values),
    workCount: works.values.length,
  }
}

const known = (amount: Cents | null): number => amount ?? UNKNOWN

/** A key that no two lists of words share, whatever they hold. */
const keyOf = (...words: readonly (string | number)[]): string => JSON.stringify(words)

function ranks<Value>(): { readonly values: Value[]; readonly of: (key: string, value: () => Value) => number } {
  const places = new Map<string, number>()
  const values: Value[] = []
  return {
    values,
    of: (key, value) => {
      const place = places.get(key)
      if (place !== undefined) return place
      places.set(key, values.length)
      return values.push(value()) - 1
    },
  }
}
