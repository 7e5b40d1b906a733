import type { GrantsProblem } from '#domain/grant/grants-problem.ts'
import { siretOf } from '#domain/grant/siret.ts'
import type { Sheet } from '#registry/extract/sheet.ts'
import { readDay } from './days.ts'
import { folded, onOneLine } from './fold.ts'
import type { Norm, SubsidyRules } from './subsidy-rules.ts'

/** A column of a file: its head as spelled, and the field that it means. */
export type Column = { readonly head: string; readonly field: string | null; readonly isNormName: boolean }

/** Where the heads stand and what they mean. */
export type Heads = {
  /** Places of the rows of heads among the sheet's rows. */
  readonly place: number
  readonly size: 1 | 2
  readonly line: number
  readonly columns: readonly Column[]
}

const FARTHEST = 40
const SAMPLE = 400
/** Fields that several columns may give. */
const SEVERAL = new Set(['otherAmount', 'sector'])

/** The row of heads: the one whose cells name the most fields, among the first rows; two rows when they only make sense together. */
export function findHeads(sheet: Sheet, rules: SubsidyRules): { place: number; size: 1 | 2; score: number } | undefined {
  let best: { place: number; size: 1 | 2; score: number } | undefined
  for (let place = 0; place < Math.min(sheet.rows.length, FARTHEST); place += 1) {
    const alone = score(sheet.rows[place] ?? [], rules)
    const together = score(joined(sheet.rows[place] ?? [], sheet.rows[place + 1] ?? []), rules)
    const size = together > Math.max(alone, score(sheet.rows[place + 1] ?? [], rules)) + 1 ? 2 : 1
    const found = { place, size, score: size === 2 ? together : alone } as const
    if (found.score > (best?.score ?? 1)) best = found
  }
  return best
}

const joined = (upper: readonly string[], lower: readonly string[]): string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => `${upper[place] ?? ''} ${lower[place] ?? ''}`)

function score(row: readonly string[], rules: SubsidyRules): number {
  const named = new Set<string>()
  for (const cell of row) {
    const key = cell.length > 300 ? '' : folded(cell)
    const field = rules.heads.sure.get(key) ?? rules.heads.ambiguous.get(key)?.join('|')
    if (field !== undefined) named.add(field)
  }
  return named.size
}

/** The field of each column: by its head when that is enough, else by the other columns and by the values. */
export function readHeads(
  sheet: Sheet,
  at: { place: number; size: 1 | 2 },
  norm: Norm,
  rules: SubsidyRules,
): { heads: Heads; problems: GrantsProblem[] } {
  const first = sheet.rows[at.place] ?? []
  const cells = at.size === 2 ? joined(first, sheet.rows[at.place + 1] ?? []) : first
  const line = sheet.lines[at.place] ?? 1
  const taken = new Map<string, number>()
  const fields: (string | null)[] = cells.map(() => null)
  const problems: GrantsProblem[] = []
  const tell = (
    reason: GrantsProblem['reason'],
    head: string | null,
    blocking: boolean,
    expected: string | null = null,
    corrected: string | null = null,
  ): void => void problems.push({ line, column: head, found: head, expected, reason, blocking, corrected })
  const names = new Set(norm.fields.map((field) => field.name))

  cells.forEach((cell, place) => {
    const key = folded(cell)
    // A name of the norm is itself, to the letter, before any other meaning.
    const field = names.has(cell.trim())
      ? cell.trim()
      : rules.heads.ambiguous.has(key) && !isNormSpelling(key, names)
        ? undefined
        : rules.heads.sure.get(key)
    if (field === undefined) return
    if (taken.has(field) && !SEVERAL.has(field))
      return tell('column-twice', onOneLine(cell), false, onOneLine(cells[taken.get(field) ?? 0] ?? ''))
    taken.set(field, place)
    fields[place] = field
  })
  cells.forEach((cell, place) => {
    const options = rules.heads.ambiguous.get(folded(cell))
    if (options === undefined || fields[place] !== null) return
    const field = settle(
      options.filter((option) => !taken.has(option)),
      valuesOf(sheet, at.place + at.size, place),
      rules,
    )
    if (field === undefined) return tell('ambiguous-head', onOneLine(cell), true, options.join(' | '))
    taken.set(field, place)
    fields[place] = field
  })

  const columns = cells.map((cell, place): Column => ({
    head: onOneLine(cell),
    field: fields[place] ?? null,
    isNormName: names.has(cell) && fields[place] === cell,
  }))
  columns.forEach((column, place) => {
    if (column.field === 'otherAmount') tell('other-amounts', column.head, false)
    else if (column.field !== null && names.has(column.field) && !column.isNormName)
      tell('head-variant', column.head, true, column.field, column.field)
    else if (
      (column.field === null || column.field === 'sector') &&
      (column.head !== '' || hasValue(sheet, at.place + at.size, place)) &&
      !problems.some((problem) => problem.column === column.head)
    ) {
      tell('column-unknown', column.head === '' ? null : column.head, false)
    }
  })
  for (const { name, required } of norm.fields) if (required && !taken.has(name)) tell('column-missing', null, true, name)
  if (norm.oneOf.length > 0 && !norm.oneOf.some((name) => taken.has(name))) tell('column-missing', null, true, norm.oneOf.join(' | '))
  if (line !== 1)
    problems.push({ line, column: null, found: String(line), expected: '1', reason: 'head-row-place', blocking: true, corrected: null })
  return { heads: { place: at.place, size: at.size, line, columns }, problems }
}

