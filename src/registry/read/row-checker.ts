import { maskedIn } from '#domain/grant/mask-person.ts'
import { isMasked, naturalPersonIn, type NaturalPerson } from '#domain/grant/natural-person.ts'
import type { Sheet } from '#registry/extract/sheet.ts'
import { amountIn } from './amounts.ts'
import type { BoundColumns } from './bound-columns.ts'
import type { CellFinding } from './cell-finding.ts'
import type { CheckedRow } from './check-rows.ts'
import { yearIn } from './days.ts'
import { Duplicates } from './duplicates.ts'
import type { ProblemList } from './problem-list.ts'
import { businessIn } from './sirets.ts'
import type { SubsidyRules } from './subsidy-rules.ts'

const KEY = ['nomBeneficiaire', 'montant', 'referenceDecision']
const TOTAL_NAME = /^(sous[- ]?)?total( (g[ée]n[ée]ral|\d{4}|des? .*|du .*|par .*))?\s*:?$/i

/**
 * Checks rows one after the other. A column's last cell and its finding are remembered: most columns repeat themselves.
 * Where nothing is wrong, nothing is made but what is known of the row.
 */
export class RowChecker {
  readonly #bound: BoundColumns
  readonly #sheet: Sheet
  readonly #rules: SubsidyRules
  readonly #problems: ProblemList
  readonly #last: { text: string; finding: CellFinding | null }[]
  readonly #duplicates: Duplicates
  readonly #places: Readonly<Record<'name' | 'id' | 'amount' | 'day' | 'year', number>>
  #lastBusiness: { text: string; kind: CheckedRow['business'] } = { text: '', kind: 'none' }

  constructor(bound: BoundColumns, sheet: Sheet, rules: SubsidyRules, problems: ProblemList) {
    this.#bound = bound
    this.#sheet = sheet
    this.#rules = rules
    this.#problems = problems
    this.#last = bound.columns.map(() => ({ text: '', finding: null }))
    this.#duplicates = new Duplicates(KEY.map((name) => bound.placeOf.get(name)))
    const at = (name: string): number => bound.placeOf.get(name) ?? -1
    this.#places = {
      name: at('nomBeneficiaire'),
      id: at('idBeneficiaire'),
      amount: at('montant'),
      day: at('dateConvention'),
      year: at('exercice'),
    }
  }

  /** What is known of the row at that place; nothing when it is empty. */
  check(place: number): CheckedRow | undefined {
    const row = this.#sheet.rows[place] ?? []
    const line = this.#sheet.lines[place] ?? place + 1
    const name = (row[this.#places.name] ?? '').trim()
    const amountText = (row[this.#places.amount] ?? '').trim()
    if (name === '' && amountText === '' && filledCells(row) < 2) {
      this.#tell(line, 'empty-row', null, row.find((cell) => cell.trim() !== '') ?? null, false)
      return undefined
    }
    const business = this.#businessOf(row[this.#places.id] ?? '')
    const isNamedTotal = business === 'none' && (TOTAL_NAME.test(name) || (name === '' && row.some((cell) => TOTAL_NAME.test(cell.trim()))))
    const person = name === '' ? undefined : naturalPersonIn(name, business !== 'none', this.#rules.persons)
    const corrections = this.#checkCells(row, line, name, person)
    this.#checkWhole(row, line, place)
    if (person !== undefined) {
      this.#tell(line, 'natural-person', this.#headOf('nomBeneficiaire'), isMasked(person) ? person.masked : name, false, person.confidence)
    }
    return {
      place,
      line,
      amount: amountText === '' ? undefined : amountIn(amountText),
      hasAmountText: amountText !== '',
      year: yearIn(row[this.#places.year] ?? '') ?? yearIn(row[this.#places.day] ?? ''),
      business,
      hasBeneficiary: !isNamedTotal && (name !== '' || this.#places.name === -1),
      isNamedTotal,
      person,
      corrections,
    }
  }

  #checkCells(row: readonly string[], line: number, name: string, person: NaturalPerson | undefined): Map<string, string> | null {
    const { columns } = this.#bound
    let corrections: Map<string, string> | null = null
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place]
      const last = this.#last[place]
      if (column === undefined || last === undefined) continue
      const text = row[column.place] ?? ''
      if (text === '' || text.trim() === '') {
        if (column.isRequired) this.#tell(line, 'required', column.head, text === '' ? null : text, true)
        continue
      }
      if (text !== last.text) {
        last.text = text
        last.finding = column.check(text)
      }
      const { finding } = last
      if (finding === null) continue
      if (finding.corrected !== null) (corrections ??= new Map<string, string>()).set(column.name, finding.corrected)
      const found = !isMasked(person) ? text : column.name === 'nomBeneficiaire' ? person.masked : maskedIn(text, name, person)
      this.#problems.add({ line, column: column.head, found, ...finding })
    }
    return corrections
  }

  #checkWhole(row: readonly string[], line: number, place: number): void {
    const { width, oneOf, placeOf } = this.#bound
    if (oneOf.length > 0 && oneOf.every((field) => (row[placeOf.get(field) ?? -1] ?? '').trim() === '')) {
      this.#tell(line, 'beneficiary-id-missing', this.#headOf(oneOf[0] ?? ''), null, true, oneOf.join(' | '))
    }
    if (row.length < width) this.#tell(line, 'cells-missing', null, String(row.length), true, String(width))
    else if (row.length > width && row.slice(width).some((cell) => cell.trim() !== ''))
      this.#tell(line, 'cells-left-over', null, String(row.length), true, String(width))
    const twin = this.#duplicates.firstLike(row, place, this.#sheet.rows)
    if (twin !== undefined) this.#tell(line, 'duplicate-row', null, null, false, String(this.#sheet.lines[twin] ?? twin + 1))
  }

  #businessOf(text: string): CheckedRow['business'] {
    if (text !== this.#lastBusiness.text) {
      const { siret, siren } = businessIn(text)
      this.#lastBusiness = { text, kind: siret !== undefined ? 'siret' : siren !== undefined ? 'siren' : 'none' }
    }
    return this.#lastBusiness.kind
  }

  #headOf(field: string): string {
    return this.#bound.columns.find((column) => column.name === field)?.head ?? field
  }

  #tell(
    line: number,
    reason: CellFinding['reason'],
    column: string | null,
    found: string | null,
    blocking: boolean,
    expected: string | null = null,
  ): void {
    this.#problems.add({ line, column, found, expected, reason, blocking, corrected: null })
  }
}

function filledCells(row: readonly string[]): number {
  let filled = 0
  for (const cell of row) if (cell !== '' && cell.trim() !== '') filled += 1
  return filled
}
