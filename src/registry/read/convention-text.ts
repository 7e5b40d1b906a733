import type { TextProblem } from '#domain/source/text-problem.ts'
import type { ConventionText, Division, UnplacedText } from '#domain/convention/convention-text.ts'
import { named } from '#domain/convention/division-ids.ts'
import type { TextDocument } from '#registry/extract/text-document.ts'
import { captionedTables } from './convention-text/captioned-tables.ts'
import { citationsIn } from './convention-text/citations.ts'
import { coverEnd, namesAct, printedTitle } from './convention-text/cover.ts'
import { datesIn } from './convention-text/dates.ts'
import { itemReader } from './convention-text/items.ts'
import { joinedTables } from './convention-text/joined-tables.ts'
import { notesByCall } from './convention-text/note-calls.ts'
import { markPieces } from './convention-text/marks.ts'
import { isExampleText, natureOf } from './convention-text/nature.ts'
import { numberingProblems } from './convention-text/numbering.ts'
import { divisionsOf, outline, type Draft, type Step } from './convention-text/outline.ts'
import { partiesIn } from './convention-text/parties.ts'
import { periodOf } from './convention-text/period.ts'
import { ownRules, type ConventionRules } from './convention-text/rules.ts'
import { tableReader } from './convention-text/table-blocks.ts'

/** What a document says as a convention, and what of it reads badly. Everything extracted is in a division or among what is unplaced. */
export type ReadText = { readonly text: ConventionText; readonly problems: readonly TextProblem[] }

/** Reads the structure, the tables, the parties, the dates and the citations of a document whose pieces were extracted. */
export function readConventionText(document: TextDocument, rules: ConventionRules = ownRules()): ReadText {
  const joined = joinedTables(captionedTables(document.pieces))
  const pieces = joined.map(({ piece }) => piece)
  const marks = markPieces(pieces, rules.headings)
  const end = coverEnd(pieces, marks, rules.headings)
  const title = printedTitle(document, pieces, marks, end, rules.headings)
  const cover = pieces
    .slice(0, end)
    .flatMap((piece, place) => (piece.kind === 'text' && marks[place]?.is !== 'unplaced' ? [piece.text] : []))
  const nature = natureOf(title, cover)
  const items = itemReader()
  const tables = tableReader(document, { nature, title }, rules)
  const notes = notesByCall(pieces, marks, end)
  const called = new Set([...notes.values()].flat())
  const steps: Step[] = []
  const unplaced: UnplacedText[] = []
  joined.forEach(({ piece, repeated }, place) => {
    const mark = marks[place] ?? { is: 'block' }
    for (const text of repeated) if (text.trim() !== '') unplaced.push({ text, reason: 'repeated', place: piece.place })
    if (mark.is === 'heading') {
      items.close()
      tables.under(mark.heading)
      steps.push({ heading: mark.heading })
      for (const note of notes.get(place) ?? []) for (const block of items.read(note)) steps.push({ block })
    } else if (mark.is === 'unplaced') {
      const text = piece.kind === 'text' ? withMarker(piece) : piece.rows.flatMap((row) => row.map(({ text }) => text)).join('\t')
      unplaced.push({ text, reason: mark.reason, place: piece.place })
    } else if (mark.is === 'block' && piece.kind === 'text') {
      if (piece.role === 'footnote' && called.has(piece)) return
      if (place < end && !namesAct(piece.text)) unplaced.push({ text: withMarker(piece), reason: 'cover', place: piece.place })
      else for (const block of [piece, ...(notes.get(place) ?? [])].flatMap((one) => items.read(one))) steps.push({ block })
    } else if (piece.kind === 'table') {
      items.close()
      const before = pieces.slice(0, place).findLast((one) => one.kind === 'table' || one.role === 'body')
      steps.push({ block: tables.read(piece, before?.kind === 'text' ? before.text : null) })
      for (const note of notes.get(place) ?? []) for (const block of items.read(note)) steps.push({ block })
    }
  })
  const drafts = outline(steps)
  const divisions = named(divisionsOf(drafts))
  const dates = datesIn(divisions)
  const citations = citationsIn(divisions, rules.citations)
  const period = nature === 'law' ? { starts: null, ends: null } : periodOf(title, divisions, dates)
  const text: ConventionText = {
    title,
    nature,
    parties: partiesIn(divisions, [title, ...cover], rules.tables),
    starts: period.starts,
    ends: period.ends,
    dates,
    citations,
    divisions,
    unplaced,
    pages: document.pages,
    isExample: isExampleText(document.pieces, title, rules.headings),
  }
  const structure = hasArticle(divisions) ? (nature === 'law' ? [] : numberingProblems(drafts)) : [noArticle(drafts)]
  return { text, problems: [...structure, ...tables.problems()] }
}

const withMarker = (piece: { readonly text: string; readonly list: { readonly marker: string } | null }): string =>
  piece.list === null ? piece.text : `${piece.list.marker} ${piece.text}`

const hasArticle = (divisions: readonly Division[]): boolean =>
  divisions.some((division) => division.kind === 'article' || hasArticle(division.divisions))

function noArticle(drafts: readonly Draft[]): TextProblem {
  const found = drafts.map(({ title }) => title).find((title) => title !== null)
  return { reason: 'no-article', blocking: false, page: null, found: found?.slice(0, 80) ?? null, expected: null }
}
