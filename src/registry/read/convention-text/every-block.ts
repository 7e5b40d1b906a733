import type { Division, TextBlock } from '#domain/convention/convention-text.ts'

/** A block of words, and the division that it stands under. */
export type PlacedBlock = { readonly block: Exclude<TextBlock, { kind: 'table' }>; readonly division: Division }

/** Every block of words of a text, in its order. */
export const everyBlock = (divisions: readonly Division[]): PlacedBlock[] =>
  divisions.flatMap((division) => [
    ...division.blocks.flatMap((block) => (block.kind === 'table' ? [] : [{ block, division }])),
    ...everyBlock(division.divisions),
  ])
