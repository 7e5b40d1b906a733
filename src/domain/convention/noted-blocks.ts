import type { TextBlock } from './convention-text.ts'

type Words = Exclude<TextBlock, { readonly kind: 'table' }>

/** What is read in one piece, and the footnotes that follow it; `block` is null when a division begins with a note. */
export type NotedBlock = { readonly block: TextBlock | null; readonly notes: readonly Words[] }

/**
 * Blocks with the footnotes that were read just after each, in the order of reading.
 * Bounds: nothing is lost and nothing moves; a table keeps the notes under it.
 * Policy: docs/decisions/2026-11-25-texts-as-files.md
 */
export function notedBlocks(blocks: readonly TextBlock[]): NotedBlock[] {
  const noted: { block: TextBlock | null; notes: Words[] }[] = []
  for (const block of blocks) {
    const last = noted.at(-1)
    if (block.kind !== 'footnote') noted.push({ block, notes: [] })
    else if (last === undefined) noted.push({ block: null, notes: [block] })
    else last.notes.push(block)
  }
  return noted
}
