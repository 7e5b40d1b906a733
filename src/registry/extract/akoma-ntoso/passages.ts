import type { PagePlace } from '#domain/convention/convention-text.ts'
import { allIn, childOf, childrenOf, elementsIn, isElement, type XmlElement } from '../xml-tree.ts'
import { divisionKind, placeOf } from './names.ts'

/** A passage that may have no id yet. */
export type ReadPassage =
  | {
      readonly kind: 'paragraph' | 'item' | 'footnote'
      readonly id: string | null
      readonly text: string
      readonly marker: string | null
      readonly depth: number
      readonly place: PagePlace | null
    }
  | {
      readonly kind: 'table'
      readonly id: string | null
      readonly caption: string | null
      readonly rows: readonly (readonly string[])[]
      readonly headRows: number
      readonly place: PagePlace | null
    }

/** What is known around a passage: the mark and the id that its first words take, and how deep it stands. */
type Around = { readonly id: string | null; readonly marker: string | null; readonly depth: number }

/** Elements whose words run on with those around them; between others, words are apart. */
const INLINE =
  /^a:(b|i|u|a|sub|sup|abbr|span|ref|mref|rref|inline|ins|del|def|term|date|time|person|organization|concept|object|event|location|role|entity|quantity|docTitle|docNumber|docType|docDate|shortTitle|docPurpose|docProponent|docAuthority|signature|placeholder|remark|noteRef|mod|rmod|mmod|quotedText|extractText|decoration|omissis|fillIn|neutralCitation|party|process|opinion)$/
const NOTES = /^a:(authorialNote|subFlow)$/

/** The words of an element, its notes apart. Ours are kept sign for sign; those of others are folded, as a page shows them. */
export function wordsOf(element: XmlElement, isOurs: boolean): string {
  const run = (one: XmlElement | string): string => {
    if (!isElement(one)) return one
    if (NOTES.test(one.name)) return ''
    const inside = one.children.map(run).join('')
    return INLINE.test(one.name) ? inside : ` ${inside} `
  }
  const text = element.children.map(run).join('')
  return isOurs ? text : text.replace(/\s+/gu, ' ').trim()
}

/** The passages that an element holds, in the order of reading. */
export function passagesIn(element: XmlElement, isOurs: boolean): ReadPassage[] {
  return passagesOf(elementsIn(element), isOurs, { id: null, marker: null, depth: 0 })
}

export function passagesOf(elements: readonly XmlElement[], isOurs: boolean, given: Around): ReadPassage[] {
  const found: ReadPassage[] = []
  for (const one of elements) {
    // the first words take the mark and the id of what holds them
    const around = found.length === 0 ? given : { ...given, id: null, marker: null }
    found.push(...passagesAt(one, isOurs, around))
  }
  return found
}

function passagesAt(element: XmlElement, isOurs: boolean, around: Around): ReadPassage[] {
  if (element.name === 'a:table') return [tableOf(element, isOurs, around.id), ...(isOurs ? [] : notesIn(element, isOurs))]
  if (element.name === 'a:blockList' || element.name === 'a:ul' || element.name === 'a:ol') return listOf(element, isOurs, around)
  if (element.name === 'a:num' || element.name === 'a:heading' || element.name === 'a:subheading') return []
  const isRun = element.children.every((one) => !isElement(one) || INLINE.test(one.name) || NOTES.test(one.name) || isBreak(one.name))
  if (element.name === 'a:p' || isRun) return [...paragraphOf(element, isOurs, around), ...notesIn(element, isOurs)]
  return held(element, isOurs, around)
}

const isBreak = (name: string): boolean => /^a:(br|eol|eop|img|marker|anchor)$/.test(name)

/** What holds passages: a numbered paragraph gives its number to its first words; the rest stands deeper. */
function held(element: XmlElement, isOurs: boolean, around: Around): ReadPassage[] {
  const number = childOf(element, 'a:num')
  const marker = number === undefined ? around.marker : wordsOf(number, isOurs)
  const isNumbered = number !== undefined
  const head = childOf(element, 'a:heading')
  const own = element.attributes['eId'] ?? around.id
  const inside = elementsIn(element).filter(({ name }) => name !== 'a:num' && name !== 'a:heading')
  const titled: ReadPassage[] =
    head === undefined
      ? []
      : [
          {
            kind: isNumbered ? 'item' : 'paragraph',
            id: own,
            text: wordsOf(head, isOurs),
            marker,
            depth: isNumbered ? around.depth + 1 : 0,
            place: null,
          },
        ]
  const deeper: Around = {
    id: titled.length > 0 ? null : own,
    marker: titled.length > 0 ? null : marker,
    depth: around.depth + (isNumbered ? 1 : 0),
  }
  return [...titled, ...passagesOf(inside, isOurs, deeper)]
}

