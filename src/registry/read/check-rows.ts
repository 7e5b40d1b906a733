import type { GrantsFigures } from '#application/ports/grants.ts'
import { isMasked, naturalPersonIn, type NaturalPerson } from '#domain/grant/natural-person.ts'
import type { Cents } from '#domain/money/cents.ts'
import { centsOfEuros } from '#domain/money/decimal.ts'
import type { Sheet } from '#registry/extract/sheet.ts'
import { readAmount } from './amounts.ts'
import { checkOf } from './cell-checks.ts'
import type { CellCheck, CellFinding } from './cell-finding.ts'
import { dayOrderOf, yearIn, type DayOrder } from './days.ts'
import { Duplicates } from './duplicates.ts'
import type { Heads } from './heads.ts'
import type { ProblemList } from './problem-list.ts'
import { businessIn } from './sirets.ts'
import type { Norm, SubsidyRules } from './subsidy-rules.ts'
import { totalRows, type AmountRow } from './totals.ts'

/** What is known of one row once it is checked. */
export type CheckedRow = {
  readonly place: number
  readonly line: number
  readonly amount: Cents | undefined
  readonly year: number | undefined
  readonly hasBeneficiary: boolean
  readonly person: NaturalPerson | undefined
  /** Columns put right with certainty, by field; `null` when there is none. */
  readonly corrections: ReadonlyMap<string, string> | null
}

export type CheckedRows = {
  readonly rows: readonly CheckedRow[]
  readonly totals: ReadonlySet<number>
  readonly figures: GrantsFigures
  /** Day order of each column of days, by field. */
  readonly orders: ReadonlyMap<string, DayOrder>
}

type BoundColumn = {
  readonly place: number
  readonly name: string
  readonly head: string
  readonly isRequired: boolean
  readonly check: CellCheck
}

const FEW_CELLS = 2

