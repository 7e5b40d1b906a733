import { maskedIn } from '#domain/grant/mask-person.ts'
import { isMasked } from '#domain/grant/natural-person.ts'
import type { Sheet } from '#registry/extract/sheet.ts'
import type { CheckedRows } from './check-rows.ts'
import type { Heads } from './heads.ts'
import type { Norm } from './subsidy-rules.ts'

/**
 * The file in the norm's columns and order: what is certain is put right, what is not stays as it stood.
 * Empty rows go; a natural person is masked; columns that the norm does not have are left out.
 */
export function correctedRows(sheet: Sheet, heads: Heads, checked: CheckedRows, norm: Norm): string[][] {
  const columns = norm.fields.map(({ name }) => ({ name, place: heads.columns.findIndex(({ field }) => field === name) }))
  const rows = checked.rows.map(({ place, corrections, person }) => {
    const row = sheet.rows[place] ?? []
    const name = row[columns.find((column) => column.name === 'nomBeneficiaire')?.place ?? -1]?.trim() ?? ''
    return columns.map((column) => {
      const text = corrections?.get(column.name) ?? row[column.place] ?? ''
      if (!isMasked(person)) return text
      return column.name === 'nomBeneficiaire' ? person.masked : maskedIn(text, name, person)
    })
  })
  return [columns.map(({ name }) => name), ...rows]
}
