import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import type { FileProblem, FileReading, FileReason } from '#domain/source/file-problem.ts'
import type { Described } from './described-keys.ts'
import { refusedText, utf8Text } from './utf8-text.ts'

/** A rule or a scenario is a page or two: more is refused before it is parsed. */
const MOST_BYTES = 1_000_000
const MOST_DEPTH = 12

/** Where a reader of values says what it could not read. */
export type YamlPlace = { readonly problems: FileProblem[]; readonly lines: LineCounter; readonly file: string | null }

/**
 * Reads a described document: unknown keys, missing keys and values of another kind are all told, with line and column.
 * Numbers are read as they are written, never through a float; aliases are refused, so that no document grows when read.
 */
export function readDescribedYaml<Value>(bytes: Uint8Array, described: Described<Value>, file: string | null = null): FileReading<Value> {
  if (bytes.length > MOST_BYTES) return refused('too-big', file, String(bytes.length), String(MOST_BYTES))
  const text = utf8Text(bytes)
  if (text === undefined) return refused('not-utf8', file, null, 'UTF-8')
  if (text.trim() === '') return refused('empty-file', file, null, null)
  if (nestsTooDeep(text)) return refused('too-deep', file, null, String(MOST_DEPTH))
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const problems: FileProblem[] = document.errors.map((error) => {
    const at = lines.linePos(error.pos[0])
    const reason = error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'broken-yaml'
    const found = refusedText(text.slice(error.pos[0], error.pos[1]).trim())
    return { file, line: at.line, column: at.col, key: null, found, expected: null, reason }
  })
  if (problems.length > 0) return { value: null, problems }
  const value = described.read(document.contents, [], { problems, lines, file })
  if (problems.length > 0 || value === undefined) return { value: null, problems: problems.toSorted(byPlace) }
  return { value, problems: [] }
}

const byPlace = (a: FileProblem, b: FileProblem): number => (a.line ?? 0) - (b.line ?? 0) || Number(a.column ?? 0) - Number(b.column ?? 0)

function refused(reason: FileReason, file: string | null, found: string | null, expected: string | null): FileReading<never> {
  return { value: null, problems: [{ file, line: null, column: null, key: null, found, expected, reason }] }
}

/** Brackets and indentation that go deeper than any rule of ours, seen before the parser recurses into them. */
function nestsTooDeep(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth > MOST_DEPTH) return true
  }
  return /^ {100}/m.test(text) || /^(?:- *){13}/m.test(text) || /(?:[?:] +){200}/.test(text)
}

/** Tells what stands at a node and was not expected. */
export function tell(place: YamlPlace, node: Node | null, path: readonly string[], reason: FileReason, expected: string | null): undefined {
  const at = node?.range ? place.lines.linePos(node.range[0]) : null
  const found = isScalar(node) ? refusedText(String(node.value)) : null
  place.problems.push({
    file: place.file,
    line: at?.line ?? null,
    column: at?.col ?? null,
    key: path.join('.') || null,
    found,
    expected,
    reason,
  })
  return undefined
}

/** The text of a scalar as it is written, or nothing: told. */
export function scalarText(place: YamlPlace, node: Node | null, path: readonly string[]): string | undefined {
  if (isAlias(node)) return tell(place, node, path, 'alias', null)
  if (!isScalar(node)) return tell(place, node, path, 'not-a-text', null)
  return node.value === null ? tell(place, node, path, 'missing-value', null) : String(node.value)
}

/** The entries of a list, or nothing: told. */
export function listNodes(place: YamlPlace, node: Node | null, path: readonly string[]): readonly (Node | null)[] | undefined {
  if (isAlias(node)) return tell(place, node, path, 'alias', null)
  if (!isSeq<Node>(node)) return tell(place, node, path, 'not-a-list', null)
  return node.items
}

/** The keys of a map with their values, or nothing: told. */
export function mapEntries(
  place: YamlPlace,
  node: Node | null,
  path: readonly string[],
): readonly { readonly key: string; readonly keyNode: Node; readonly value: Node | null }[] | undefined {
  if (isAlias(node)) return tell(place, node, path, 'alias', null)
  if (!isMap<Node, Node | null>(node)) return tell(place, node, path, 'not-a-map', null)
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) ? [{ key: String(key.value), keyNode: key, value }] : (tell(place, key, path, 'not-a-text', null) ?? []),
  )
}
