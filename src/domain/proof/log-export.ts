/** A log as it is given to be checked: the very texts of its entries, the seals of its days, the keys that signed them. */
export type LogExport = {
  readonly format: 'contrechamp-journal-1'
  readonly entries: readonly string[]
  readonly seals: readonly ExportedSeal[]
  readonly keys: readonly { readonly id: string; readonly public_key: string }[]
  readonly openings: readonly ExportedOpening[]
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
const isText = (value: unknown): value is string => typeof value === 'string'
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)

/**
 * The log that a value is, or nothing when it is not one.
 * Bounds: unknown keys are ignored; openings may be left out.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function logExportOf(value: unknown): LogExport | undefined {
  if (!isMap(value) || value['format'] !== 'contrechamp-journal-1') return undefined
  const { entries, seals, keys, openings = [] } = value
  if (!Array.isArray(entries) || !Array.isArray(seals) || !Array.isArray(keys) || !Array.isArray(openings)) return undefined
  const [lines, days, signers, opened] = [entries.filter(isText), seals.flatMap(sealOf), keys.flatMap(keyOf), openings.flatMap(openingOf)]
  const isWholeFile =
    lines.length === entries.length && days.length === seals.length && signers.length === keys.length && opened.length === openings.length
  return isWholeFile ? { format: 'contrechamp-journal-1', entries: lines, seals: days, keys: signers, openings: opened } : undefined
}

function sealOf(value: unknown): ExportedSeal[] {
  if (!isMap(value)) return []
  const { day, count, last_seq, last_hash, root, key, signature } = value
  return isText(day) && isWhole(count) && isWhole(last_seq) && isText(last_hash) && isText(root) && isText(key) && isText(signature)
    ? [{ day, count, last_seq, last_hash, root, key, signature }]
    : []
}

function keyOf(value: unknown): LogExport['keys'][number][] {
  if (!isMap(value)) return []
  const { id, public_key } = value
  return isText(id) && isText(public_key) ? [{ id, public_key }] : []
}

function openingOf(value: unknown): ExportedOpening[] {
  if (!isMap(value)) return []
  const { seq, name, salt, value: hidden } = value
  return isWhole(seq) && isText(name) && isText(salt) ? [{ seq, name, salt, value: hidden }] : []
}
