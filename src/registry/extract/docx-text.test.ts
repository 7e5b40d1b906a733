import { describe, expect, it } from 'vitest'
import { docxOf, wordParagraph as p, wordRun as r } from '../../../test/fixtures/office-files.ts'
import { told } from '../../../test/fixtures/told-pieces.ts'
import { docxText } from './docx-text.ts'
import { TEXT_BOUNDS } from './text-bounds.ts'

const read = (...given: Parameters<typeof docxOf>): string[] => docxText(docxOf(...given), TEXT_BOUNDS).pieces.map(told)
const remarks = (...given: Parameters<typeof docxOf>): string[] =>
  docxText(docxOf(...given), TEXT_BOUNDS).problems.map(({ reason, found }) => `${reason} ${found}`)

const level = (depth: number, pattern: string, rest = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${rest}<w:lvlText w:val="${pattern}"/></w:lvl>`
const NUMBERING = `
  <w:abstractNum w:abstractNumId="1">${level(0, 'Article %1 –', '<w:pStyle w:val="Titre2"/>')}${level(1, '%1.%2')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'Titre %1').replace('"decimal"', '"upperRoman"')}${level(1, '%1.%2', '<w:isLgl/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
const inList = (id: number, depth: number): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`
const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Maison"><w:name w:val="Titre de la maison"/><w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Lgende"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>`

describe('headings and numbers that Word computes', () => {
  it('a heading has the level of its style, of the style that one is based on, or its own', () => {
    const body = [
      p('Axe 1', styled('Titre1')),
      p('Fonds', styled('Maison')),
      p('Direct', '<w:outlineLvl w:val="3"/>'),
      p('Annulé', `${styled('Titre1')}<w:outlineLvl w:val="9"/>`),
    ]
    expect(read(body.join(''), { styles: STYLES })).toEqual(['h1 Axe 1', 'h3 Fonds', 'h4 Direct', 'Annulé'])
  })
  it.each(['Titre 1', 'Titre1', 'Heading 1', 'heading 1'])('a style named « %s » without a level is one of headings', (name) => {
    const styles = `<w:style w:type="paragraph" w:styleId="x"><w:name w:val="${name}"/></w:style>`
    expect(read(p('Objet', styled('x')), { styles })).toEqual(['h1 Objet'])
  })
  it('the number of an article stands in its heading; that of a paragraph before it', () => {
    const body = [
      p('Objet', styled('Titre2')),
      p('un', inList(1, 1)),
      p('deux', inList(1, 1)),
      p('Durée', styled('Titre2')),
      p('trois', inList(1, 1)),
    ]
    expect(read(body.join(''), { styles: STYLES, numbering: NUMBERING })).toEqual([
      'h2 Article 1 – Objet',
      '[1.1 2] un',
      '[1.2 2] deux',
      'h2 Article 2 – Durée',
      '[2.1 2] trois',
    ])
  })
  it('a number that carries a word belongs to the text, even of a paragraph that is no heading or is empty', () => {
    expect(read(p('Objet', inList(1, 0)) + p('', inList(1, 0)), { numbering: NUMBERING })).toEqual(['Article 1 – Objet', 'Article 2 –'])
  })
  it('roman numbers above, and the same in figures where the level asks for it', () => {
    expect(read(p('A', inList(3, 0)) + p('B', inList(3, 0)) + p('c', inList(3, 1)), { numbering: NUMBERING })).toEqual([
      'Titre I A',
      'Titre II B',
      '[2.1 2] c',
    ])
  })
  it('bullets of symbol fonts are plain ones; letters start again where a list is started again', () => {
    const body = [p('a', inList(2, 0)), p('b', inList(2, 1)), p('c', inList(2, 1)), p('d', inList(4, 1))]
    expect(read(body.join(''), { numbering: NUMBERING })).toEqual(['[• 1] a', '[a) 2] b', '[b) 2] c', '[a) 2] d'])
  })
  it('a list that is not declared, or taken off, has no marker', () => {
    expect(read(p('a', inList(9, 0)) + p('b', inList(0, 0)), { numbering: NUMBERING })).toEqual(['a', 'b'])
  })
  it('markers typed by hand are told, deeper where they are set in or announced', () => {
    const body = ['– un', '– deux :', '• trois', '• quatre', '– cinq', 'fin', '1° six', 'a) sept'].map((text) => p(text))
    body.push(p('– huit', '<w:ind w:left="400"/>'))
    expect(read(body.join(''))).toEqual([
      '[– 1] un',
      '[– 1] deux :',
      '[• 2] trois',
      '[• 2] quatre',
      '[– 1] cinq',
      'fin',
      '[1° 1] six',
      '[a) 1] sept',
      '[– 2] huit',
    ])
  })
})

describe('letters', () => {
  it('words cut in runs are put back together; spaces that may not break stay; soft hyphens go', () => {
    const runs = [r('con'), r('ven'), r('tion  de\u00a0'), r('2\u202f000 coopé\u00adration'), '<w:r><w:noBreakHyphen/><w:t>là</w:t></w:r>']
    expect(read(p(runs.join('')))).toEqual(['convention de\u00a02\u202f000 coopération-là'])
  })
  it('a line end joins, but for an item, an article, or a heading in bold over its text', () => {
    const broken = (before: string, after: string, look = ''): string => p(`${r(before, look)}<w:r><w:br/></w:r>${r(after)}`)
    const body = broken('La Région', 'et le CNC') + broken('Ils :', '– votent') + broken('Objet', 'La convention', '<w:b/>')
    expect(read(body)).toEqual(['La Région et le CNC', 'Ils :', '[– 1] votent', 'Objet', 'La convention'])
  })
  it('a piece is bold or in italics when nearly all of it is, and has the size of most of it', () => {
    const [heading] = docxText(docxOf(p('Axe', `${styled('Titre1')}<w:jc w:val="center"/>`), { styles: STYLES }), TEXT_BOUNDS).pieces
    const [plain] = docxText(docxOf(p(r('Le ', '<w:b/>') + r('reste du paragraphe', '<w:sz w:val="19"/>'))), TEXT_BOUNDS).pieces
    expect([heading?.kind === 'text' && heading.style, plain?.kind === 'text' && plain.style]).toEqual([
      { size: 16, isBold: true, isItalic: false, isCentred: true },
      { size: 9.5, isBold: false, isItalic: false, isCentred: false },
    ])
  })
  it('a document of the strict norm, under another prefix, reads the same', () => {
    const strict = docxOf(p('Objet', styled('x')), { namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main' })
    expect(docxText(strict, TEXT_BOUNDS).pieces.map(told)).toEqual(['Objet'])
  })
})

describe('what is not the text', () => {
  it('insertions are kept, deletions dropped, and both told', () => {
    const body = p(`${r('100 ')}<w:del><w:r><w:delText>k</w:delText></w:r></w:del><w:ins>${r('M')}</w:ins>${r('€')}`)
    expect([read(body), remarks(body)]).toEqual([['100 M€'], ['tracked-changes +1 −1']])
  })
  it('a paragraph whose end is deleted goes on with the next; a deleted row is dropped', () => {
    const row = (text: string, look = ''): string => `<w:tr><w:trPr>${look}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p('1')}</w:tc></w:tr>`
    const body = p('La Région ', '<w:rPr><w:del/></w:rPr>') + p('vote.') + `<w:tbl>${row('a')}${row('b', '<w:del/>')}</w:tbl>`
    expect(read(body)).toEqual(['La Région vote.', 'table\na | 1'])
  })
  it('comments and hidden letters are dropped and told', () => {
    const body = p(`${r('vu')}<w:r><w:commentReference w:id="0"/></w:r>${r('secret', '<w:vanish/>')}`)
    expect([read(body), remarks(body)]).toEqual([['vu'], ['comments-dropped 1', 'hidden-dropped secret']])
  })
  it('a table of contents is told by its field or its style, and is no heading', () => {
    const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const start = p(`${mark('begin')}<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>${mark('separate')}${r('Article 1 3')}`)
    const body = start + p('Article 2 4') + p(mark('end')) + p('Annexe 9', styled('TM1')) + p('Objet')
    expect(read(body, { styles: STYLES })).toEqual(['contents: Article 1 3', 'contents: Article 2 4', 'contents: Annexe 9', 'Objet'])
  })
  it('heads and feet are given once each, page numbers told apart, a watermark too', () => {
    const page = `<w:fldSimple w:instr=" PAGE ">${r('2')}</w:fldSimple>`
    const edges = {
      rId1: p('EXEMPLE') + p('<w:r><w:pict><v:shape><v:textpath string="MODÈLE"/></v:shape></w:pict></w:r>'),
      rId2: p(`${r('Page ')}${page}${r(' sur 9')}`) + p('Région'),
    }
    const section = '<w:sectPr><w:headerReference r:id="rId1"/><w:footerReference r:id="rId2"/></w:sectPr>'
    expect(read(p('Objet') + p('', section) + section, { edges })).toEqual([
      'page-head: EXEMPLE',
      'margin: MODÈLE',
      'Objet',
      'page-number: Page 2 sur 9',
      'page-foot: Région',
    ])
  })
  it('a text box is read once, though old programs are given it twice', () => {
    const box = `<w:txbxContent>${p('Encadré')}</w:txbxContent>`
    const drawn = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(read(p(`${r('Avant')}<w:r>${drawn}</w:r>`))).toEqual(['Avant', 'Encadré'])
  })
})

describe('notes', () => {
  it('follow their paragraph, numbered as called; the call is raised', () => {
    const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`
    const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('—')}</w:footnote>${note(5, 'première')}${note(2, 'seconde')}`
    const body = p(`${r('2023')}${call(5)}${r(' et')}`) + p(`${r('CNC')}${call(2)}${call(7)}`)
    expect(read(body, { footnotes })).toEqual(['2023¹ et', 'footnote: [1 1] première', 'CNC²', 'footnote: [2 1] seconde'])
  })
  it('those at the end come last', () => {
    const endnotes = `<w:endnote w:id="1">${p('fin')}</w:endnote>`
    expect(read(p(`${r('a')}<w:r><w:endnoteReference w:id="1"/></w:r>`) + p('b'), { endnotes })).toEqual([
      'a[i]',
      'b',
      'footnote: [i 1] fin',
    ])
  })
})

describe('tables', () => {
  const cell = (text: string, look = ''): string => `<w:tc><w:tcPr>${look}</w:tcPr>${p(text)}</w:tc>`
  const row = (cells: string, look = ''): string => `<w:tr><w:trPr>${look}</w:trPr>${cells}</w:tr>`
  const HEAD = '<w:tblHeader/>'

  it('merged cells keep how far they go; head rows are counted; a caption goes to its table', () => {
    const rows = [
      row(cell('Dispositif', '<w:vMerge w:val="restart"/>') + cell('Région', '<w:gridSpan w:val="2"/>'), HEAD),
      row(cell('', '<w:vMerge/>') + cell('2024') + cell('2025'), HEAD),
      row(cell('Court') + cell('1') + cell('2')),
    ]
    expect(read(p('Tableau 1', styled('Lgende')) + `<w:tbl>${rows.join('')}</w:tbl>`, { styles: STYLES })).toEqual([
      'table head 2 « Tableau 1 »\nDispositif{1x2} | Région{2x1}\n2024 | 2025\nCourt | 1 | 2',
    ])
  })
  it('a frame of one cell is its paragraphs; a table in a cell comes after; an empty one is nothing', () => {
    const frame = `<w:tbl>${row(cell('Article 1'))}</w:tbl>`
    const inner = `<w:tbl>${row(cell('x') + cell('y'))}</w:tbl>`
    const outer = `<w:tbl>${row(`<w:tc>${p('a')}${p('b')}${inner}</w:tc>${cell('c')}`)}</w:tbl>`
    expect(read(`${frame}${outer}<w:tbl>${row(cell('') + cell(''))}</w:tbl>`)).toEqual(['Article 1', 'table\na/b | c', 'table\nx | y'])
  })
  it('ten thousand paragraphs in a cell are read', () => {
    const table = `<w:tbl>${row(`<w:tc>${p('a').repeat(10_000)}</w:tc>${cell('b')}`)}</w:tbl>`
    expect(read(table)).toEqual([`table\n${Array.from({ length: 10_000 }, () => 'a').join('/')} | b`])
  })
})

describe('the title', () => {
  const core = (title: string): Record<string, Uint8Array> => ({
    'docProps/core.xml': new TextEncoder().encode(`<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></c>`),
  })
  it.each([
    ['what is written as one', p('Convention', styled('Titre')), 'Autre', 'Convention'],
    ['what the file declares', p('Convention'), 'Autre', 'Autre'],
    ['nothing, when a program named it', p('Convention'), 'Microsoft Word - doc1', null],
  ])('is %s', (_, body, declared, title) => {
    expect(docxText(docxOf(body, { styles: STYLES, extra: core(declared) }), TEXT_BOUNDS).title).toBe(title)
  })
})
