import { describe, expect, it } from 'vitest'
import { odtOf } from '../../../test/fixtures/office-files.ts'
import { told } from '../../../test/fixtures/told-pieces.ts'
import { odtText } from './odt-text.ts'
import { TEXT_BOUNDS } from './text-bounds.ts'

const read = (...given: Parameters<typeof odtOf>): string[] => odtText(odtOf(...given), TEXT_BOUNDS).pieces.map(told)
const remarks = (...given: Parameters<typeof odtOf>): string[] =>
  odtText(odtOf(...given), TEXT_BOUNDS).problems.map(({ reason, found }) => `${reason} ${found}`)
const p = (text: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${text}</text:p>`
const h = (level: number, text: string, rest = ''): string => `<text:h text:outline-level="${level}" ${rest}>${text}</text:h>`
const item = (content: string, rest = ''): string => `<text:list-item ${rest}>${content}</text:list-item>`
const list = (content: string, rest = ''): string => `<text:list ${rest}>${content}</text:list>`

const OUTLINE = `<text:outline-style>
  <text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Titre "/>
  <text:outline-level-style text:level="2" style:num-format="1" style:num-prefix="Article " style:num-suffix=" –"/>
</text:outline-style>`
const LISTS = `<text:list-style style:name="L">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" text:display-levels="2" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>`

describe('headings and numbers', () => {
  it('headings have the level and the number of their outline, but those that are taken out of it', () => {
    const body = h(1, 'Principes') + h(2, 'Objet') + h(2, 'Durée') + h(2, 'Préambule', 'text:is-list-header="true"')
    expect(read(body, { styles: OUTLINE })).toEqual([
      'h1 Titre I Principes',
      'h2 Article 1 – Objet',
      'h2 Article 2 – Durée',
      'h2 Préambule',
    ])
  })
  it('a paragraph whose style descends from one of headings is a heading', () => {
    const styles = '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>'
    const automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
    expect(read(p('Objet', 'P1'), { styles, automatic })).toEqual(['h2 Objet'])
  })
  it('items count in their list, deeper ones with the number above; a new list starts again unless it goes on', () => {
    const body = [
      list(item(p('a')) + item(p('b') + p('suite') + list(item(p('c')) + item(p('d')))), 'text:style-name="L"'),
      list(item(p('e')), 'text:style-name="L" text:continue-numbering="true"'),
      list(item(p('f')), 'text:style-name="L"'),
      list(item(p('g'), 'text:start-value="7"') + `<text:list-header>${p('h')}</text:list-header>`, 'text:style-name="L"'),
      list(item(p('i')), 'text:style-name="B"'),
    ]
    expect(read(body.join(''), { automatic: LISTS })).toEqual([
      '[1. 1] a',
      '[2. 1] b',
      'suite',
      '[2.a) 2] c',
      '[2.b) 2] d',
      '[3. 1] e',
      '[1. 1] f',
      '[7. 1] g',
      'h',
      '[– 1] i',
    ])
  })
})

describe('letters', () => {
  it('spaces, tabs, line ends and spans are put back; white space of the file is one space', () => {
    const body = p('Le\n  CNC<text:s text:c="3"/>et<text:tab/><text:span text:style-name="T">la</text:span> Région<text:line-break/>votent')
    expect(read(body)).toEqual(['Le CNC et la Région votent'])
  })
  it('the style of a piece comes from its own, its parents and the default', () => {
    const styles = `<style:default-style style:family="paragraph"><style:text-properties fo:font-size="10pt"/></style:default-style>
      <style:style style:name="A" style:family="paragraph"><style:text-properties fo:font-weight="bold"/><style:paragraph-properties fo:text-align="center"/></style:style>
      <style:style style:name="B" style:family="paragraph" style:parent-style-name="A"><style:text-properties fo:font-size="150%"/></style:style>`
    const [piece] = odtText(odtOf(p('Axe', 'B'), { styles }), TEXT_BOUNDS).pieces
    expect(piece?.kind === 'text' && piece.style).toEqual({ size: 15, isBold: true, isItalic: false, isCentred: true })
  })
})

describe('what is not the text', () => {
  it('deletions stand apart and are told; comments, hidden sections too', () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('vieux')}</text:deletion></text:changed-region></text:tracked-changes>`
    const body = `${changes}${p(`vu<office:annotation>${p('note')}</office:annotation>`)}<text:section text:display="none">${p('caché')}</text:section>`
    expect([read(body), remarks(body)]).toEqual([['vu'], ['tracked-changes +0 −1', 'comments-dropped 1', 'hidden-dropped caché']])
  })
  it('a table of contents, heads, feet and page numbers have their role', () => {
    const contents = `<text:table-of-content><text:index-body><text:index-title>${p('Sommaire')}</text:index-title>${p('Objet 3')}</text:index-body></text:table-of-content>`
    const page = `<style:header>${p('EXEMPLE')}</style:header><style:footer>${p('Page <text:page-number>1</text:page-number>')}</style:footer>`
    const pages = `<style:master-page style:name="a">${page}</style:master-page><style:master-page style:name="b">${page}</style:master-page>`
    expect(read(contents + p('a'), { pages })).toEqual([
      'page-head: EXEMPLE',
      'contents: Sommaire',
      'contents: Objet 3',
      'a',
      'page-number: Page 1',
    ])
  })
  it('a frame is read after its paragraph; a sheet embedded is told', () => {
    const body = p(`a<draw:frame><draw:text-box>${p('b')}</draw:text-box></draw:frame><draw:frame><draw:object/></draw:frame>`)
    expect([read(body), remarks(body)]).toEqual([['a', 'b'], ['pictures-not-read 1']])
  })
})

describe('notes', () => {
  it('follow their paragraph; those at the end come last', () => {
    const note = (kind: string, marker: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>${marker}</text:note-citation><text:note-body>${p(`note ${marker}`)}</text:note-body></text:note>`
    expect(read(p(`a${note('endnote', 'i')}`) + p(`b${note('footnote', '12')}`) + p('c'))).toEqual([
      'a[i]',
      'b¹²',
      'footnote: [12 1] note 12',
      'c',
      'footnote: [i 1] note i',
    ])
  })
})

