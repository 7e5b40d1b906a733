import type { ExtractedPiece } from '#registry/extract/text-document.ts'

/** A quotation that is not closed within so many pieces was never meant: a sign is missing. */
const FARTHEST = 12

/** The pieces that stand inside « … » opened before them: an article that an amendment quotes is not an article of the amendment. */
export function quotedPieces(pieces: readonly ExtractedPiece[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  const balance = pieces.map((piece) =>
    piece.kind === 'text' && piece.role === 'body' ? signs(piece.text, '«') - signs(piece.text, '»') : 0,
  )
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place]
    if (piece?.kind === 'text' && /^\s*[«"“]/.test(piece.text)) quoted.add(place)
    if ((balance[place] ?? 0) <= 0) continue
    let depth = balance[place] ?? 0
    let end = place
    while (depth > 0 && end - place < FARTHEST && end + 1 < pieces.length) {
      end += 1
      depth += balance[end] ?? 0
    }
    if (depth > 0) continue
    for (let inside = place + 1; inside <= end; inside += 1) quoted.add(inside)
    place = end
  }
  return quoted
}

const signs = (text: string, sign: string): number => text.split(sign).length - 1
