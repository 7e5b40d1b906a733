import { isSameGrantor } from '#domain/grant/grantor.ts'
import type { GrantFile, GrantsAnswer, GrantsLedger, GrantsStore, HeldRows, KeptGrant } from './ports/grants.ts'

/** What the depositor says of a file. */
export type Deposit = {
  /** Who gives, when the file does not say. */
  readonly grantor: string | null
  readonly territoryId: string | null
  /** A list published beside another of the same grantor and year: they do not replace each other; `null` for its only list. */
  readonly dataset: string | null
  readonly source: GrantFile['source']
  /** Whether fewer rows than held may replace them. */
  readonly isConfirmed: boolean
}

/** Rows of a grantor and year, held and given. */
export type RowsCompared = { readonly grantor: string; readonly year: number | null; readonly held: number; readonly given: number }

export type Imported =
  | {
      readonly kind: 'imported'
      readonly kept: number
      readonly leftOut: number
      readonly masked: number
      readonly cinema: CinemaCounts
      readonly replaced: readonly RowsCompared[]
    }
  | { readonly kind: 'already-held' }
  | { readonly kind: 'fewer-rows'; readonly compared: readonly RowsCompared[] }
  | { readonly kind: 'no-grantor'; readonly rows: number }
  | { readonly kind: 'unknown-territory'; readonly id: string }
  | { readonly kind: 'nothing-to-import' }

export type CinemaCounts = { readonly certain: number; readonly probable: number; readonly doubtful: number }

/**
 * Keeps the subsidies of a file that was read: once, all together, in place of what was held of the same grantor and year.
 * Fewer rows than held are asked about first (Policy: docs/decisions/2026-11-22-subsidies-files-replace-each-other.md).
 */
export async function importGrants(store: GrantsStore, { report, grants }: GrantsAnswer, deposit: Deposit): Promise<Imported> {
  const { fingerprint } = report
  if (fingerprint === null || grants.length === 0) return { kind: 'nothing-to-import' }
  const kept = grants.flatMap((grant): KeptGrant[] => {
    const grantor = grant.grantor ?? deposit.grantor
    return grantor === null ? [] : [{ ...grant, grantor }]
  })
  if (kept.length < grants.length) return { kind: 'no-grantor', rows: grants.length - kept.length }
  return store.inOneGo(async (ledger) => {
    if (await ledger.holds(fingerprint)) return { kind: 'already-held' }
    if (deposit.territoryId !== null && !(await ledger.knowsTerritory(deposit.territoryId)))
      return { kind: 'unknown-territory', id: deposit.territoryId }
    const file: GrantFile = {
      fingerprint,
      name: report.file,
      grantor: deposit.grantor ?? kept[0]?.grantor ?? null,
      territoryId: deposit.territoryId,
      dataset: deposit.dataset,
      source: deposit.source,
      encoding: report.encoding,
      schema: report.schema,
      rowsRead: report.rows,
    }
    const { compared, met } = compare(
      kept,
      (await ledger.heldRows()).filter(({ dataset }) => dataset === deposit.dataset),
    )
    const fewer = compared.filter(({ held, given }) => given < held)
    if (fewer.length > 0 && !deposit.isConfirmed) return { kind: 'fewer-rows', compared: fewer }
    return keep(ledger, file, kept, report.problems, compared, met)
  })
}

async function keep(
  ledger: GrantsLedger,
  file: GrantFile,
  kept: readonly KeptGrant[],
  problems: GrantsAnswer['report']['problems'],
  replaced: readonly RowsCompared[],
  met: readonly HeldRows[],
): Promise<Imported> {
  await ledger.remove(met)
  await ledger.keep(file, kept, problems)
  const cinema = { certain: 0, probable: 0, doubtful: 0 }
  for (const { aid } of kept) if (aid !== null) cinema[aid.confidence] += 1
  return {
    kind: 'imported',
    kept: kept.length,
    leftOut: file.rowsRead - kept.length,
    masked: kept.filter((grant) => grant.isBeneficiaryMasked).length,
    cinema,
    replaced,
  }
}

/** What is held of each grantor and year that the file gives, beside what the file gives. */
function compare(kept: readonly KeptGrant[], held: readonly HeldRows[]): { compared: RowsCompared[]; met: HeldRows[] } {
  const groups = new Map<string, { first: KeptGrant; given: number }>()
  for (const grant of kept) {
    const key = `${grant.grantorSiren ?? grant.grantor}\n${grant.year}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: grant, given: 1 })
    else group.given += 1
  }
  const compared: RowsCompared[] = []
  const met: HeldRows[] = []
  for (const { first, given } of groups.values()) {
    const same = held.filter((rows) => rows.year === first.year && isSameGrantor(rows, first))
    if (same.length === 0) continue
    met.push(...same)
    compared.push({ grantor: first.grantor, year: first.year, held: same.reduce((sum, { rows }) => sum + rows, 0), given })
  }
  return { compared, met: [...new Set(met)] }
}
