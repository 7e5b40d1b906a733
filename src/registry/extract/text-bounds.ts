/** What a stranger's text document may cost us. */
export type TextBounds = {
  readonly bytes: number
  /** What its zip may unpack to, counted as it comes out. */
  readonly unpackedBytes: number
  /** Parts that its zip may list. */
  readonly parts: number
  /** Elements of one XML or HTML tree. */
  readonly elements: number
  /** How deep elements may stand in each other. */
  readonly depth: number
  /** Signs of a Markdown or plain text. */
  readonly signs: number
  /** Places of all tables together, those of wide cells counted. */
  readonly cells: number
}

export const TEXT_BOUNDS: TextBounds = {
  bytes: 64 * 2 ** 20,
  unpackedBytes: 128 * 2 ** 20,
  parts: 5_000,
  elements: 2_000_000,
  depth: 256,
  signs: 4_000_000,
  cells: 1_000_000,
}
