/** A log as it is given to be checked: the very texts of its entries, what signs where it ends, the seals of its days, its keys. */
export type LogExport = {
  readonly format: 'contrechamp-journal-1'
  readonly entries: readonly string[]
  readonly head: ExportedHead
  readonly seals: readonly ExportedSeal[]
  readonly keys: readonly { readonly id: string; readonly public_key: string }[]
  readonly openings: readonly ExportedOpening[]
}

/** What is signed of a whole export: how far it goes, and how many days are sealed. */
export type ExportedHead = {
  readonly at: string
  readonly count: number
  readonly last_hash: string
  readonly seals: number
  readonly key: string
  readonly signature: string
}

/** What one day's seal says, as the file writes it. */
export type ExportedSeal = {
  readonly day: string
  readonly count: number
  readonly last_seq: number
  readonly last_hash: string
  readonly root: string
  readonly key: string
  readonly signature: string
}

/** What a commitment hides, shown to whoever may see it. */
export type ExportedOpening = { readonly seq: number; readonly name: string; readonly salt: string; readonly value: unknown }

type Found = Readonly<Record<string, unknown>>
const isMap = (value: unknown): value is Found => typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText = (value: unknown): value is string => typeof value === 'string'
export const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
/**
 * Whether a value has these keys and no other.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export const hasJust = (value: unknown, ...names: readonly string[]): value is Found =>
  isMap(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name))

/**
 * The log that a value is, or nothing when it is not one.
 * Bounds: every key must be there, and no other: what is misspelt is not passed over.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function logExportOf(value: unknown): LogExport | undefined {
  if (!hasJust(value, 'format', 'entries', 'head', 'seals', 'keys', 'openings')) return undefined
  const { format, entries, seals, keys, openings } = value
  const head = headOf(value['head'])
  if (format !== 'contrechamp-journal-1' || head === undefined) return undefined
  if (!Array.isArray(entries) || !Array.isArray(seals) || !Array.isArray(keys) || !Array.isArray(openings)) return undefined
  const [lines, days, signers, opened] = [entries.filter(isText), seals.flatMap(sealOf), keys.flatMap(keyOf), openings.flatMap(openingOf)]
  const isWholeFile =
    lines.length === entries.length && days.length === seals.length && signers.length === keys.length && opened.length === openings.length
  return isWholeFile ? { format, entries: lines, head, seals: days, keys: signers, openings: opened } : undefined
}

function headOf(value: unknown): ExportedHead | undefined {
  if (!hasJust(value, 'at', 'count', 'last_hash', 'seals', 'key', 'signature')) return undefined
  const { at, count, last_hash, seals, key, signature } = value
  return isText(at) && isWhole(count) && isText(last_hash) && isWhole(seals) && isText(key) && isText(signature)
    ? { at, count, last_hash, seals, key, signature }
    : undefined
}

/**
 * The seal that a value is, or none.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function sealOf(value: unknown): ExportedSeal[] {
  if (!hasJust(value, 'day', 'count', 'last_seq', 'last_hash', 'root', 'key', 'signature')) return []
  const { day, count, last_seq, last_hash, root, key, signature } = value
  return isText(day) && isWhole(count) && isWhole(last_seq) && isText(last_hash) && isText(root) && isText(key) && isText(signature)
    ? [{ day, count, last_seq, last_hash, root, key, signature }]
    : []
}

/**
 * The key that a value is, or none.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function keyOf(value: unknown): LogExport['keys'][number][] {
  if (!hasJust(value, 'id', 'public_key')) return []
  const { id, public_key } = value
  return isText(id) && isText(public_key) ? [{ id, public_key }] : []
}

function openingOf(value: unknown): ExportedOpening[] {
  if (!hasJust(value, 'seq', 'name', 'salt', 'value')) return []
  const { seq, name, salt, value: hidden } = value
  return isWhole(seq) && isText(name) && isText(salt) ? [{ seq, name, salt, value: hidden }] : []
}
