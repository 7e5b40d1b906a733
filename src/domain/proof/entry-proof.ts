import { hasJust, isText, isWhole, keyOf, sealOf, type ExportedSeal, type LogExport } from './log-export.ts'

/** That one entry is among those of a sealed day, as the file writes it: the entry, its place in the day, its path to the root, the seal, the key. */
export type EntryProof = {
  readonly format: 'contrechamp-acte-1'
  readonly entry: string
  /** From 0, among the entries of the day. */
  readonly place: number
  /** The fingerprints that stand beside the path, from the leaf to the root. */
  readonly path: readonly string[]
  readonly seal: ExportedSeal
  readonly key: LogExport['keys'][number]
}

/**
 * The proof that a value is, or nothing when it is not one.
 * Bounds: every key must be there, and no other: what is misspelt is not passed over.
 * Policy: docs/decisions/2026-11-25-proof-of-one-act.md
 */
export function entryProofOf(value: unknown): EntryProof | undefined {
  if (!hasJust(value, 'format', 'entry', 'place', 'path', 'seal', 'key')) return undefined
  const { format, entry, place, path } = value
  const [[seal], [key]] = [sealOf(value['seal']), keyOf(value['key'])]
  if (format !== 'contrechamp-acte-1' || !isText(entry) || !isWhole(place) || !Array.isArray(path)) return undefined
  const beside = path.filter(isText)
  return beside.length === path.length && seal !== undefined && key !== undefined
    ? { format, entry, place, path: beside, seal, key }
    : undefined
}
