import { canonicalText } from './canonical-text.ts'
import { isSealSigned, type ProofTools } from './check-seals.ts'
import { pathRoot } from './day-root.ts'
import { entryProofOf, type EntryProof } from './entry-proof.ts'
import { parsedEntry } from './parsed-entry.ts'

/** Why an entry is not shown to be of its day. */
export type EntryBreak =
  | { readonly kind: 'entry-unreadable' | 'entry-not-canonical' | 'path-departs' | 'place-departs' | 'key-false' | 'seal-unsigned' }
  | { readonly kind: 'other-day'; readonly day: string }

/** What checking the proof of one entry gives. */
export type EntryCheck = {
  readonly breaks: readonly EntryBreak[]
  readonly seq: number | null
  readonly day: string
  /** How many entries its day has. */
  readonly count: number
  /** The key that signed the day: whoever checks compares it with those that the site publishes. */
  readonly signer: string
}

/** What checking a file gives: no proof of one entry, or the check and whether the file still has the very bytes that were given out. */
export type EntryFileCheck =
  { readonly kind: 'not-a-proof' } | { readonly kind: 'checked'; readonly check: EntryCheck; readonly isAsGivenOut: boolean }

/**
 * Checks the file of the proof of one entry, from its text.
 * Bounds: a file that was only laid out anew says the same and holds; that it was is told apart.
 * Policy: docs/decisions/2026-11-25-proof-of-one-act.md
 */
export function checkEntryFile(text: string, tools: ProofTools): EntryFileCheck {
  const value = jsonIn(text)
  const proof = entryProofOf(value)
  return proof === undefined
    ? { kind: 'not-a-proof' }
    : { kind: 'checked', check: checkEntryProof(proof, tools), isAsGivenOut: canonicalText(value) === text }
}

/**
 * Whether an entry is at that place of a day that a key signed.
 * Bounds: it says nothing of the other entries, nor that the key is the site's.
 * Policy: docs/decisions/2026-11-25-proof-of-one-act.md
 */
export function checkEntryProof({ entry, place, path, seal, key }: EntryProof, tools: ProofTools): EntryCheck {
  const { day, count, last_seq, last_hash, root } = seal
  const read = parsedEntry(entry)
  const hash = tools.ofText(entry)
  const breaks: EntryBreak[] = []
  if (read === undefined) breaks.push({ kind: 'entry-unreadable' })
  else {
    if (canonicalText(read.whole) !== entry) breaks.push({ kind: 'entry-not-canonical' })
    if (read.at.slice(0, 10) !== day) breaks.push({ kind: 'other-day', day: read.at.slice(0, 10) })
    const isLast = place === count - 1
    if (read.seq !== last_seq - count + 1 + place || isLast !== (hash === last_hash)) breaks.push({ kind: 'place-departs' })
  }
  if (pathRoot(hash, { place, count, path }, tools) !== root) breaks.push({ kind: 'path-departs' })
  if (tools.keyId(key.public_key) !== key.id || seal.key !== key.id) breaks.push({ kind: 'key-false' })
  if (!isSealSigned(seal, key.public_key, tools)) breaks.push({ kind: 'seal-unsigned' })
  return { breaks, seq: read?.seq ?? null, day, count, signer: seal.key }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
