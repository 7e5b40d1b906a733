import { keepable, UnreadableFile, type Bounds, type Sheet } from './sheet.ts'

/** The rows of a JSON file: its first list of objects, heads being the names met, in the order met. */
export function rowsOfJson(text: string, bounds: Bounds): Sheet {
  const list = listOf(parsed(text), 0)
  if (list === undefined) throw new UnreadableFile('unreadable-file', 'JSON')
  if (list.records.length > bounds.rows) throw new UnreadableFile('too-many-rows', null, String(bounds.rows))
  const heads = new Set<string>()
  const records = list.records.map(fieldsOf)
  for (const record of records) for (const name of Object.keys(record)) heads.add(name)
  const names = [...heads]
  if (names.length * records.length > bounds.cells) throw new UnreadableFile('too-big', null, String(bounds.cells))
  const begins = linesOfObjects(text, list.depth)
  // A file written on one line has rows and no lines: the row's own number stands for it.
  const hasLines = begins.length === records.length && begins.every((line, place) => place === 0 || line > (begins[place - 1] ?? 0))
  const rows = [names, ...records.map((record) => names.map((name) => textOfValue(record[name])))]
  return { name: null, rows, lines: [1, ...records.map((_, place) => (hasLines ? (begins[place] ?? place + 1) : place + 1))] }
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableFile('unreadable-file', 'JSON')
  }
}

/** The first list of objects, itself or one step or two inside, with the number of brackets around its objects. */
function listOf(value: unknown, depth: number): { records: Fields[]; depth: number } | undefined {
  if (Array.isArray(value)) return value.length > 0 && value.every(isFields) ? { records: value, depth: depth + 1 } : undefined
  if (!isFields(value) || depth > 2) return undefined
  for (const inner of Object.values(value)) {
    const found = listOf(inner, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** What portals wrap around a row: `{fields: {…}}`, `{properties: {…}}`. */
function fieldsOf(record: Fields): Fields {
  for (const name of ['fields', 'properties']) {
    const inner = record[name]
    if (isFields(inner)) return inner
  }
  return record
}

function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return keepable(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

/** The line on which each object that deep begins. */
function linesOfObjects(text: string, wanted: number): number[] {
  const lines: number[] = []
  let [line, depth, isQuoted] = [1, 0, false]
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place]
    if (sign === '\n') line += 1
    else if (isQuoted) {
      if (sign === '\\') place += 1
      else if (sign === '"') isQuoted = false
    } else if (sign === '"') isQuoted = true
    else if (sign === '{' || sign === '[') {
      if (sign === '{' && depth === wanted) lines.push(line)
      depth += 1
    } else if (sign === '}' || sign === ']') depth -= 1
  }
  return lines
}
