import type { ExtractedPiece } from '#registry/extract/text-document.ts'
import { labelled } from './heading-labels.ts'
import { countWords, oneLine, plainWords } from './plain-words.ts'
import type { HeadingRules } from './rules.ts'

const LEADERS = /(?:\.\s?){4,}\s*(?:p(?:age)?\.?\s*)?\d{0,3}$|…{2,}\s*\d{0,3}$|(?:_\s?){4,}\s*\d{1,3}$/u
const PAGE = /(?:\t|\s{2,}|\s|\()(?:p(?:age)?\.?\s*)?\d{1,3}\)?$/u

/** A line without its leaders and its page. */
const entryOf = (text: string): string => plainWords(text.replace(LEADERS, '').replace(PAGE, ''))

const textOf = (piece: ExtractedPiece): string =>
  piece.kind === 'text' ? (piece.list === null ? piece.text : `${piece.list.marker} ${piece.text}`) : ''

const isBody = (piece: ExtractedPiece): boolean => piece.kind === 'table' || piece.role === 'body'

/**
 * The pieces that are a table of contents: lines with leaders to a page, what follows « Sommaire » as long as it looks like entries,
 * and three headings or more in a row that all come again further on.
 */
export function contentsPieces(pieces: readonly ExtractedPiece[], rules: HeadingRules): ReadonlySet<number> {
  const found = new Set<number>()
  const bodies = pieces.flatMap((piece, place) => (isBody(piece) ? [place] : []))
  const later = new Map<string, number>()
  bodies.forEach((place) => {
    const piece = pieces[place]
    if (piece?.kind === 'text') later.set(plainWords(textOf(piece)), place)
  })
  const comesAgain = (place: number, text: string): boolean => (later.get(entryOf(text)) ?? -1) > place
  for (const [order, place] of bodies.entries()) {
    const piece = pieces[place]
    if (piece === undefined || found.has(place)) continue
    if (piece.kind === 'text' && rules.contents.includes(plainWords(piece.text))) {
      const entries = entriesAfter(pieces, bodies.slice(order + 1), comesAgain, rules)
      const isTold = pieces.slice(place + 1).find((next) => next.kind === 'table' || next.role === 'body' || next.role === 'contents')
      if (entries.length > 0 || (isTold?.kind === 'text' && isTold.role === 'contents'))
        for (const entry of [place, ...entries]) found.add(entry)
      continue
    }
    if (piece.kind === 'text' && LEADERS.test(oneLine(piece.text)) && countWords(piece.text) > 1) found.add(place)
  }
  for (const run of headingRuns(pieces, bodies, rules)) {
    const isRepeated = run.length >= 3 && run.every((place) => comesAgain(place, textOf(pieces[place] ?? NOTHING)))
    if (isRepeated) for (const place of run) found.add(place)
  }
  return found
}

const NOTHING: ExtractedPiece = { kind: 'table', rows: [], headRows: null, caption: null, isDrawn: true, place: null }

function entriesAfter(
  pieces: readonly ExtractedPiece[],
  following: readonly number[],
  comesAgain: (place: number, text: string) => boolean,
  rules: HeadingRules,
): number[] {
  const entries: number[] = []
  for (const place of following) {
    const piece = pieces[place]
    if (piece === undefined) break
    if (piece.kind === 'table') {
      const isIndex = piece.rows.every((row) => /^\d{1,3}$/.test((row.at(-1)?.text ?? '').trim()))
      if (!isIndex) break
    } else {
      const text = oneLine(textOf(piece))
      const isEntry =
        LEADERS.test(text) || (PAGE.test(text) && labelled(text.replace(PAGE, ''), rules)?.rest !== '') || comesAgain(place, text)
      if (!isEntry || countWords(text) > 40) break
    }
    entries.push(place)
  }
  return entries
}

/** Headings that follow one another with nothing under them. */
function headingRuns(pieces: readonly ExtractedPiece[], bodies: readonly number[], rules: HeadingRules): number[][] {
  const runs: number[][] = [[]]
  for (const place of bodies) {
    const piece = pieces[place]
    const isHeading =
      piece?.kind === 'text' && piece.level === null && labelled(textOf(piece), rules) !== null && countWords(piece.text) < 30
    if (isHeading) runs.at(-1)?.push(place)
    else if (runs.at(-1)?.length !== 0) runs.push([])
  }
  return runs
}
