import type { Division, DivisionKind, TextBlock } from '#domain/convention/convention-text.ts'
import type { FinancialTable } from '#domain/convention/financial-table.ts'
import { childOf, elementsIn, type XmlElement } from '../xml-tree.ts'
import { divisionKind, placeOf } from './names.ts'
import { axisMark } from './own-data.ts'
import { holdsDivision, passagesOf, wordsOf, type ReadPassage } from './passages.ts'

const SHORT: Readonly<Record<DivisionKind | ReadPassage['kind'], string>> = {
  preamble: 'preamble',
  title: 'title',
  axis: 'axis',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  annex: 'annex',
  paragraph: 'para',
  item: 'item',
  footnote: 'fn',
  table: 'table',
}

/** Reads the divisions of one document: who wrote it, which ids it uses, and what our own data say of its tables. */
export class HierarchyReader {
  readonly isOurs: boolean
  private readonly tables: ReadonlyMap<string, FinancialTable>
  private readonly given: ReadonlySet<string>
  private readonly taken = new Set<string>()

  constructor(isOurs: boolean, given: ReadonlySet<string>, tables: ReadonlyMap<string, FinancialTable>) {
    this.isOurs = isOurs
    this.given = given
    this.tables = tables
  }

  /** The divisions of a body. Passages before the first stand in a section without a heading. */
  body(body: XmlElement): Division[] {
    const { blocks, divisions } = this.inside(elementsIn(body), null)
    if (blocks.length === 0) return divisions
    const id = this.id(null, 'section', null, null)
    const own = blocks.map((one) => this.block(one, id))
    return [{ id, kind: 'section', number: null, heading: null, axis: null, blocks: own, divisions: [], place: null }, ...divisions]
  }

  /** One division made of elements: its head apart, its passages, and the divisions that it holds. */
  division(
    kind: DivisionKind,
    element: XmlElement,
    inside: readonly XmlElement[],
    head: { readonly number: string | null; readonly heading: string | null },
    within: string | null,
  ): Division {
    const id = this.id(element.attributes['eId'] ?? null, kind, head.number, within)
    const { blocks, divisions } = this.inside(inside, id)
    return {
      id,
      kind,
      ...head,
      axis: this.isOurs ? axisMark(element.attributes) : null,
      blocks: blocks.map((one) => this.block(one, id)),
      divisions,
      place: placeOf(element.attributes),
    }
  }

  headOf(element: XmlElement): { readonly number: string | null; readonly heading: string | null } {
    const said = (name: string): string | null => {
      const found = childOf(element, name)
      return found === undefined ? null : wordsOf(found, this.isOurs)
    }
    const [number, heading, under] = [said('a:num'), said('a:heading'), this.isOurs ? null : said('a:subheading')]
    const whole = [heading, under].filter((part) => part !== null).join(' – ')
    return { number: this.isOurs ? number : plainNumber(number), heading: heading === null && under === null ? null : whole }
  }

  /** Passages before the first inner division are the division's own; those after one follow it, so that nothing moves. */
  private inside(elements: readonly XmlElement[], within: string | null): { blocks: ReadPassage[]; divisions: Division[] } {
    const blocks: ReadPassage[] = []
    const divisions: Division[] = []
    const add = (passages: readonly ReadPassage[]): void => {
      const last = divisions.at(-1)
      if (last === undefined) blocks.push(...passages)
      else divisions[divisions.length - 1] = this.followed(last, passages)
    }
    const walk = (all: readonly XmlElement[]): void => {
      for (const one of all) {
        const kind = divisionKind(one)
        if (one.name === 'a:num' || one.name === 'a:heading' || one.name === 'a:subheading') continue
        if (one.attributes['name'] === 'nothing' && this.isOurs) continue
        if (kind !== undefined) divisions.push(this.division(kind, one, elementsIn(one), this.headOf(one), within))
        else if (one.name === 'a:intro' || one.name === 'a:content' || one.name === 'a:wrapUp' || holdsDivision(one)) walk(elementsIn(one))
        else add(passagesOf([one], this.isOurs, { id: null, marker: null, depth: 0 }))
      }
    }
    walk(elements)
    return { blocks, divisions }
  }

  private followed(division: Division, passages: readonly ReadPassage[]): Division {
    const last = division.divisions.at(-1)
    if (last === undefined) return { ...division, blocks: [...division.blocks, ...passages.map((one) => this.block(one, division.id))] }
    return { ...division, divisions: [...division.divisions.slice(0, -1), this.followed(last, passages)] }
  }

  block(passage: ReadPassage, within: string): TextBlock {
    const id = this.id(passage.id, passage.kind, null, within)
    return passage.kind === 'table' ? { ...passage, id, financial: this.tables.get(id) ?? null } : { ...passage, id }
  }

  /** Its own id when it has one that nobody took; else the next free one. */
  private id(own: string | null, kind: DivisionKind | ReadPassage['kind'], number: string | null, within: string | null): string {
    if (own !== null && own !== '' && !this.taken.has(own)) {
      this.taken.add(own)
      return own
    }
    const part = (number ?? '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
    const stem = `${within === null ? '' : `${within}__`}${SHORT[kind]}`
    const free = (name: string): boolean => !this.taken.has(name) && !this.given.has(name)
    let id = part === '' ? `${stem}_1` : `${stem}_${part}`
    for (let rank = 2; !free(id); rank += 1) id = part === '' ? `${stem}_${rank}` : `${stem}_${part}~${rank}`
    this.taken.add(id)
    return id
  }
}

/** « Article 3. » is printed as « 3 »; the word says the kind, which is known. */
const plainNumber = (number: string | null): string | null =>
  number?.replace(/^(article|art\.?|titre|chapitre|section|partie|livre|annexe)\s+/i, '').replace(/\s*[.:–-]\s*$/, '') ?? null