/** Checks every row in one pass: each cell against its column's check, then what only a whole row tells. */
export function checkRows(sheet: Sheet, heads: Heads, norm: Norm, rules: SubsidyRules, problems: ProblemList): CheckedRows {
  const from = heads.place + heads.size
  const placeOf = new Map<string, number>()
  heads.columns.forEach(({ field }, place) => field !== null && field !== 'otherAmount' && placeOf.set(field, place))
  const orders = new Map<string, DayOrder>()
  const columns: BoundColumn[] = []
  for (const field of norm.fields) {
    const place = placeOf.get(field.name)
    if (place === undefined) continue
    const order = field.kind === 'day' || field.kind === 'period' ? dayOrderOf(columnOf(sheet, from, place)) : 'unproven'
    orders.set(field.name, order)
    columns.push({
      place,
      name: field.name,
      head: heads.columns[place]?.head ?? field.name,
      isRequired: field.required,
      check: checkOf(field, order, rules),
    })
  }
  const at = (row: readonly string[], name: string): string => row[placeOf.get(name) ?? -1] ?? ''
  const oneOf = norm.oneOf.filter((name) => placeOf.has(name))
  const head = (name: string): string => heads.columns[placeOf.get(name) ?? -1]?.head ?? name
  const nameColumn = placeOf.get('nomBeneficiaire')
  const hasNames = nameColumn !== undefined
  const duplicates = new Duplicates([
    placeOf.get('idBeneficiaire'),
    nameColumn,
    placeOf.get('montant'),
    placeOf.get('dateConvention'),
    placeOf.get('referenceDecision'),
  ])
  const checked: CheckedRow[] = []
  const amountRows: AmountRow[] = []
  const last: { text: string; finding: CellFinding | null }[] = columns.map(() => ({ text: '', finding: null }))
  let lastBusiness = { text: '', kind: 0 }
  const tally = {
    rows: 0,
    emptyRows: 0,
    withoutBeneficiary: 0,
    withoutBeneficiary_cents: 0,
    amountsRead: 0,
    amountsEmpty: 0,
    amountsUnreadable: 0,
  }
  const counts = { total_cents: 0, validSirets: 0, validSirens: 0, naturalPersons: 0 }

  for (let place = from; place < sheet.rows.length; place += 1) {
    const row = sheet.rows[place] ?? []
    const line = sheet.lines[place] ?? place + 1
    const tell = (
      reason: CellFinding['reason'],
      column: string | null,
      found: string | null,
      blocking: boolean,
      expected: string | null = null,
    ): void => problems.add({ line, column, found, expected, reason, blocking, corrected: null })
    if (isPhantom(row, columns, hasNames ? at(row, 'nomBeneficiaire') : '', at(row, 'montant'))) {
      if (place < sheet.rows.length - 1 || row.length > 1) {
        tally.emptyRows += 1
        tell('empty-row', null, null, false)
      }
      continue
    }
    const name = at(row, 'nomBeneficiaire').trim()
    const id = at(row, 'idBeneficiaire')
    if (id !== lastBusiness.text) {
      const business = id === '' ? undefined : businessIn(id)
      lastBusiness = { text: id, kind: business?.siret !== undefined ? 2 : business?.siren !== undefined ? 1 : 0 }
    }
    if (name === '' && hasNames) {
      // not a subsidy: its number is not counted
    } else if (lastBusiness.kind === 2) counts.validSirets += 1
    else if (lastBusiness.kind === 1) counts.validSirens += 1
    const person = name === '' ? undefined : naturalPersonIn(name, lastBusiness.kind > 0, rules.persons)
    const shown = (text: string, column: string): string =>
      isMasked(person) ? (column === 'nomBeneficiaire' ? person.masked : text.replaceAll(name, person.masked)) : text

    let corrections: Map<string, string> | null = null
    for (let column = 0; column < columns.length; column += 1) {
      const bound = columns[column]
      const memory = last[column]
      if (bound === undefined || memory === undefined) continue
      const text = row[bound.place] ?? ''
      if (text === '' || text.trim() === '') {
        if (bound.isRequired) tell('required', bound.head, text === '' ? null : text, true)
        continue
      }
      if (text !== memory.text) {
        memory.text = text
        memory.finding = bound.check(text)
      }
      const finding = memory.finding
      if (finding === null) continue
      if (finding.corrected !== null) (corrections ??= new Map()).set(bound.name, finding.corrected)
      problems.add({
        line,
        column: bound.head,
        found: shown(text, bound.name),
        expected: finding.expected,
        reason: finding.reason,
        blocking: finding.blocking,
        corrected: finding.corrected,
      })
    }

    const amountText = at(row, 'montant').trim()
    const amount = amountText === '' ? undefined : (centsOfEuros(amountText) ?? readAmount(amountText).amount)
    const year = yearIn(at(row, 'exercice')) ?? yearIn(at(row, 'dateConvention'))
    const hasBeneficiary = name !== '' || !hasNames
    if (!hasBeneficiary) {
      tally.withoutBeneficiary += 1
      tally.withoutBeneficiary_cents += amount ?? 0
    } else if (amountText === '') tally.amountsEmpty += 1
    else if (amount === undefined) tally.amountsUnreadable += 1
    else {
      tally.amountsRead += 1
      counts.total_cents += amount
    }
    if (amount !== undefined)
      amountRows.push({
        place: checked.length,
        amount,
        year,
        hasBeneficiary,
        isNamedTotal: /^(sous[- ]?)?total\b/i.test(name) || (name === '' && /\btotal\b/i.test(row.join(' '))),
      })
    if (oneOf.length > 1 && oneOf.every((field) => at(row, field).trim() === ''))
      tell('beneficiary-id-missing', head(oneOf[0] ?? ''), null, true, oneOf.join(' | '))
    if (row.length < heads.columns.length) tell('cells-missing', null, String(row.length), true, String(heads.columns.length))
    else if (row.length > heads.columns.length && row.slice(heads.columns.length).some((cell) => cell.trim() !== ''))
      tell('cells-left-over', null, String(row.length), true, String(heads.columns.length))
    if (person !== undefined) {
      counts.naturalPersons += 1
      tell('natural-person', head('nomBeneficiaire'), isMasked(person) ? person.masked : name, false, person.confidence)
    }
    const twin = duplicates.firstLike(row, place, sheet.rows)
    if (twin !== undefined) tell('duplicate-row', null, null, false, String(sheet.lines[twin] ?? twin + 1))
    checked.push({ place, line, amount, year, hasBeneficiary, person, corrections })
  }

  const totals = totalRows(amountRows)
  for (const [index, row] of checked.entries()) {
    const isTotal = totals.has(index)
    if (isTotal || !row.hasBeneficiary) {
      const found = at(sheet.rows[row.place] ?? [], 'montant')
      problems.add({
        line: row.line,
        column: null,
        found: found === '' ? null : found,
        expected: totals.get(index) ?? null,
        reason: isTotal ? 'total-row' : 'row-without-beneficiary',
        blocking: isTotal,
        corrected: null,
      })
    }
  }
  tally.rows = checked.length - tally.withoutBeneficiary
  return { rows: checked, totals: new Set(totals.keys()), figures: { ...tally, ...counts }, orders }
}

function* columnOf(sheet: Sheet, from: number, place: number): Generator<string> {
  for (let row = from; row < sheet.rows.length; row += 1) yield sheet.rows[row]?.[place] ?? ''
}

/** A row that holds nothing, or next to nothing: what a spreadsheet leaves behind. */
function isPhantom(row: readonly string[], columns: readonly BoundColumn[], name: string, amount: string): boolean {
  if (name !== '' && amount !== '') return false
  let filled = 0
  for (const cell of row) if (cell !== '' && cell.trim() !== '') filled += 1
  return filled === 0 || (filled < Math.min(FEW_CELLS, columns.length) && name === '' && amount === '')
}
