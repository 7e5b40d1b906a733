import { AXES } from '#domain/convention/axis.ts'
import { FUNDER_LEVELS } from '#domain/convention/funder-level.ts'
import { AID_NATURES, INITIATIVES, STAGES, WORK_DOMAINS, type Aid } from '#domain/cofinancing/aid.ts'
import { centsOfEuros, eurosText } from '#domain/money/decimal.ts'
import { cents, ZERO, type Cents } from '#domain/money/cents.ts'
import type { FileProblem, FileReading, FileReason } from '#domain/source/file-problem.ts'
import { MOMENTS, type Moment } from '#domain/source/moment.ts'
import { dayOf } from '#domain/time/day.ts'
import { readDescribedCsv, type CsvRow } from '../extract/described-csv.ts'
import { refusedText } from '../extract/utf8-text.ts'

const REQUIRED = { isOptional: false }
const MAY_BE_MISSING = { isOptional: true }

/** The columns of a table of aids: the reader and the reference page come from here. */
export const AIDS_COLUMNS = {
  convention: REQUIRED,
  year: REQUIRED,
  axis: REQUIRED,
  scheme: REQUIRED,
  work: REQUIRED,
  funder: REQUIRED,
  level: REQUIRED,
  awarded_by: MAY_BE_MISSING,
  nature: MAY_BE_MISSING,
  stage: REQUIRED,
  domain: REQUIRED,
  format: REQUIRED,
  selective: REQUIRED,
  initiative: MAY_BE_MISSING,
  beneficiary: MAY_BE_MISSING,
  decided_on: MAY_BE_MISSING,
  cnc_share_eur: MAY_BE_MISSING,
  written_eur: MAY_BE_MISSING,
  voted_eur: REQUIRED,
  committed_eur: MAY_BE_MISSING,
  mandated_eur: MAY_BE_MISSING,
  paid_eur: MAY_BE_MISSING,
} as const

type AidRow = CsvRow<typeof AIDS_COLUMNS>

const MOST_PROBLEMS = 1000

/**
 * Reads a table of aids. Without a `cnc_share_eur` column, `isOwnMoney` affirms that the amounts are the authorities' own; a cell
 * left empty stays unknown. Rows identical in every column are refused.
 */
export function readAidsTable(bytes: Uint8Array, isOwnMoney: boolean, file: string | null = null): FileReading<readonly Aid[]> {
  const table = readDescribedCsv(bytes, AIDS_COLUMNS, file)
  if (table.value === null) return table
  const { rows, columns } = table.value
  const problems: FileProblem[] = []
  const absentShare = isOwnMoney && !columns.has('cnc_share_eur') ? ZERO : null
  const aids = rows.flatMap((row) => aidOf(row, absentShare, columns.has('cnc_share_eur'), problems, file) ?? [])
  problems.push(...sameRows(rows, file), ...sumsTooBig(aids, file))
  return problems.length === 0 ? { value: aids, problems: [] } : { value: null, problems: problems.slice(0, MOST_PROBLEMS) }
}

function aidOf(row: AidRow, absentShare: Cents | null, hasShare: boolean, problems: FileProblem[], file: string | null): Aid | undefined {
  const before = problems.length
  const { cells, line } = row
  const tell = (reason: FileReason, column: keyof typeof AIDS_COLUMNS, expected: string | null): undefined => {
    problems.push({ file, line, column, key: null, found: refusedText(cells[column]), expected, reason })
    return undefined
  }
  const word = (column: keyof typeof AIDS_COLUMNS): string => cells[column] || (tell('missing-value', column, null) ?? '')
  const oneOf = <Word extends string>(column: keyof typeof AIDS_COLUMNS, words: readonly Word[]): Word | undefined =>
    words.find((one) => one === cells[column]) ?? tell(cells[column] === '' ? 'missing-value' : 'not-in-list', column, words.join(', '))
  const orNull = <Word extends string>(column: keyof typeof AIDS_COLUMNS, words: readonly Word[]): Word | null | undefined =>
    cells[column] === '' ? null : oneOf(column, words)
  const euros = (column: keyof typeof AIDS_COLUMNS): Cents | null =>
    amountIn(cells[column]) ?? (cells[column] === '' ? null : (tell('not-an-amount', column, null) ?? null))
  const year = /^\d{4}$/.test(cells.year) ? Number(cells.year) : tell('not-a-whole-number', 'year', '1000…9999')
  const isSelective = orNull('selective', ['yes', 'no'])
  const [axis, level, stage, domain] = [
    oneOf('axis', AXES),
    oneOf('level', FUNDER_LEVELS),
    oneOf('stage', STAGES),
    oneOf('domain', WORK_DOMAINS),
  ]
  const nature = orNull('nature', AID_NATURES)
  const initiative = orNull('initiative', INITIATIVES)
  if (cells.decided_on !== '' && dayOf(cells.decided_on) === undefined) tell('not-a-day', 'decided_on', 'AAAA-MM-JJ')
  const amounts: Record<Moment, Cents | null> = {
    written: euros('written_eur'),
    voted: euros('voted_eur'),
    committed: euros('committed_eur'),
    mandated: euros('mandated_eur'),
    paid: euros('paid_eur'),
  }
  const cncShare = hasShare ? euros('cnc_share_eur') : absentShare
  if (cncShare !== null && amounts.voted !== null && cncShare > amounts.voted && level !== 'cnc')
    tell('cnc-share-above-amount', 'cnc_share_eur', eurosText(amounts.voted))
  const [convention, scheme, funder, format] = [word('convention'), word('scheme'), word('funder'), word('format')]
  if (problems.length > before || year === undefined || axis === undefined || level === undefined) return undefined
  if (stage === undefined || domain === undefined || nature === undefined || isSelective === undefined || initiative === undefined)
    return undefined
  return {
    line,
    convention,
    year,
    axis,
    scheme,
    work: cells.work || null,
    funder,
    level,
    awardedBy: cells.awarded_by || null,
    nature: nature ?? 'grant',
    stage,
    domain,
    format,
    isSelective: isSelective === null ? null : isSelective === 'yes',
    initiative,
    beneficiary: cells.beneficiary || null,
    decidedOn: cells.decided_on || null,
    cncShare,
    amounts,
  }
}

/** Euros with at most two decimals, a point and no sign. */
const amountIn = (text: string): Cents | undefined => (/^\d{1,14}(\.\d{1,2})?$/.test(text) ? centsOfEuros(text) : undefined)

function sameRows(rows: readonly AidRow[], file: string | null): FileProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ cells, line }) => {
    const words = JSON.stringify(Object.values(cells))
    const before = first.get(words)
    if (before === undefined) {
      first.set(words, line)
      return []
    }
    return [{ file, line, column: null, key: null, found: null, expected: String(before), reason: 'duplicate-row' as const }]
  })
}

/** Beyond what a whole number of cents can add up to without doubt: refused, never rounded. */
function sumsTooBig(aids: readonly Aid[], file: string | null): FileProblem[] {
  return MOMENTS.filter((moment) => aids.reduce((so, { amounts }) => so + (amounts[moment] ?? 0), 0) > Number.MAX_SAFE_INTEGER).map(
    (moment) => ({
      file,
      line: null,
      column: `${moment}_eur`,
      key: null,
      found: null,
      expected: `0…${eurosText(cents(Number.MAX_SAFE_INTEGER))}`,
      reason: 'out-of-bounds' as const,
    }),
  )
}
