import { flatPieces } from '#domain/convention/flat-text.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'

/** Words as they are looked for: neither case, accents, punctuation nor line ends count. */
const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Where words that a person copied stand in a text: the division that holds them and its page; null when they are not there as such. */
export function placeOfWords(text: ConventionText, words: string): { readonly article: string; readonly page: number | null } | null {
  const wanted = ` ${folded(words)} `
  if (wanted.trim() === '') return null
  let article: string | undefined
  for (const piece of flatPieces(text)) {
    if (piece.kind === 'heading') article = piece.id
    const said = piece.kind === 'heading' ? (piece.heading ?? '') : piece.kind === 'table' ? piece.rows.flat().join(' ') : piece.text
    if (article !== undefined && ` ${folded(said)} `.includes(wanted)) return { article, page: piece.place?.page ?? null }
  }
  return null
}
