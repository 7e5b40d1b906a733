import type { ExtractedPiece } from './text-document.ts'

/** Where paragraphs begin, in points from the margin, for formats that say so. */
export type Indents = WeakMap<ExtractedPiece, number>

/** A marker typed by hand: a dash, a bullet, « a) », « 1° », « 1) ». « 1. » and « I. » may head an article: they are left. */
const TYPED = /^([–—•▪◦●‣·*-]|\(?[a-z]\)|\(?\d{1,2}\)|\d{1,2}°|\([ivx]{1,4}\))[\s\u00a0\u202f]+(?=\S)/u

const kindOf = (marker: string): string => (/^\W$/.test(marker) ? marker : marker.replaceAll(/[a-z]+/g, 'a').replaceAll(/\d+/g, '1'))

type Open = { readonly indent: number; readonly kind: string }
/** Indents nearer than this are the same. */
const SAME = 3

/**
 * The same pieces, items whose marker was typed by hand being told so, with their depth: by how far they are set in, else by
 * the kind of their marker when they follow an item that announces them.
 */
export function withTypedItems(pieces: readonly ExtractedPiece[], indents: Indents): ExtractedPiece[] {
  let open: Open[] = []
  let last: string | undefined
  return pieces.map((piece) => {
    const marker = piece.kind === 'text' ? TYPED.exec(piece.text)?.[1] : undefined
    if (piece.kind !== 'text' || piece.role !== 'body' || piece.level !== null || piece.list !== null || marker === undefined) {
      if (piece.kind !== 'text' || piece.role === 'body') {
        open = []
        last = undefined
      }
      return piece
    }
    const one: Open = { indent: indents.get(piece) ?? 0, kind: kindOf(marker) }
    open = opened(open, one, last?.endsWith(':') ?? false)
    last = piece.text
    return { ...piece, text: piece.text.replace(TYPED, ''), list: { marker, depth: open.length } }
  })
}

/** The items that one stands under, itself the last. */
function opened(open: readonly Open[], one: Open, isAnnounced: boolean): Open[] {
  const top = open.at(-1)
  if (top === undefined) return [one]
  if (one.indent > top.indent + SAME) return [...open, one]
  const under = open.filter(({ indent }) => indent < one.indent - SAME)
  const beside = open.filter(({ indent }) => Math.abs(indent - one.indent) <= SAME)
  const known = beside.findIndex(({ kind }) => kind === one.kind)
  if (known >= 0) return [...under, ...beside.slice(0, known + 1)]
  return isAnnounced && beside.at(-1) === top ? [...open, one] : [...under, ...beside.slice(0, -1), one]
}
