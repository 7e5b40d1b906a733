import type { CellFinding } from './cell-finding.ts'
import { isNormDay, readDay, type DayOrder } from './days.ts'

const EXPECTED = 'AAAA-MM-JJ/AAAA-MM-JJ'
const BETWEEN = /^(?:du )?(.+?)(?:_| au | à |\/(?=\d{4}-)|(?<=\d{4}-\d\d-\d\d)\/)(.+)$/i

/** A day, or two with a slash between them: the norm's period. */
export function periodFinding(text: string, order: DayOrder): CellFinding | null {
  if (isNormDay(text)) return null
  if (text.length === 21 && text[10] === '/') {
    const [from, to] = [text.slice(0, 10), text.slice(11)]
    if (isNormDay(from) && isNormDay(to)) return from <= to ? null : reversed
  }
  const bare = text.replace(/\s+/g, ' ').trim()
  const single = readDay(bare, order)
  if (single.finding === null) return finding('period-spelling', single.day ?? null)
  if (single.finding.reason !== 'day-unreadable') return { ...single.finding, expected: EXPECTED }
  const parts = BETWEEN.exec(bare)
  if (parts === null) return finding('period-unreadable', null)
  const ends = [readDay(parts[1] ?? '', order), readDay(parts[2] ?? '', order)]
  if (ends.some((end) => end.day === undefined)) return finding('period-unreadable', null)
  if (ends.some((end) => end.finding?.reason === 'day-ambiguous')) return finding('day-ambiguous', null)
  const [from = '', to = ''] = ends.map((end) => end.day ?? '')
  return from <= to ? finding('period-spelling', `${from}/${to}`) : reversed
}

const finding = (reason: CellFinding['reason'], corrected: string | null): CellFinding => ({
  reason,
  expected: EXPECTED,
  corrected,
  blocking: true,
})

/** Not against the norm's letter, and surely a slip: told, and left to a person. */
const reversed: CellFinding = { reason: 'period-reversed', expected: EXPECTED, corrected: null, blocking: false }
