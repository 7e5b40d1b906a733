/** Where a sentence stands in its text. Units: characters, the end excluded. */
export type SentencePlace = { readonly start: number; readonly end: number }

/** What ends with a point and does not end a sentence. */
const SHORTENED = /(?:^|[\s('’«])(?:art|al|cf|etc|ex|fig|m|mm|mme|n|no|p|pp|par|réf|ref|s|st|ste|t|vol|chap|[a-z])$/i

/** No sentence is read longer: a list without points is cut at its semicolons, or between two words. */
const LONGEST = 3000

/**
 * The sentences of a text; a number's point, an abbreviation's and those of inclusive writing end none.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function sentencePlaces(text: string): SentencePlace[] {
  const places: SentencePlace[] = []
  let start = 0
  for (const match of text.matchAll(/[.!?…]+[»”")\]]*(?=\s|$)/g)) {
    const end = match.index + match[0].length
    const isLast = text.slice(end).trim() === ''
    const isShortened = match[0] === '.' && SHORTENED.test(text.slice(Math.max(0, match.index - 6), match.index))
    const opens = /^\s+[«“"([–—-]*\s*[\p{Lu}\p{N}]/u.test(text.slice(end, end + 8))
    if (!isLast && (isShortened || !opens)) continue
    push(places, text, start, end)
    start = end
  }
  push(places, text, start, text.length)
  return places
}

function push(places: SentencePlace[], text: string, from: number, to: number): void {
  let start = from
  while (to - start > LONGEST) {
    const cut = cutBefore(text, start)
    add(places, text, start, cut)
    start = cut
  }
  add(places, text, start, to)
}

function cutBefore(text: string, start: number): number {
  const window = text.slice(start, start + LONGEST)
  const at = Math.max(window.lastIndexOf(';'), window.lastIndexOf('\n'))
  const space = at > 0 ? at : window.lastIndexOf(' ')
  return start + (space > 0 ? space + 1 : LONGEST)
}

function add(places: SentencePlace[], text: string, from: number, to: number): void {
  const said = text.slice(from, to)
  const trimmed = said.trim()
  if (trimmed === '') return
  const start = from + said.indexOf(trimmed)
  places.push({ start, end: start + trimmed.length })
}
