const RUNS_AS_FORMULA = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\t\r\n]/
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/

/** The text of a cell that no spreadsheet runs: what could begin a formula gets an apostrophe, a plain negative number does not. */
export function neutralCell(cell: string | number | boolean | null): string {
  if (cell === null) return ''
  const text = String(cell)
  return RUNS_AS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}
