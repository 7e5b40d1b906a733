/** Where a word that was looked for stands in a text. Units: characters, the end excluded. */
export type Mark = { readonly start: number; readonly end: number }

/** A piece of a text, marked when it is what was looked for. */
export type SnippetRun = { readonly text: string; readonly isMarked: boolean }

export type Snippet = { readonly runs: readonly SnippetRun[]; readonly isCutBefore: boolean; readonly isCutAfter: boolean }

/** What is shown before the first mark of a text that is cut. */
const LEAD = 80

/**
 * The part of a text that holds the most marks, cut between words.
 * Units: characters. Bounds: a text of `most` characters is whole; one more is cut; without marks its beginning is shown.
 * Policy: docs/decisions/2026-11-25-searching-clauses.md
 */
export function snippetOf(text: string, marks: readonly Mark[], most: number): Snippet {
  if (text.length <= most) return { runs: runsOf(text, marks, 0, text.length), isCutBefore: false, isCutAfter: false }
  const held = (first: Mark): number => marks.filter(({ start, end }) => start >= first.start && end <= first.start - LEAD + most).length
  const best = marks.reduce<Mark | undefined>((kept, mark) => (kept === undefined || held(mark) > held(kept) ? mark : kept), undefined)
  const wanted = Math.max(0, Math.min((best?.start ?? 0) - LEAD, text.length - most))
  const from = wanted === 0 ? 0 : wordStart(text, wanted, best?.start ?? wanted)
  const to = from + most >= text.length ? text.length : wordEnd(text, from + most, from)
  return { runs: runsOf(text, marks, from, to), isCutBefore: from > 0, isCutAfter: to < text.length }
}

/** The first beginning of a word at or after a place, before the mark. */
function wordStart(text: string, place: number, before: number): number {
  const space = text.slice(place, before).search(/\s/)
  return space < 0 ? place : place + space + 1
}

/** The last end of a word at or before a place. */
function wordEnd(text: string, place: number, from: number): number {
  const space = text.lastIndexOf(' ', place)
  return space <= from ? place : space
}

function runsOf(text: string, marks: readonly Mark[], from: number, to: number): SnippetRun[] {
  const runs: SnippetRun[] = []
  const push = (start: number, end: number, isMarked: boolean): void => {
    if (end > start) runs.push({ text: text.slice(start, end), isMarked })
  }
  let at = from
  for (const { start, end } of marks) {
    if (start < at || end > to) continue
    push(at, start, false)
    push(start, end, true)
    at = end
  }
  push(at, to, false)
  return runs
}
