import { plainPiece, tidied, type TextPiece } from './text-pieces.ts'

/** What a text says of itself before it begins, between two lines of dashes: kept as it is written, a line a piece. */
export type FrontMatter = { readonly title: string | null; readonly pieces: readonly TextPiece[]; readonly rest: string }

const BLOCK = /^---[ \t]*\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/
const MOST_SIGNS = 20_000

export function frontMatterOf(text: string): FrontMatter {
  const found = BLOCK.exec(text.slice(0, MOST_SIGNS))
  const lines = (found?.[1] ?? '').split('\n').filter((line) => line.trim() !== '')
  // Two rules around a paragraph are no front matter: its lines have keys.
  if (found === null || lines.length === 0 || !lines.every((line) => /^(\s|#|-\s|[\p{L}\d_ -]+:)/u.test(line))) {
    return { title: null, pieces: [], rest: text }
  }
  const title = lines.map((line) => /^(?:title|titre)\s*:\s*(.+)$/i.exec(line)?.[1]).find((one) => one !== undefined)
  return {
    title: title === undefined ? null : tidied(title.replaceAll(/^["']|["']$/g, '')),
    pieces: lines.map((line) => plainPiece(tidied(line), 'margin')),
    rest: text.slice(found[0].length),
  }
}
