import { dayOf, type Day } from '#domain/time/day.ts'
import type { CellFinding } from './cell-finding.ts'

const EXPECTED = 'AAAA-MM-JJ'

/** Whether a column shows that its days are written day first; without a proof, « 04/05/2017 » may be April or May. */
export type DayOrder = 'day-first' | 'month-first' | 'unproven'

export type DayReading = { readonly day: Day | undefined; readonly finding: CellFinding | null }

const MONTHS = ['janv', 'fevr', 'mars', 'avri', 'mai', 'juin', 'juil', 'aout', 'sept', 'octo', 'nove', 'dece']
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]00:00(?::00)?)?$/
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?$/
const WRITTEN = /^(\d{1,2})(?:er)? ([a-z]{3,9})\.? (\d{4})$/
const SHORT_YEAR = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/
/** Days since 1900 as spreadsheets count them: 1990 to 2050. */
const [FIRST_SERIAL, LAST_SERIAL] = [32_874, 55_153]

const finding = (reason: CellFinding['reason'], corrected: string | null): CellFinding => ({
  reason,
  expected: EXPECTED,
  corrected,
  blocking: true,
})

/** The order that a column's values prove. */
export function dayOrderOf(values: Iterable<string>): DayOrder {
  let [dayFirst, monthFirst] = [false, false]
  for (const value of values) {
    if (value.length === 10 && value[4] === '-') continue
    const parts = SLASHED.exec(value.trim())
    if (parts === null) continue
    if (Number(parts[1]) > 12) dayFirst = true
    if (Number(parts[2]) > 12) monthFirst = true
  }
  return dayFirst === monthFirst ? 'unproven' : dayFirst ? 'day-first' : 'month-first'
}

/** Days met lately: a file repeats its own. */
const metDays = new Set<string>()

/** Whether text is a day as the norm writes it. */
export function isNormDay(text: string): boolean {
  if (metDays.has(text)) return true
  if (text.length !== 10 || dayOf(text) === undefined) return false
  if (metDays.size > 20_000) metDays.clear()
  metDays.add(text)
  return true
}

/** The day that a cell writes. Day first is the country's habit: read so without a proof, but put right only with one. */
export function readDay(text: string, order: DayOrder): DayReading {
  const exact = dayOf(text)
  if (exact !== undefined) return { day: exact, finding: null }
  const bare = text.trim()
  const yearFirst = YEAR_FIRST.exec(bare)
  if (yearFirst !== null) return spelled(yearFirst[1], yearFirst[2], yearFirst[3])
  const slashed = SLASHED.exec(bare)
  if (slashed !== null) return readSlashed(Number(slashed[1]), Number(slashed[2]), slashed[3] ?? '', order)
  const written = WRITTEN.exec(bare.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' '))
  if (written !== null) {
    const month = MONTHS.findIndex((name) => (written[2] ?? '').startsWith(name.slice(0, 4)) || written[2] === name)
    if (month >= 0) return spelled(written[3], String(month + 1), written[1])
  }
  if (/^\d{5}(\.\d+)?$/.test(bare)) return readSerial(Number(bare))
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(bare)
  if (compact !== null) return spelled(compact[1], compact[2], compact[3])
  if (/^(19|20)\d\d([.,]0+)?$/.test(bare)) return { day: undefined, finding: finding('year-only', null) }
  if (/^(19|20)\d\d[-/](0?[1-9]|1[0-2])$|^(0?[1-9]|1[0-2])[-/](19|20)\d\d$/.test(bare))
    return { day: undefined, finding: finding('month-only', null) }
  return { day: undefined, finding: finding(SHORT_YEAR.test(bare) ? 'day-ambiguous' : 'day-unreadable', null) }
}

function spelled(year = '', month = '', date = ''): DayReading {
  const day = dayOf(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return { day, finding: day === undefined ? finding('day-impossible', null) : finding('day-spelling', day) }
}

function readSlashed(first: number, second: number, year: string, order: DayOrder): DayReading {
  if (order === 'month-first' || (second > 12 && first <= 12)) return spelled(year, String(first), String(second))
  const { day, finding: found } = spelled(year, String(second), String(first))
  const isCertain = order === 'day-first' || first > 12 || first === second
  return day === undefined || isCertain ? { day, finding: found } : { day, finding: finding('day-ambiguous', null) }
}

function readSerial(serial: number): DayReading {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return { day: undefined, finding: finding('day-unreadable', null) }
  const day = dayOf(new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10))
  return { day, finding: finding('day-serial', day ?? null) }
}

/** The year that a cell gives, whether it writes a day, a month or a year. */
export function yearIn(text: string): number | undefined {
  const found = /(?<!\d)(19\d\d|20\d\d)(?!\d)/.exec(text)
  return found === null ? undefined : Number(found[1])
}
