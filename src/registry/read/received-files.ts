import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ReceivedProblem, ReceivedReading, ReceivedRow } from '#domain/grant/received-row.ts'
import { siretOf } from '#domain/grant/siret.ts'
import { eurosText } from '#domain/money/decimal.ts'
import type { Day } from '#domain/time/day.ts'
import { extract } from '../extract/document.ts'
import { UnreadableFile, type Bounds, type Sheet } from '../extract/sheet.ts'
import { amountIn } from './amounts.ts'
import { dayOrderOf, readDay, type DayOrder } from './days.ts'
import { folded } from './fold.ts'
import { FORMATS, HEADS, KINDS, REQUIRED_FIELDS, type ReceivedField } from './received-columns.ts'
import { siretFinding } from './sirets.ts'

/** A spreadsheet of a service is small: beyond, it is another thing. */
export const RECEIVED_BOUNDS: Bounds = { bytes: 8 * 2 ** 20, unpackedBytes: 64 * 2 ** 20, rows: 20_000, cells: 400_000 }
export const MOST_ROWS = 1000

const FARTHEST_HEADS = 20
const LONGEST: Readonly<Record<ReceivedField, number>> = {
  title: 300,
  applicant: 300,
  kind: 60,
  siret: 40,
  rna: 20,
  address: 500,
  format: 60,
  asked: 40,
  receivedOn: 40,
  reference: 100,
}

/** Reads a spreadsheet of files received elsewhere; a bad file is told, never thrown. */
export async function readReceivedFiles(bytes: Uint8Array, today: Day): Promise<ReceivedReading> {
  try {
    const { fingerprint, sheets } = await extract(bytes, RECEIVED_BOUNDS)
    return { kind: 'read', fingerprint, ...readSheets(sheets, today) }
  } catch (cause) {
    if (cause instanceof UnreadableFile) return { kind: 'unreadable', problem: cause.problem }
    throw cause
  }
}

type Found = { readonly rows: ReceivedRow[]; readonly problems: ReceivedProblem[] }

const problem = (
  reason: ReceivedProblem['reason'],
  isBlocking: boolean,
  at: { readonly line?: number; readonly column?: string; readonly found?: string } = {},
): ReceivedProblem => ({ line: at.line ?? null, column: at.column ?? null, found: at.found ?? null, reason, isBlocking })

/** The first sheet that has the heads; the others are told. */
function readSheets(sheets: readonly Sheet[], today: Day): Found {
  const headed = sheets.map((sheet) => ({ sheet, place: headPlace(sheet) })).find(({ place }) => place !== undefined)
  if (headed?.place === undefined) return { rows: [], problems: [problem('no-heads', true)] }
  const { sheet, place } = headed
  const others = sheets.filter((one) => one !== sheet && one.rows.length > 0)
  const { fields, problems } = fieldsOf(sheet, place)
  problems.push(...others.map(({ name }) => problem('other-sheet', false, { found: name ?? '' })))
  const lines = sheet.rows.flatMap((cells, at) =>
    at > place && cells.some((cell) => cell.trim() !== '') ? [{ cells, line: sheet.lines[at] ?? at + 1 }] : [],
  )
  if (problems.some(({ isBlocking }) => isBlocking)) return { rows: [], problems }
  if (lines.length === 0) return { rows: [], problems: [...problems, problem('no-rows', true)] }
  if (lines.length > MOST_ROWS)
    return { rows: [], problems: [...problems, problem('too-many-rows', true, { found: String(lines.length) })] }
  const days = lines.map(({ cells }) => cells[fields.get('receivedOn') ?? -1] ?? '')
  const order = orderOf(days)
  const assumed = days.find((text) => dayIn(text, dayOrderOf(days)) === 'ambiguous' && dayIn(text, order) !== 'ambiguous')
  if (assumed !== undefined) problems.push(problem('day-first-assumed', false, { column: HEADS.receivedOn[0], found: assumed.trim() }))
  const seen = new Map<string, number>()
  const rows = lines.flatMap(({ cells, line }): ReceivedRow[] => {
    const said = (field: ReceivedField): string => (cells[fields.get(field) ?? -1] ?? '').trim()
    const key = JSON.stringify([said('title'), said('applicant'), said('reference')].map(folded))
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    const read = readRow(said, { line, order, today, problems })
    if (first === undefined) return read
    problems.push(problem('row-twice', true, { line, found: String(first) }))
    return []
  })
  return { rows, problems }
}

const SPELLED = new Map(Object.entries(HEADS).flatMap(([field, heads]) => heads.map((head) => [folded(head), field as ReceivedField])))

