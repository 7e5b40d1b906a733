import type { Sheet } from '#registry/extract/sheet.ts'
import { checkOf } from './cell-checks.ts'
import type { CellCheck } from './cell-finding.ts'
import { dayOrderOf, type DayOrder } from './days.ts'
import type { Heads } from './heads.ts'
import type { Norm, SubsidyRules } from './subsidy-rules.ts'

/** A column of the file that the norm knows, with the check of its cells. */
export type BoundColumn = {
  readonly place: number
  readonly name: string
  readonly head: string
  readonly isRequired: boolean
  readonly check: CellCheck
}

/** Where each field stands in this file, and how its cells are checked. */
export type BoundColumns = {
  readonly columns: readonly BoundColumn[]
  /** Number of cells that each row should have. */
  readonly width: number
  readonly placeOf: ReadonlyMap<string, number>
  /** Order of days in each column of days. */
  readonly orders: ReadonlyMap<string, DayOrder>
  /** Fields of which one at least must be filled. */
  readonly oneOf: readonly string[]
}

/** Binds the norm's fields to the file's columns; each check is made once. */
export function bindColumns(sheet: Sheet, heads: Heads, norm: Norm, rules: SubsidyRules): BoundColumns {
  const placeOf = new Map<string, number>()
  heads.columns.forEach(({ field }, place) => {
    if (field !== null && !placeOf.has(field)) placeOf.set(field, place)
  })
  const orders = new Map<string, DayOrder>()
  const columns: BoundColumn[] = []
  for (const field of norm.fields) {
    const place = placeOf.get(field.name)
    if (place === undefined) continue
    const order =
      field.kind === 'day' || field.kind === 'period' ? dayOrderOf(columnOf(sheet, heads.place + heads.size, place)) : 'unproven'
    orders.set(field.name, order)
    columns.push({
      place,
      name: field.name,
      head: heads.columns[place]?.head ?? field.name,
      isRequired: field.required,
      check: checkOf(field, order, rules),
    })
  }
  return { columns, width: heads.columns.length, placeOf, orders, oneOf: norm.oneOf.filter((name) => placeOf.has(name)) }
}

function* columnOf(sheet: Sheet, from: number, place: number): Generator<string> {
  for (let row = from; row < sheet.rows.length; row += 1) yield sheet.rows[row]?.[place] ?? ''
}