function paragraphOf(element: XmlElement, isOurs: boolean, around: Around): ReadPassage[] {
  const text = wordsOf(element, isOurs)
  const id = element.attributes['eId'] ?? around.id
  const place = placeOf(element.attributes)
  if (isOurs) {
    if (element.attributes['eId'] === undefined)
      return text.trim() === '' ? [] : [{ kind: 'paragraph', id, text, marker: null, depth: 0, place }]
    const depth = Number(element.attributes['ct:depth'] ?? '0')
    return [{ kind: 'paragraph', id, text, marker: element.attributes['ct:marker'] ?? null, depth, place }]
  }
  if (text === '') return []
  const isItem = around.depth > 0 && around.marker !== null
  return [{ kind: isItem ? 'item' : 'paragraph', id, text, marker: isItem ? around.marker : null, depth: isItem ? around.depth : 0, place }]
}

function listOf(list: XmlElement, isOurs: boolean, around: Around): ReadPassage[] {
  const level = around.depth + 1
  return elementsIn(list).flatMap((one): ReadPassage[] => {
    if (one.name !== 'a:item' && one.name !== 'a:li') return passagesAt(one, isOurs, { ...around, id: null, marker: null })
    const number = childOf(one, 'a:num')
    const inside = elementsIn(one).filter(({ name }) => name !== 'a:num')
    const first = inside[0]?.name === 'a:p' ? inside[0] : undefined
    const words = first ?? (inside.length === 0 ? one : undefined)
    const item: ReadPassage = {
      kind: 'item',
      id: one.attributes['eId'] ?? null,
      text: words === undefined ? '' : wordsOf(words, isOurs),
      marker: number === undefined ? (isOurs ? null : '–') : wordsOf(number, isOurs),
      depth: Number(one.attributes['ct:depth'] ?? level),
      place: placeOf(one.attributes),
    }
    const notes = words === undefined ? [] : notesIn(words, isOurs)
    const rest = passagesOf(first === undefined ? (words === undefined ? inside : []) : inside.slice(1), isOurs, {
      id: null,
      marker: null,
      depth: level,
    })
    return words === undefined && !isOurs && item.text === '' ? rest : [item, ...notes, ...rest]
  })
}

const notesIn = (element: XmlElement, isOurs: boolean): ReadPassage[] =>
  allIn(element, 'a:authorialNote').map((note) => ({
    kind: 'footnote',
    id: note.attributes['eId'] ?? null,
    text: isOurs
      ? childrenOf(note, 'a:p')
          .map((one) => wordsOf(one, true))
          .join('\n')
      : wordsOf(note, false),
    marker: note.attributes['marker'] ?? null,
    depth: Number(note.attributes['ct:depth'] ?? '0'),
    place: placeOf(note.attributes),
  }))

/** A table as printed; a cell over several columns or rows leaves the others empty. */
function tableOf(table: XmlElement, isOurs: boolean, id: string | null): ReadPassage {
  const lines = childrenOf(table, 'a:tr').filter(({ attributes }) => attributes['ct:none'] !== 'row')
  const heads = lines.map((line) => elementsIn(line).length > 0 && elementsIn(line).every(({ name }) => name === 'a:th'))
  const printed = heads.indexOf(false) < 0 ? lines.length : heads.indexOf(false)
  const caption = childOf(table, 'a:caption')
  return {
    kind: 'table',
    id: table.attributes['eId'] ?? id,
    caption: caption === undefined ? null : wordsOf(caption, isOurs),
    rows: isOurs ? lines.map(ownCells) : spread(lines),
    headRows: Number(table.attributes['ct:headRows'] ?? printed),
    place: placeOf(table.attributes),
  }
}

const ownCells = (line: XmlElement): string[] =>
  line.attributes['ct:none'] === 'cell'
    ? []
    : elementsIn(line).map((cell) =>
        childrenOf(cell, 'a:p')
          .map((one) => wordsOf(one, true))
          .join('\n'),
      )

const span = (text: string | undefined): number => Math.min(Math.max(Number(text ?? '1') || 1, 1), 200)

function spread(lines: readonly XmlElement[]): string[][] {
  const rows: string[][] = lines.map(() => [])
  const held = lines.map(() => new Set<number>())
  lines.forEach((line, at) => {
    let column = 0
    for (const cell of elementsIn(line)) {
      while (held[at]?.has(column)) column += 1
      const [wide, high] = [span(cell.attributes['colspan']), span(cell.attributes['rowspan'])]
      for (let down = at; down < Math.min(at + high, lines.length); down += 1)
        for (let over = column; over < column + wide; over += 1) {
          held[down]?.add(over)
          const row = rows[down]
          if (row !== undefined) row[over] = down === at && over === column ? wordsOf(cell, false) : ''
        }
      column += wide
    }
  })
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

/** Whether an element opens a division, or holds one. */
export const holdsDivision = (element: XmlElement): boolean =>
  divisionKind(element) !== undefined ||
  elementsIn(element).some((one) => (/^a:(intro|content|wrapUp|p|table|blockList)$/.test(one.name) ? false : holdsDivision(one)))
