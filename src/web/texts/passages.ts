import type { Citation, ConventionText, Division, PagePlace } from '#domain/convention/convention-text.ts'
import { notedBlocks } from '#domain/convention/noted-blocks.ts'
import { AXIS_LABELS } from '#wording/pages/account.ts'
import { divisionTitle } from '#wording/text-labels.ts'
import type { TableSource } from '#wording/table.ts'
import { segmentCutter, type Segment, type SegmentCutter } from './segments.ts'
import { textTable, type TextTable } from './table-view.ts'

export type NoteView = { readonly id: string; readonly marker: string | null; readonly segments: readonly Segment[] }

/** One thing to read, the notes under it, and the page where it stands when that page begins with it. */
export type PassageView =
  | {
      readonly kind: 'words'
      readonly id: string
      readonly marker: string | null
      readonly depth: number
      readonly segments: readonly Segment[]
      readonly notes: readonly NoteView[]
      readonly page: number | null
    }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly table: TextTable
      readonly notes: readonly NoteView[]
      readonly page: number | null
    }

export type DivisionView = {
  readonly id: string
  readonly kind: Division['kind']
  /** Of its heading in the page, from 2 to 6. */
  readonly level: number
  readonly title: string
  readonly axis: string | null
  readonly page: number | null
  readonly passages: readonly PassageView[]
  readonly divisions: readonly DivisionView[]
}

/** What is drawn as one goes through a text: words explained once, tables counted, pages told where they begin. */
type Walk = {
  readonly cut: SegmentCutter
  readonly sources: readonly TableSource[]
  readonly order: string | null
  tables: number
  page: number | null
}

export function divisionViews(text: ConventionText, sources: readonly TableSource[], order: string | null): readonly DivisionView[] {
  const walk: Walk = { cut: segmentCutter(text.citations), sources, order, tables: 0, page: null }
  return text.divisions.map((division) => divisionView(division, 2, null, walk))
}

/** The page of a place, when it is not the page of what came before. */
function turned(walk: Walk, place: PagePlace | null): number | null {
  if (place === null || place.page === walk.page) return null
  walk.page = place.page
  return place.page
}

function divisionView(division: Division, level: number, around: Division['axis'], walk: Walk): DivisionView {
  const title = divisionTitle(division)
  walk.page = division.place?.page ?? walk.page
  return {
    id: division.id,
    kind: division.kind,
    level: Math.min(level, 6),
    title,
    // an article says its axis only when what holds it does not
    axis: division.axis === null || division.axis === around || division.kind === 'axis' ? null : AXIS_LABELS[division.axis],
    page: division.place?.page ?? null,
    passages: passageViews(division, title, walk),
    divisions: division.divisions.map((inner) => divisionView(inner, level + 1, division.axis, walk)),
  }
}

function passageViews(division: Division, title: string, walk: Walk): readonly PassageView[] {
  return notedBlocks(division.blocks).map(({ block, notes }): PassageView => {
    const page = turned(walk, block?.place ?? null)
    if (block?.kind === 'table') {
      walk.tables += 1
      const table = textTable(block, walk.tables, `${title}, tableau`, walk.sources, walk.order)
      return { kind: 'table', id: block.id, table, notes: noteViews(notes, walk), page }
    }
    const segments = block === null ? [] : walk.cut(block)
    const isItem = block?.kind === 'item'
    return {
      kind: 'words',
      id: block?.id ?? '',
      marker: isItem ? (block.marker ?? '–') : null,
      depth: isItem ? Math.min(Math.max(block.depth, 1), 4) : 0,
      segments,
      notes: noteViews(notes, walk),
      page,
    }
  })
}

const noteViews = (
  notes: readonly { readonly id: string; readonly text: string; readonly marker: string | null }[],
  walk: Walk,
): readonly NoteView[] => notes.map((note) => ({ id: note.id, marker: note.marker, segments: walk.cut(note) }))

/** The laws that a text names, each once, with where it can be read and the passages that name it. */
export type CitedView = {
  readonly name: string
  readonly quote: string
  readonly address: string | null
  readonly passages: readonly string[]
}

export function citedViews(citations: readonly Citation[]): readonly CitedView[] {
  const byName = [...Map.groupBy(citations, ({ name }) => name)].map(([name, all]) => ({
    name,
    quote: all.map(({ quote }) => quote).toSorted((a, b) => b.length - a.length)[0] ?? name,
    address: all.find(({ address }) => address !== null && /^https?:\/\//.test(address))?.address ?? null,
    passages: [...new Set(all.map(({ blockId }) => blockId))],
  }))
  // Two articles of a code named in the same words are one line.
  return [...Map.groupBy(byName, ({ quote, address }) => `${quote} ${address}`).values()].flatMap((same) => {
    const [first] = same
    return first === undefined ? [] : [{ ...first, passages: [...new Set(same.flatMap(({ passages }) => passages))] }]
  })
}

export const tablesOf = (divisions: readonly DivisionView[]): readonly TextTable[] =>
  divisions.flatMap(({ passages, divisions: inner }) => [
    ...passages.flatMap((one) => (one.kind === 'table' ? [one.table] : [])),
    ...tablesOf(inner),
  ])
