import type { TextProblem, TextReason } from '#domain/source/text-problem.ts'

/** What a reading leaves out on purpose, counted so that it is told. */
export type LeftOut = {
  inserted: number
  deleted: number
  comments: number
  pictures: number
  /** By what they are: `script`, `onclick`. */
  scripts: Map<string, number>
  /** What was hidden, in the order found. */
  hidden: string[]
}

export const nothingLeftOut = (): LeftOut => ({ inserted: 0, deleted: 0, comments: 0, pictures: 0, scripts: new Map(), hidden: [] })

export const countScript = (left: LeftOut, name: string): void => void left.scripts.set(name, (left.scripts.get(name) ?? 0) + 1)

/** A picture as wide as a page's text, in centimetres: it may hold a table. Smaller ones are logos. */
export const mayHoldTable = (width: number, height: number): boolean => width >= 10 && height >= 4

/** A problem of the whole document that stands in nobody's way. */
export const remark = (reason: TextReason, found: string | null = null, expected: string | null = null): TextProblem => ({
  reason,
  blocking: false,
  page: null,
  found,
  expected,
})

const MOST_SHOWN = 80
const MOST_KINDS = 8
const cut = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text)

export function leftOutProblems(left: LeftOut): TextProblem[] {
  const problems: TextProblem[] = []
  if (left.inserted + left.deleted > 0) problems.push(remark('tracked-changes', `+${left.inserted} −${left.deleted}`))
  if (left.comments > 0) problems.push(remark('comments-dropped', String(left.comments)))
  if (left.pictures > 0) problems.push(remark('pictures-not-read', String(left.pictures)))
  const scripts = [...left.scripts].slice(0, MOST_KINDS).map(([name, count]) => `${name} × ${count}`)
  if (scripts.length > 0) problems.push(remark('scripts-dropped', cut(scripts.join(', '))))
  const hidden = left.hidden.map((text) => text.trim()).filter((text) => text !== '')
  if (hidden.length > 0) problems.push(remark('hidden-dropped', cut(hidden.join(' ').replaceAll(/\s+/g, ' '))))
  return problems
}
