import { canonicalText } from './canonical-text.ts'
import { dayRoot, type Hashing } from './day-root.ts'
import type { LogBreak } from './log-break.ts'
import type { ExportedHead, ExportedSeal, LogExport } from './log-export.ts'

/** Hashing; whether a text was signed by the holder of a key; the fingerprint of a key (base64 all three, nothing when it is not one). */
export type ProofTools = Hashing & {
  readonly isSigned: (text: string, signature: string, publicKey: string) => boolean
  readonly keyId: (publicKey: string) => string | undefined
}

/** An entry that could be read, as far as seals look at it. */
export type ReadEntry = {
  readonly hash: string
  readonly day: string
  readonly seq: number
  readonly act: unknown
  readonly facts: unknown
  readonly commitments: Readonly<Record<string, unknown>>
}

const FORMAT = 'contrechamp-journal-1'
const FIRST = '0'.repeat(64)

/**
 * The keys that may sign a log: each is what its id says, and an entry of the log opened it.
 * Bounds: keys stand in the order in which they were opened, each once; whoever makes a whole log anew opens a key of their own: that it is the site's key is for the reader to compare.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function checkKeys(log: LogExport, entries: readonly ReadEntry[], tools: ProofTools): LogBreak[] {
  const opened = entries.filter(({ act }) => act === 'key-opened').map(({ facts }) => canonicalText(facts))
  const breaks = log.keys.flatMap(({ id, public_key }, place): LogBreak[] => {
    if (tools.keyId(public_key) !== id) return [{ kind: 'key-false', id }]
    return opened[place] === canonicalText({ key: id, public_key }) ? [] : [{ kind: 'key-unopened', id }]
  })
  return log.keys.length < opened.length ? [...breaks, { kind: 'keys-missing', found: log.keys.length, opened: opened.length }] : breaks
}

/**
 * Whether a day's entries are those that its seal signed.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function checkSeal(seal: ExportedSeal, entries: readonly ReadEntry[], key: string | undefined, tools: ProofTools): LogBreak[] {
  const { day, count, last_seq, last_hash, root } = seal
  const breaks: LogBreak[] = []
  if (key === undefined || !isSealSigned(seal, key, tools)) breaks.push({ kind: 'seal-unsigned', day })
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

/**
 * Whether what a seal says was signed by the holder of a key.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function isSealSigned({ signature, ...seal }: ExportedSeal, publicKey: string, tools: ProofTools): boolean {
  const said = canonicalText({ format: FORMAT, ...seal })
  return said !== undefined && tools.isSigned(said, signature, publicKey)
}

/**
 * Whether an export ends where what signs it says, with as many sealed days.
 * Bounds: an older export is whole too: that acts followed is told by a later one.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function checkHead(log: LogExport, last: ReadEntry | undefined, key: string | undefined, tools: ProofTools): LogBreak[] {
  const { at, count, last_hash, seals, signature }: ExportedHead = log.head
  const breaks: LogBreak[] = []
  const said = canonicalText({ format: FORMAT, at, count, last_hash, seals, key: log.head.key })
  if (key === undefined || said === undefined || !tools.isSigned(said, signature, key)) breaks.push({ kind: 'head-unsigned' })
  if (log.entries.length !== count) breaks.push({ kind: 'end-moved', found: log.entries.length, signed: count })
  else if ((last?.hash ?? FIRST) !== last_hash) breaks.push({ kind: 'last-changed', seq: count })
  if (log.seals.length !== seals) breaks.push({ kind: 'seals-moved', found: log.seals.length, signed: seals })
  return breaks
}
