/** Rows and the physical line on which each begins. */
export type RegularRows = { readonly rows: string[][]; readonly lines: number[] }

const QUOTE = 34
const RETURN = 13

/**
 * Splits delimited text that keeps RFC 4180 to the letter; gives nothing at the first departure from it, and csv-parse then does the work.
 * A line without a quote is split at once, which is what most lines are.
 * Policy: docs/decisions/2026-11-22-regular-csv-is-split-at-once.md
 */
export function regularRows(text: string, delimiter: string, mostRows: number): RegularRows | undefined {
  const rows: string[][] = []
  const lines: number[] = []
  let [place, line, quote, lone] = [0, 1, text.indexOf('"'), text.indexOf('\r')]
  while (place < text.length && rows.length <= mostRows) {
    if (quote !== -1 && quote < place) quote = text.indexOf('"', place)
    const found = text.indexOf('\n', place)
    const end = found === -1 ? text.length : found
    lines.push(line)
    if (quote === -1 || quote > end) {
      const last = found !== -1 && end > place && text.charCodeAt(end - 1) === RETURN ? end - 1 : end
      if (lone !== -1 && lone < place) lone = text.indexOf('\r', place)
      if (lone !== -1 && lone < last) return undefined
      rows.push(text.slice(place, last).split(delimiter))
      place = end + 1
      line += 1
      continue
    }
    const record = quotedRecord(text, delimiter, place)
    if (record === undefined) return undefined
    rows.push(record.cells)
    line += linesIn(text, place, record.next)
    place = record.next
  }
  return { rows, lines }
}

/** One record that has quotes, and where the next begins. */
function quotedRecord(text: string, delimiter: string, from: number): { cells: string[]; next: number } | undefined {
  const cells: string[] = []
  let place = from
  for (;;) {
    let end: number
    if (text.charCodeAt(place) === QUOTE) {
      const closing = closingQuote(text, place + 1)
      if (closing === -1) return undefined
      const inside = text.slice(place + 1, closing)
      cells.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside)
      end = closing + 1
    } else {
      end = place
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') {
        if (text.charCodeAt(end) === QUOTE) return undefined
        end += 1
      }
      cells.push(text.slice(place, end))
    }
    if (end >= text.length) return { cells, next: end }
    if (text[end] === '\n') return { cells, next: end + 1 }
    if (text[end] === '\r' && text[end + 1] === '\n') return { cells, next: end + 2 }
    if (text[end] !== delimiter) return undefined
    place = end + 1
  }
}

/** The quote that closes a cell: the first that is not doubled. */
function closingQuote(text: string, from: number): number {
  let place = text.indexOf('"', from)
  while (place !== -1 && text.charCodeAt(place + 1) === QUOTE) place = text.indexOf('"', place + 2)
  return place
}

/** Ends of line between two places. */
function linesIn(text: string, from: number, to: number): number {
  let lines = 0
  for (let place = text.indexOf('\n', from); place !== -1 && place < to; place = text.indexOf('\n', place + 1)) lines += 1
  return Math.max(lines, 1)
}