/** The row that names the title and the applicant, among the first. */
function headPlace(sheet: Sheet): number | undefined {
  const place = sheet.rows.slice(0, FARTHEST_HEADS).findIndex((cells) => {
    const named = new Set(cells.map((cell) => SPELLED.get(folded(cell))))
    return named.has('title') && named.has('applicant')
  })
  return place === -1 ? undefined : place
}

function fieldsOf(sheet: Sheet, place: number): { fields: Map<ReceivedField, number>; problems: ReceivedProblem[] } {
  const fields = new Map<ReceivedField, number>()
  const problems: ReceivedProblem[] = []
  const line = sheet.lines[place] ?? place + 1
  sheet.rows[place]?.forEach((head, column) => {
    const field = SPELLED.get(folded(head))
    if (head.trim() === '') return
    if (field === undefined) problems.push(problem('column-unknown', false, { line, column: head }))
    else if (fields.has(field)) problems.push(problem('column-twice', true, { line, column: head }))
    else fields.set(field, column)
  })
  for (const field of REQUIRED_FIELDS)
    if (!fields.has(field)) problems.push(problem('column-missing', true, { line, column: HEADS[field][0] }))
  return { fields, problems }
}

type RowContext = { readonly line: number; readonly order: DayOrder; readonly today: Day; readonly problems: ReceivedProblem[] }

/** A row, when nothing in it is blocking. */
function readRow(said: (field: ReceivedField) => string, { line, order, today, problems }: RowContext): ReceivedRow[] {
  const before = problems.length
  const tell = (field: ReceivedField, reason: ReceivedProblem['reason'], isBlocking = true): void =>
    void problems.push(problem(reason, isBlocking, { line, column: HEADS[field][0], found: said(field).slice(0, 100) }))
  for (const field of REQUIRED_FIELDS) if (said(field) === '') tell(field, 'cell-missing')
  for (const field of Object.keys(LONGEST) as ReceivedField[]) if (said(field).length > LONGEST[field]) tell(field, 'cell-too-long')
  const kind = spelledAs(KINDS, said('kind'))
  if (kind === undefined && said('kind') !== '') tell('kind', 'kind-unknown')
  const format = spelledAs(FORMATS, said('format'))
  if (format === undefined && said('format') !== '') tell('format', 'format-unknown')
  const asked = said('asked') === '' ? undefined : amountIn(said('asked'))
  if (said('asked') !== '' && (asked === undefined || asked < 0)) tell('asked', 'amount-unreadable')
  const receivedOn = said('receivedOn') === '' ? undefined : dayIn(said('receivedOn'), order)
  if (receivedOn === 'ambiguous') tell('receivedOn', 'day-ambiguous')
  else if (receivedOn === undefined && said('receivedOn') !== '') tell('receivedOn', 'day-unreadable')
  else if (receivedOn !== undefined && receivedOn > today) tell('receivedOn', 'day-to-come')
  const siret = siretOf(said('siret')) ?? siretOf(siretFinding(said('siret'))?.corrected ?? '')
  if (siret === undefined && said('siret') !== '') tell('siret', 'siret-wrong', false)
  if (problems.slice(before).some(({ isBlocking }) => isBlocking)) return []
  if (kind === undefined || receivedOn === undefined || receivedOn === 'ambiguous') return []
  const content: ApplicationContent = {
    title: said('title'),
    format: format ?? null,
    isFirstWork: null,
    others: [],
    applicant: {
      kind,
      name: said('applicant'),
      siret: siret ?? (said('siret') || null),
      rna: said('rna') || null,
      birthYear: null,
      address: said('address'),
      territoryId: null,
    },
    asked: asked === undefined ? '' : eurosText(asked).replace('.', ','),
    answers: {},
    budget: { expenses: [], funding: [] },
    declarations: [],
  }
  return [{ line, content, receivedOn, reference: said('reference') }]
}

const DAY_FIRST = '31/12/2000'

/** Day first, as the country writes, unless a line shows otherwise. */
const orderOf = (days: readonly string[]): DayOrder => {
  const proven = dayOrderOf(days)
  return proven === 'unproven' ? dayOrderOf([...days, DAY_FIRST]) : proven
}

/** A day that is certain; the order of day and month may be proven by other lines. */
function dayIn(text: string, order: DayOrder): Day | 'ambiguous' | undefined {
  const { day, finding } = readDay(text, order)
  return finding?.reason === 'day-ambiguous' ? 'ambiguous' : day
}

function spelledAs<Value extends string>(spellings: Readonly<Record<Value, readonly string[]>>, text: string): Value | undefined {
  const key = folded(text)
  return (Object.keys(spellings) as Value[]).find((value) => spellings[value].some((spelled) => folded(spelled) === key))
}