describe('tables', () => {
  const cell = (text: string, rest = ''): string => `<table:table-cell ${rest}>${text === '' ? '' : p(text)}</table:table-cell>`
  const row = (cells: string, rest = ''): string => `<table:table-row ${rest}>${cells}</table:table-row>`
  const table = (rows: string): string => `<table:table>${rows}</table:table>`

  it('spans are kept, covered cells are theirs, repeated ones are written out, head rows counted', () => {
    const head = `<table:table-header-rows>${row(cell('Axe', 'table:number-rows-spanned="2"') + cell('Région', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>')}</table:table-header-rows>`
    const rows =
      row(`<table:covered-table-cell/>${cell('2024')}${cell('2025')}`) + row(cell('x') + cell('0', 'table:number-columns-repeated="2"'))
    expect(read(table(head + rows))).toEqual(['table head 1\nAxe{1x2} | Région{2x1}\n2024 | 2025\nx | 0 | 0'])
  })
  it('empty rows repeated a million times at the end are none', () => {
    expect(read(table(row(cell('a') + cell('b')) + row(cell('') + cell(''), 'table:number-rows-repeated="1000000"')))).toEqual([
      'table\na | b',
    ])
  })
  it('written ones repeated past the bound are refused', () => {
    const body = table(row(cell('a', 'table:number-columns-repeated="16000"') + cell('b'), 'table:number-rows-repeated="1000000"'))
    expect(() => read(body)).toThrow('too-big-to-read')
  })
})

describe('under a password', () => {
  it('it is told', () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(() => read(p('a'), { manifest })).toThrow('encrypted')
  })
})
