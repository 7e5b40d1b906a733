import { canonicalText, type JsonValue } from './canonical-text.ts'
import { dayRoot, type Hashing } from './day-root.ts'
import type { ExportedOpening, ExportedSeal, LogExport } from './log-export.ts'

/** Hashing, and whether a text was signed by the holder of a key (base64, both). */
export type ProofTools = Hashing & { readonly isSigned: (text: string, signature: string, publicKey: string) => boolean }

/** Where a log is broken, and how. */
export type LogBreak =
  | { readonly kind: 'entry-unreadable'; readonly place: number }
  | { readonly kind: 'entry-not-canonical'; readonly place: number }
  | { readonly kind: 'entry-out-of-place'; readonly place: number; readonly seq: number; readonly expected: number }
  | { readonly kind: 'link-broken'; readonly place: number; readonly seq: number }
  | { readonly kind: 'day-goes-back'; readonly place: number; readonly seq: number }
  | { readonly kind: 'seal-unsigned'; readonly day: string }
  | { readonly kind: 'seal-departs'; readonly day: string }
  | { readonly kind: 'entries-missing'; readonly day: string; readonly lastSeq: number }
  | { readonly kind: 'day-unsealed'; readonly day: string }
  | { readonly kind: 'opening-false'; readonly seq: number; readonly name: string }

/** What checking gives: every break, how much is there, and what no seal covers yet. */
export type LogCheck = {
  readonly breaks: readonly LogBreak[]
  readonly entries: number
  readonly sealedDays: number
  /** Entries after the last sealed day: they follow one another, and nobody has signed them yet. */
  readonly unsealed: number
}

type Read = {
  readonly text: string
  readonly hash: string
  readonly day: string
  readonly seq: number
  readonly commitments: Readonly<Record<string, unknown>>
}

const FIRST = '0'.repeat(64)

/**
 * Whether a log is whole: each entry is canonical and follows the one before, each sealed day has the root that its key signed, each opening is what was committed to.
 * Bounds: a log may begin after its first entry; what was cut off its end after the last seal cannot be seen.
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
      ...log.seals.flatMap((seal) => checkSeal(seal, days.get(seal.day) ?? [], keys.get(seal.key), tools)),
      ...unsealedDays.map((day) => ({ kind: 'day-unsealed', day }) as const),
      ...log.openings.flatMap((opening) => checkOpening(opening, bySeq.get(opening.seq), tools)),
    ],
    entries: log.entries.length,
    sealedDays: log.seals.length,
    unsealed: read.filter(({ day }) => day > lastSealed).length,
  }
}

function byDay(read: readonly Read[]): Map<string, Read[]> {
  const days = new Map<string, Read[]>()
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

const checkEntries = (entries: readonly string[], hashing: Hashing): { breaks: LogBreak[]; read: Read[] } =>
  entryReader(hashing, { isCanonicalToo: true })(entries)

function entryReader(hashing: Hashing, { isCanonicalToo }: { readonly isCanonicalToo: boolean }) {
  return (entries: readonly string[]): { breaks: LogBreak[]; read: Read[] } => {
    const breaks: LogBreak[] = []
    const read: Read[] = []
    let before: { seq: number; hash: string; at: string } | undefined
    entries.forEach((text, place) => {
      const entry = parsed(text)
      if (entry === undefined) {
        breaks.push({ kind: 'entry-unreadable', place })
        before = undefined
        return
      }
      const { seq, at, previous, commitments } = entry
      const hash = hashing.ofText(text)
      if (isCanonicalToo && canonicalText(entry.whole) !== text) breaks.push({ kind: 'entry-not-canonical', place })
      if (before !== undefined && seq !== before.seq + 1) breaks.push({ kind: 'entry-out-of-place', place, seq, expected: before.seq + 1 })
      if (before !== undefined ? previous !== before.hash : seq === 1 && previous !== FIRST)
        breaks.push({ kind: 'link-broken', place, seq })
      if (before !== undefined && at < before.at) breaks.push({ kind: 'day-goes-back', place, seq })
      before = { seq, hash, at }
      read.push({ text, hash, day: at.slice(0, 10), seq, commitments })
    })
    return { breaks, read }
  }
}

function parsed(
  text: string,
): { seq: number; at: string; previous: string; commitments: Readonly<Record<string, unknown>>; whole: JsonValue } | undefined {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return undefined
  const { seq, at, previous, commitments } = whole as Readonly<Record<string, unknown>>
  if (typeof seq !== 'number' || typeof at !== 'string' || typeof previous !== 'string') return undefined
  if (typeof commitments !== 'object' || commitments === null) return undefined
  return { seq, at, previous, commitments: commitments as Readonly<Record<string, unknown>>, whole: whole as JsonValue }
}

function checkSeal(seal: ExportedSeal, entries: readonly Read[], key: string | undefined, tools: ProofTools): LogBreak[] {
  const { day, count, last_seq, last_hash, root, signature } = seal
  const breaks: LogBreak[] = []
  const said = canonicalText({ day, count, last_seq, last_hash, root, key: seal.key })
  if (key === undefined || said === undefined || !tools.isSigned(said, signature, key)) breaks.push({ kind: 'seal-unsigned', day })
  const last = entries.at(-1)
  if (entries.length < count && (last === undefined || last.seq < last_seq))
    breaks.push({ kind: 'entries-missing', day, lastSeq: last_seq })
  else if (
    entries.length !== count ||
    last?.seq !== last_seq ||
    last.hash !== last_hash ||
    dayRoot(
      entries.map(({ hash }) => hash),
      tools,
    ) !== root
  )
    breaks.push({ kind: 'seal-departs', day })
  return breaks
}

function checkOpening({ seq, name, salt, value }: ExportedOpening, entry: Read | undefined, hashing: Hashing): LogBreak[] {
  const text = canonicalText(value as JsonValue)
  return text !== undefined && entry?.commitments[name] === hashing.ofText(`${salt}${text}`) ? [] : [{ kind: 'opening-false', seq, name }]
}
