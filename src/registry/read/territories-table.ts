import { cents, type Cents } from '#domain/money/cents.ts'
import { centsOfEuros, eurosText } from '#domain/money/decimal.ts'
import { compareFractions, exactFraction, fractionOfDecimal, type Fraction } from '#domain/money/exact-fraction.ts'
import type { ScenarioTerritory } from '#domain/scenario/scenario.ts'
import type { Claim } from '#domain/scenario/ration.ts'
import type { FileProblem, FileReading, FileReason } from '#domain/source/file-problem.ts'
import { readDescribedCsv } from '../extract/described-csv.ts'
import { refusedText } from '../extract/utf8-text.ts'

const REQUIRED = { isOptional: false }
const MAY_BE_MISSING = { isOptional: true }

/** The columns of a table of territories: the reader and the reference page come from here. */
export const TERRITORIES_COLUMNS = {
  code: REQUIRED,
  name: REQUIRED,
  population: REQUIRED,
  effort_eur: REQUIRED,
  upstream_effort_eur: REQUIRED,
  present_eur: REQUIRED,
  fragile_share: REQUIRED,
  need: MAY_BE_MISSING,
  previous_effort_eur: MAY_BE_MISSING,
} as const

/** The columns of a table of claims. */
export const CLAIMS_COLUMNS = { code: REQUIRED, claim_eur: REQUIRED } as const

const ONE = exactFraction(1n)
const MOST_INHABITANTS = 1_000_000_000

/** Reads the territories of a scenario: each code once, inhabitants at least one, shares between 0 and 1; an empty cell is unknown. */
export function readTerritoriesTable(bytes: Uint8Array, file: string | null = null): FileReading<readonly ScenarioTerritory[]> {
  const table = readDescribedCsv(bytes, TERRITORIES_COLUMNS, file)
  if (table.value === null) return table
  const problems: FileProblem[] = []
  const territories = table.value.rows.map(({ line, cells }) => {
    const cell = cellsTold(cells, line, file, problems)
    const effort = cell.amount('effort_eur')
    const upstreamEffort = cell.amount('upstream_effort_eur')
    if (effort !== null && upstreamEffort !== null && upstreamEffort > effort)
      cell.tell('upstream-above-effort', 'upstream_effort_eur', eurosText(effort))
    return {
      code: cell.word('code'),
      name: cells.name,
      population: cell.inhabitants('population'),
      effort,
      upstreamEffort,
      present: cell.amount('present_eur'),
      fragileShare: cell.share('fragile_share'),
      need: cell.share('need'),
      previousEffort: cell.amount('previous_effort_eur'),
    }
  })
  problems.push(...sameCodes(table.value.rows, file))
  for (const column of ['effort', 'present', 'previousEffort'] as const)
    problems.push(
      ...sumTooBig(
        territories.map((one) => one[column] ?? 0),
        column,
        file,
      ),
    )
  return problems.length === 0 ? { value: territories, problems: [] } : { value: null, problems }
}

/** Reads a table of claims: each code once, each claim known. */
export function readClaimsTable(bytes: Uint8Array, file: string | null = null): FileReading<readonly Claim[]> {
  const table = readDescribedCsv(bytes, CLAIMS_COLUMNS, file)
  if (table.value === null) return table
  const problems: FileProblem[] = []
  const claims = table.value.rows.map(({ line, cells }) => {
    const cell = cellsTold(cells, line, file, problems)
    const claim = cell.amount('claim_eur')
    if (claim === null && cells.claim_eur === '') cell.tell('missing-value', 'claim_eur', null)
    return { code: cell.word('code'), claim: claim ?? cents(0) }
  })
  problems.push(...sameCodes(table.value.rows, file))
  problems.push(
    ...sumTooBig(
      claims.map(({ claim }) => claim),
      'claim_eur',
      file,
    ),
  )
  return problems.length === 0 ? { value: claims, problems: [] } : { value: null, problems }
}

/** Euros with at most two decimals, a point and no sign. */
export const amountIn = (text: string): Cents | undefined => (/^\d{1,14}(\.\d{1,2})?$/.test(text) ? centsOfEuros(text) : undefined)

/** Reads the cells of one row, telling what is wrong as it goes. */
export function cellsTold<Column extends string>(
  cells: Readonly<Record<Column, string>>,
  line: number,
  file: string | null,
  problems: FileProblem[],
) {
  const tell = (reason: FileReason, column: Column, expected: string | null): undefined => {
    problems.push({ file, line, column, key: null, found: refusedText(cells[column]), expected, reason })
    return undefined
  }
  return {
    tell,
    word: (column: Column): string => cells[column] || (tell('missing-value', column, null) ?? ''),
    amount: (column: Column): Cents | null => {
      if (cells[column] === '') return null
      if (/^-\d/.test(cells[column])) return tell('negative', column, null) ?? null
      return amountIn(cells[column]) ?? tell('not-an-amount', column, null) ?? null
    },
    share: (column: Column): Fraction | null => {
      if (cells[column] === '') return null
      const share = fractionOfDecimal(cells[column])
      if (share === undefined) return tell('not-a-decimal', column, null) ?? null
      return compareFractions(share, ONE) > 0 ? (tell('out-of-bounds', column, '0…1') ?? null) : share
    },
    inhabitants: (column: Column): number => {
      const found = /^\d{1,10}$/.test(cells[column]) ? Number(cells[column]) : undefined
      if (found === undefined) tell('not-a-whole-number', column, `1…${MOST_INHABITANTS}`)
      else if (found < 1 || found > MOST_INHABITANTS) tell('out-of-bounds', column, `1…${MOST_INHABITANTS}`)
      return found ?? 1
    },
  }
}

/** A code that stands on two lines. */
export function sameCodes(
  rows: readonly { readonly line: number; readonly cells: { readonly code: string } }[],
  file: string | null,
): FileProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, cells: { code } }) => {
    const before = first.get(code)
    if (before === undefined) first.set(code, line)
    return before === undefined
      ? []
      : [{ file, line, column: 'code', key: null, found: refusedText(code), expected: String(before), reason: 'duplicate-code' as const }]
  })
}

/** Beyond what a whole number of cents can add up to without doubt. */
export function sumTooBig(amounts: readonly number[], column: string, file: string | null): FileProblem[] {
  const sum = amounts.reduce((so, one) => so + one, 0)
  // Half of it: half claims and gains are added up too.
  const most = Math.floor(Number.MAX_SAFE_INTEGER / 2)
  if (sum <= most) return []
  return [{ file, line: null, column, key: null, found: null, expected: `0…${eurosText(cents(most))}`, reason: 'out-of-bounds' }]
}
