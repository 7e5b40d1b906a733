import { canonicalText } from './canonical-text.ts'
import { checkHead, checkKeys, checkSeal, type ProofTools, type ReadEntry } from './check-seals.ts'
import type { Hashing } from './day-root.ts'
import type { LogBreak } from './log-break.ts'
import type { ExportedOpening, LogExport } from './log-export.ts'
import { parsedEntry } from './parsed-entry.ts'

/** What checking gives: every break, how much is there, and what no seal covers yet. */
export type LogCheck = {
  readonly breaks: readonly LogBreak[]
  readonly entries: number
  readonly sealedDays: number
  /** Entries after the last sealed day: they follow one another, and what signs the whole export alone holds them. */
  readonly unsealed: number
  /** The keys that signed it, by their fingerprints: whoever checks compares them with those that the site publishes. */
  readonly signers: readonly string[]
}

const FIRST = '0'.repeat(64)
/** A salt has one length: no character passes from it to the value that it covers. */
const SALT = /^[0-9a-f]{32}$/

/**
 * Whether a log is whole: each entry is canonical and follows the one before, each sealed day has the root that its key signed, it ends where its head says, each opening is what was committed to.
 * Bounds: whoever holds the key, or opens another in a log made anew, can sign another story: a copy kept elsewhere, and the site's own keys, tell it.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function checkLog(log: LogExport, tools: ProofTools): LogCheck {
  const { breaks, read } = checkEntries(log.entries, tools)
  const days = byDay(read)
  const keys = new Map(log.keys.map(({ id, public_key }) => [id, public_key]))
  const bySeq = new Map(read.map((entry) => [entry.seq, entry]))
  const sealed = new Set(log.seals.map(({ day }) => day))
  const lastSealed =
    log.seals
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? ''
  const unsealedDays = [...days.keys()].filter((day) => !sealed.has(day) && day < lastSealed)
  return {
    breaks: [
      ...breaks,
      ...checkKeys(log, read, tools),
      ...log.seals.flatMap((seal) => checkSeal(seal, days.get(seal.day) ?? [], keys.get(seal.key), tools)),
      ...unsealedDays.map((day) => ({ kind: 'day-unsealed', day }) as const),
      ...checkHead(log, read.at(-1), keys.get(log.head.key), tools),
      ...log.openings.flatMap((opening) => checkOpening(opening, bySeq.get(opening.seq), tools)),
    ],
    entries: log.entries.length,
    sealedDays: log.seals.length,
    unsealed: read.filter(({ day }) => day > lastSealed).length,
    signers: [...new Set([...log.seals, log.head].map(({ key }) => key))],
  }
}

function byDay(read: readonly ReadEntry[]): Map<string, ReadEntry[]> {
  const days = new Map<string, ReadEntry[]>()
  for (const entry of read) {
    const day = days.get(entry.day)
    if (day === undefined) days.set(entry.day, [entry])
    else day.push(entry)
  }
  return days
}

/**
 * The links of a chain alone: each entry's place and the fingerprint of the one before.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function checkLinks(entries: readonly string[], hashing: Hashing): LogBreak[] {
  return entryReader(hashing, { isCanonicalToo: false })(entries).breaks
}

const checkEntries = (entries: readonly string[], hashing: Hashing): { breaks: LogBreak[]; read: ReadEntry[] } =>
  entryReader(hashing, { isCanonicalToo: true })(entries)

function entryReader(hashing: Hashing, { isCanonicalToo }: { readonly isCanonicalToo: boolean }) {
  return (entries: readonly string[]): { breaks: LogBreak[]; read: ReadEntry[] } => {
    const breaks: LogBreak[] = []
    const read: ReadEntry[] = []
    let before: { seq: number; hash: string; at: string } | undefined
    entries.forEach((text, place) => {
      const entry = parsedEntry(text)
      if (entry === undefined) {
        breaks.push({ kind: 'entry-unreadable', place })
        before = undefined
        return
      }
      const { seq, at, previous, act, facts, commitments } = entry
      const hash = hashing.ofText(text)
      if (isCanonicalToo && canonicalText(entry.whole) !== text) breaks.push({ kind: 'entry-not-canonical', place })
      if (before !== undefined && seq !== before.seq + 1) breaks.push({ kind: 'entry-out-of-place', place, seq, expected: before.seq + 1 })
      if (previous !== (before?.hash ?? (place === 0 ? FIRST : previous))) breaks.push({ kind: 'link-broken', place, seq })
      if (before !== undefined && at < before.at) breaks.push({ kind: 'day-goes-back', place, seq })
      before = { seq, hash, at }
      read.push({ hash, day: at.slice(0, 10), seq, act, facts, commitments })
    })
    return { breaks, read }
  }
}

function checkOpening({ seq, name, salt, value }: ExportedOpening, entry: ReadEntry | undefined, hashing: Hashing): LogBreak[] {
  const text = SALT.test(salt) ? canonicalText(value) : undefined
  return text !== undefined && entry?.commitments[name] === hashing.ofText(`${salt}${text}`) ? [] : [{ kind: 'opening-false', seq, name }]
}
