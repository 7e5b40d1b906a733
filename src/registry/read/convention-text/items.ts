import type { UnnamedBlock } from '#domain/convention/division-ids.ts'
import type { TextPiece } from './headings.ts'

const MARKERS: readonly { readonly kind: string; readonly at: RegExp }[] = [
  { kind: 'dash', at: /^([-–—−])\s+(?=\S)/u },
  { kind: 'bullet', at: /^([•▪◦●■□○*·►➢➤✓✔→\uf0b7\uf0a7])\s*(?=\S)/u },
  { kind: 'degree', at: /^(\d{1,2}\s?°(?:\s?(?:bis|ter))?[).]?)\s+(?=\S)/u },
  { kind: 'letter', at: /^(\(?[a-z](?:\s?bis)?\))\s*(?=\S)/u },
  { kind: 'decimal', at: /^(\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+(?:[–—-]\s+)?(?=["«(]?\s?\p{Lu})/u },
  { kind: 'figure', at: /^(\(?\d{1,2}\s?[.)]|\d{1,2}\s?-(?=\s))\s+(?=["«(]?\s?\p{L})/u },
  { kind: 'roman', at: /^(\(?[ivx]{1,4}\))\s*(?=\S)/u },
]

/** Reads paragraphs and items one after the other: how deep an item is depends on those before it. */
export function itemReader(): { readonly read: (piece: TextPiece) => UnnamedBlock[]; readonly close: () => void } {
  let open: string[] = []
  return { read, close: () => void (open = []) }

  function read(piece: TextPiece): UnnamedBlock[] {
    if (piece.role === 'footnote')
      return [{ kind: 'footnote', text: piece.text.trim(), marker: piece.list?.marker ?? null, depth: 0, place: piece.place }]
    if (piece.list !== null) {
      open = []
      return [
        { kind: 'item', text: piece.text.trim(), marker: piece.list.marker, depth: Math.max(1, piece.list.depth), place: piece.place },
      ]
    }
    return linesOf(piece.text).map((text): UnnamedBlock => {
      const found = MARKERS.map(({ kind, at }) => ({ kind, match: at.exec(text) })).find(({ match }) => match !== null)
      const marker = found?.match?.[1]
      const length = found?.match?.[0].length
      if (found === undefined || length === undefined || marker === undefined) {
        open = []
        return { kind: 'paragraph', text, marker: null, depth: 0, place: piece.place }
      }
      const at = open.indexOf(found.kind)
      open = at < 0 ? [...open, found.kind] : open.slice(0, at + 1)
      return { kind: 'item', text: text.slice(length).trim(), marker, depth: open.length, place: piece.place }
    })
  }
}

/** A paragraph whose lines are items is cut at its lines; another one stays whole. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const isList =
    lines.length > 1 && lines.slice(1).some((line, place) => /[.;:,]$/.test(lines[place] ?? '') && MARKERS.some(({ at }) => at.test(line)))
  return (isList ? lines : [lines.join('\n')]).filter((line) => line !== '')
}