const isNormSpelling = (key: string, names: ReadonlySet<string>): boolean =>
  [...names].some((name) => folded(name) === key && name !== 'objet')

function valuesOf(sheet: Sheet, from: number, column: number): string[] {
  const values: string[] = []
  for (let place = from; place < sheet.rows.length && values.length < SAMPLE; place += 1) {
    const value = sheet.rows[place]?.[column]?.trim() ?? ''
    if (value !== '') values.push(value)
  }
  return values
}

const hasValue = (sheet: Sheet, from: number, column: number): boolean => valuesOf(sheet, from, column).length > 0

/** The one field among several that the values fit; none when nothing tells, or when two fit as well. */
function settle(options: readonly string[], values: readonly string[], rules: SubsidyRules): string | undefined {
  if (options.length === 1) return options[0]
  const scored = options.map((field) => ({ field, fit: fit(field, values, rules) })).toSorted((a, b) => b.fit - a.fit)
  const [best, second] = scored
  return best !== undefined && best.fit >= 0.5 && best.fit > (second?.fit ?? 0) ? best.field : undefined
}

/** How well values suit a field, from 0 to 1. */
function fit(field: string, values: readonly string[], rules: SubsidyRules): number {
  if (values.length === 0) return 0
  const share = (isFit: (value: string) => boolean): number => values.filter(isFit).length / values.length
  const isConstant = values.length > 2 && new Set(values).size === 1
  const isNature = (value: string): boolean => rules.values.get('nature')?.has(folded(value)) === true
  switch (field) {
    case 'exercice':
      return share((value) => /^(19|20)\d\d([.,]0)?$/.test(value))
    case 'dateConvention':
      return share((value) => readDay(value, 'unproven').day !== undefined)
    case 'idAttribuant':
    case 'nomAttribuant':
      return isConstant ? 0.9 : 0
    case 'idBeneficiaire':
      return isConstant
        ? 0
        : share((value) => siretOf(value.replace(/\D/g, '')) !== undefined || /^\d{9,14}/.test(value.replace(/[\s']/g, '')))
    case 'nomBeneficiaire':
      return isConstant ? 0 : 0.8
    case 'idRAE':
      return share((value) => value.length <= 5)
    case 'nature':
      return share(isNature)
    case 'objet':
      return share((value) => !isNature(value) && /\p{L}{3}/u.test(value))
    case 'referenceDecision':
      return share((value) => /\d/.test(value) && !/\s/.test(value))
    default:
      return 0
  }
}
