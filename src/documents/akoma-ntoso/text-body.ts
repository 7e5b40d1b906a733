import type { Citation, ConventionText, Division, DivisionKind, PagePlace, TextBlock } from '#domain/convention/convention-text.ts'
import { notedBlocks, type NotedBlock } from '#domain/convention/noted-blocks.ts'
import { element, words, type Attributes } from './xml.ts'

type Words = Exclude<TextBlock, { readonly kind: 'table' }>
type Table = Extract<TextBlock, { readonly kind: 'table' }>

/** Where a passage stands in the document it was read in, in our own namespace. */
export const placeMarks = (place: PagePlace | null): Attributes => ({
  'ct:page': place?.page ?? null,
  'ct:box': place?.box ? [place.box.left, place.box.top, place.box.right, place.box.bottom].join(' ') : null,
})

/** The norm's own element for each kind of heading; what it has no name for is a container that says its name. */
const ELEMENTS: Readonly<Record<DivisionKind, string>> = {
  preamble: 'hcontainer',
  title: 'title',
  axis: 'hcontainer',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  annex: 'hcontainer',
}

const isMade = (text: string | null, name: string): string => (text === null ? '' : element(name, {}, words(text)))

/** What the heading of a division says, before what stands under it. */
export const headOf = ({ number, heading }: Division): string => isMade(number, 'num') + isMade(heading, 'heading')

/** A heading and what stands under it, as a part of the hierarchy. */
export function hierarchyOf(division: Division, links: readonly Citation[]): string {
  const { id, kind, axis, blocks, divisions } = division
  const name = ELEMENTS[kind]
  const attributes = { ...(name === 'hcontainer' ? { name: kind } : {}), eId: id, 'ct:axis': axis, ...placeMarks(division.place) }
  const own = blocksOf(blocks, links)
  if (divisions.length === 0) return element(name, attributes, headOf(division), own === '' ? '' : element('content', {}, own))
  const inner = divisions.map((one) => hierarchyOf(one, links))
  return element(name, attributes, headOf(division), own === '' ? '' : element('intro', {}, own), ...inner)
}

/** Blocks in the order of reading: items nested by their depth, notes inside the block that they follow. */
export function blocksOf(blocks: readonly TextBlock[], links: readonly Citation[]): string {
  const noted = notedBlocks(blocks)
  const written: string[] = []
  for (let at = 0; at < noted.length;) {
    const item = itemIn(noted[at])
    if (item === undefined) {
      const one = noted[at]
      if (one !== undefined) written.push(pieceOf(one, links))
      at += 1
    } else {
      const [list, next] = listFrom(noted, at, 1, links)
      written.push(list)
      at = next
    }
  }
  return written.join('')
}

const itemIn = (noted: NotedBlock | undefined): Words | undefined => (noted?.block?.kind === 'item' ? noted.block : undefined)

/** The list that begins at a place: it holds its items and the deeper ones; the item's own depth is told where the nesting differs. */
function listFrom(noted: readonly NotedBlock[], from: number, level: number, links: readonly Citation[]): [string, number] {
  const items: string[] = []
  let at = from
  for (let item = itemIn(noted[at]); item !== undefined; item = itemIn(noted[at])) {
    if (at > from && item.depth < level) break
    const notes = noted[at]?.notes ?? []
    at += 1
    const inner: string[] = []
    for (let next = itemIn(noted[at]); next !== undefined && next.depth > level && next.depth > item.depth; next = itemIn(noted[at])) {
      const [list, after] = listFrom(noted, at, level + 1, links)
      inner.push(list)
      at = after
    }
    const marks = { eId: item.id, 'ct:depth': item.depth === level ? null : item.depth, ...placeMarks(item.place) }
    items.push(element('item', marks, isMade(item.marker, 'num'), element('p', {}, linked(item, links), ...notes.map(noteOf)), ...inner))
  }
  return [element('blockList', {}, ...items), at]
}

function pieceOf({ block, notes }: NotedBlock, links: readonly Citation[]): string {
  const inNotes = notes.map(noteOf)
  if (block === null) return element('p', {}, ...inNotes)
  if (block.kind === 'table') return tableOf(block) + (inNotes.length === 0 ? '' : element('p', {}, ...inNotes))
  const marks = { 'ct:marker': block.marker, 'ct:depth': block.depth === 0 ? null : block.depth }
  return element('p', { eId: block.id, ...marks, ...placeMarks(block.place) }, linked(block, links), ...inNotes)
}

const noteOf = ({ id, marker, depth, text, place }: Words): string =>
  element(
    'authorialNote',
    { eId: id, marker, placement: 'bottom', 'ct:depth': depth === 0 ? null : depth, ...placeMarks(place) },
    element('p', {}, words(text)),
  )

/** The words of a block, each law that it names leading to its official text when that is known. */
function linked({ id, text }: Words, links: readonly Citation[]): string {
  let rest = text
  let written = ''
  for (const { quote, address } of links.filter((one) => one.blockId === id && one.address !== null && one.quote !== '')) {
    const at = rest.indexOf(quote)
    if (at < 0) continue
    written += words(rest.slice(0, at)) + element('ref', { href: address }, words(quote))
    rest = rest.slice(at + quote.length)
  }
  return written + words(rest)
}

/** A table as printed; what it means as amounts is in the document's own data. The norm has no table without a row. */
function tableOf({ id, caption, rows, headRows, place }: Table): string {
  const marks = { eId: id, 'ct:headRows': headRows <= rows.length ? null : headRows, ...placeMarks(place) }
  const cell = (text: string, row: number): string => element(row < headRows ? 'th' : 'td', {}, element('p', {}, words(text)))
  const lines = rows.map((cells, row) =>
    cells.length === 0 ? NO_CELL('tr', row < headRows) : element('tr', {}, ...cells.map((text) => cell(text, row))),
  )
  return element(
    'table',
    marks,
    isMade(caption, 'caption'),
    ...(rows.length === 0 ? [element('tr', { 'ct:none': 'row' }, '<td/>')] : lines),
  )
}

const NO_CELL = (name: string, isHead: boolean): string => element(name, { 'ct:none': 'cell' }, isHead ? '<th/>' : '<td/>')

/** Whether a text begins with a preamble that the norm's own element can hold. */
export const openingPreamble = ({ divisions: [first] }: ConventionText): Division | null =>
  first?.kind === 'preamble' && first.divisions.length === 0 && (first.blocks.length > 0 || first.heading !== null) ? first : null

/** The annexes that end a text. */
export function closingAnnexes({ divisions }: ConventionText): readonly Division[] {
  const last = divisions.findLastIndex(({ kind }) => kind !== 'annex')
  return divisions.slice(last + 1)
}
