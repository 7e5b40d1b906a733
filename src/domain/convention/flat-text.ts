import type { Axis } from './axis.ts'
import type { ConventionText, Division, DivisionKind, TextBlock } from './convention-text.ts'
import type { PagePlace } from './convention-text.ts'

/** A heading alone, and how deep it stands: 0 for the widest. */
export type FlatHeading = {
  readonly kind: 'heading'
  readonly id: string
  readonly division: DivisionKind
  readonly number: string | null
  readonly heading: string | null
  readonly axis: Axis | null
  readonly depth: number
  readonly place: PagePlace | null
}

/** A text as one list of headings and blocks, in the order of reading: what a person corrects. */
export type FlatPiece = FlatHeading | TextBlock

/**
 * The headings and blocks of a text in the order of reading.
 * Policy: docs/decisions/2026-11-25-texts-and-versions.md
 */
export function flatPieces(text: ConventionText): FlatPiece[] {
  const walk = (divisions: readonly Division[], depth: number): FlatPiece[] =>
    divisions.flatMap(({ id, kind, number, heading, axis, blocks, divisions: inner, place }) => [
      { kind: 'heading', id, division: kind, number, heading, axis, depth, place },
      ...blocks,
      ...walk(inner, depth + 1),
    ])
  return walk(text.divisions, 0)
}

/**
 * The divisions that a list of headings and blocks makes: each heading holds what follows it, down to the next as wide or wider.
 * Bounds: the list begins with a heading; blocks before the first are a bug of the caller.
 * Policy: docs/decisions/2026-11-25-texts-and-versions.md
 */
export function nestedPieces(pieces: readonly FlatPiece[]): Division[] {
  type Open = { readonly head: FlatHeading; readonly blocks: TextBlock[]; readonly inner: Division[] }
  const roots: Division[] = []
  const open: Open[] = []
  const close = (depth: number): void => {
    for (let last = open.at(-1); last !== undefined && last.head.depth >= depth; last = open.at(-1)) {
      open.pop()
      const { id, division, number, heading, axis, place } = last.head
      const made = { id, kind: division, number, heading, axis, blocks: last.blocks, divisions: last.inner, place }
      const around = open.at(-1)
      if (around === undefined) roots.push(made)
      else around.inner.push(made)
    }
  }
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      close(piece.depth)
      open.push({ head: piece, blocks: [], inner: [] })
    } else {
      const last = open.at(-1)
      if (last === undefined) throw new RangeError('a block before any heading')
      last.blocks.push(piece)
    }
  }
  close(0)
  return roots
}
