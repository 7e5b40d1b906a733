import { isNode, LineCounter, parseDocument } from 'yaml'
import type { FileProblem } from '#domain/source/file-problem.ts'
import { utf8Text } from './utf8-text.ts'

/** Problems seen once the whole document is read, each with the line and column of the key that it names: `steps.2.ration` is the second step's. */
export function placedProblems(bytes: Uint8Array, problems: readonly FileProblem[]): FileProblem[] {
  const text = problems.length === 0 ? undefined : utf8Text(bytes)
  if (text === undefined) return [...problems]
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, logLevel: 'silent' })
  return problems.map((problem) => {
    const path = (problem.key ?? '').split('.').map((word) => (/^\d+$/.test(word) ? Number(word) - 1 : word))
    const node: unknown = document.getIn(path, true)
    if (problem.line !== null || !isNode(node) || !node.range) return problem
    const { line, col } = lines.linePos(node.range[0])
    return { ...problem, line, column: col }
  })
}
