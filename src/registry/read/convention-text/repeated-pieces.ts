import type { ExtractedPiece } from '#registry/extract/text-document.ts'
import { countWords, plainWords } from './plain-words.ts'

/** On so many pages, a short line that opens or closes the page is one of the page, not of the text. */
const FEWEST_PAGES = 3

/** Short lines that come again first or last on several pages; the first one is kept with them: it is no more of the text. */
export function repeatedPieces(pieces: readonly ExtractedPiece[]): ReadonlySet<number> {
  const onPage = new Map<number, number[]>()
  pieces.forEach((piece, place) => {
    if (piece.place === null || (piece.kind === 'text' && piece.role !== 'body')) return
    const page = onPage.get(piece.place.page) ?? []
    page.push(place)
    onPage.set(piece.place.page, page)
  })
  const seen = new Map<string, { place: number; page: number }[]>()
  for (const [page, places] of onPage) {
    for (const place of new Set([places[0], places.at(-1)])) {
      const piece = place === undefined ? undefined : pieces[place]
      if (place === undefined || piece?.kind !== 'text' || piece.level !== null || countWords(piece.text) > 20) continue
      const key = plainWords(/^page\b|\d\s*(?:\/|sur)\s*\d/i.test(piece.text) ? piece.text.replace(/\d+/g, '0') : piece.text)
      const others = seen.get(key) ?? []
      others.push({ place, page })
      seen.set(key, others)
    }
  }
  const repeated = [...seen.values()].filter((list) => new Set(list.map(({ page }) => page)).size >= FEWEST_PAGES)
  return new Set(repeated.flat().map(({ place }) => place))
}
