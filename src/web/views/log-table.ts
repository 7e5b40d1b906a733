import { parsedEntry } from '#domain/proof/parsed-entry.ts'
import { secondInParis } from '#wording/instants.ts'
import { logActWords, logFactWord, PROOFS } from '#wording/pages/proofs.ts'
import { NARROW } from '#wording/spaces.ts'
import type { Table } from '#wording/table.ts'

/** Which numbers a page of a list holds when the last come first. */
export function lastFirst(count: number, asked: string | null, most: number) {
  const pageCount = Math.max(1, Math.ceil(count / most))
  const wanted = Number(asked ?? '1')
  const page = Number.isSafeInteger(wanted) ? Math.min(Math.max(1, wanted), pageCount) : 1
  const last = count - (page - 1) * most
  const from = Math.max(1, last - most + 1)
  return { page, pageCount, from, most: Math.max(0, last - from + 1) }
}

/** Acts of the log as it says them, the last first; those whose day is signed lead to their proof. */
export function logTable(texts: readonly string[], lastSealed: number): Table {
  const { columns } = PROOFS
  return {
    id: 'actes',
    caption: PROOFS.entriesTitle,
    columns: [
      { key: 'seq', label: columns.seq, kind: 'text', isHead: true },
      { key: 'at', label: columns.at, kind: 'text' },
      { key: 'act', label: columns.act, kind: 'text' },
      { key: 'facts', label: columns.facts, kind: 'text' },
      { key: 'sealed', label: columns.sealed, kind: 'text' },
    ],
    rows: texts.toReversed().flatMap((text) => {
      const entry = parsedEntry(text)
      if (entry === undefined) return []
      const { seq, at, act, facts } = entry
      const isSealed = seq <= lastSealed
      const cells = {
        seq: String(seq),
        at: secondInParis(at),
        act: logActWords(String(act)),
        facts: factWords(facts),
        sealed: isSealed ? PROOFS.sealed : PROOFS.unsealed,
      }
      return [{ cells, ...(isSealed ? { href: `/preuves/acte-${seq}.json` } : {}) }]
    }),
    sources: [{ label: PROOFS.tableSource, href: '/preuves/journal.json', readOn: null }],
  }
}

/** What an act says, a fingerprint by its beginning: the file has it whole. What is not known is left out. */
const factWords = (facts: unknown): string =>
  typeof facts === 'object' && facts !== null
    ? Object.entries(facts)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${logFactWord(name)}${NARROW}: ${shown(String(value))}`)
        .join(', ')
    : ''

const LONG_CODE = /^[A-Za-z0-9+/=]{41,}$/
const shown = (value: string): string => (LONG_CODE.test(value) ? `${value.slice(0, 12)}…` : value)
