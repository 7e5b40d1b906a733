import { describe, expect, it } from 'vitest'
import { onePagePdf, linesOfText } from '../../../test/fixtures/pdf-bytes.ts'
import { typstPdf } from '../../../test/fixtures/typst-pdf.ts'
import { extractPdf } from './pdf-document.ts'
import type { ExtractedPiece, TextDocument } from './text-document.ts'

type Text = Extract<ExtractedPiece, { kind: 'text' }>
const texts = ({ pieces }: TextDocument, role: Text['role'] = 'body'): Text[] =>
  pieces.filter((piece): piece is Text => piece.kind === 'text' && piece.role === role)
const words = (document: TextDocument, role: Text['role'] = 'body'): string[] => texts(document, role).map(({ text }) => text)

const PROSE =
  'La présente convention fixe les modalités de la coopération entre l’État, le Centre national du cinéma et de l’image animée et la Région en faveur de la création, de la production, de la diffusion et de la transmission cinématographiques et audiovisuelles. Elle s’inscrit dans la continuité des conventions précédentes.'
const OTHER =
  'Le CNC contribue à hauteur d’un euro pour deux euros engagés par la Région, dans la limite d’un montant annuel de 1 200 000,00 € et sous réserve du vote des crédits. Les partenaires développent la co-construction des dispositifs ; le sous-total de chaque axe figure en annexe.'
const FRENCH = '#set text(lang: "fr", size: 11pt, hyphenate: true)\n#set par(justify: true)\n'

describe('paragraphs', () => {
  it('lines are joined and words that a line’s end cuts are whole again, those written with a hyphen keep it', async () => {
    const document = await extractPdf(typstPdf(`${FRENCH}#set page(width: 9cm, height: 29cm)\n${PROSE}\n\n${OTHER}`))
    expect(words(document)).toEqual([PROSE, OTHER])
  })
  it.each([
    ['that the document writes whole is made whole', 'La production.', 'LA PRODUCTION'],
    ['that it does not write keeps its hyphen', 'La région.', 'LA PRO-DUCTION'],
  ])('a word in capitals %s', async (_, text, told) => {
    const content = `BT /F1 11 Tf 1 0 0 1 60 700 Tm (${text.replace('é', 'e')}) Tj 1 0 0 1 60 660 Tm (LA PRO-) Tj 1 0 0 1 60 647 Tm (DUCTION) Tj ET`
    expect(words(await extractPdf(onePagePdf(content)))).toContain(told)
  })
  it('two columns are read one after the other, under a heading that runs over both', async () => {
    const source = `${FRENCH}#set page(columns: 2, margin: 2cm)\n#set text(10pt)
#place(top, scope: "parent", float: true)[#align(center)[#text(16pt, weight: "bold")[Convention de coopération]]]
#for place in range(12) [${PROSE} #place.\n\n]`
    const read = words(await extractPdf(typstPdf(source)))
    expect(read[0]).toBe('Convention de coopération')
    expect(read.slice(1)).toEqual(Array.from({ length: 12 }, (_, place) => `${PROSE} ${place}.`))
  })
  it('a paragraph that runs over a page is one, and stands where it starts', async () => {
    const source = `${FRENCH}#set page(width: 14cm, height: 10cm)\n#for place in range(4) [${PROSE}\n\n]`
    const document = await extractPdf(typstPdf(source))
    expect(document.pages).toBeGreaterThan(1)
    expect(words(document)).toEqual([PROSE, PROSE, PROSE, PROSE])
    expect(texts(document).at(-1)?.place?.page).toBeGreaterThan(1)
  })
  it('ordinals and numbers set high are joined to their word', async () => {
    const source = `${FRENCH}Article 1#super(typographic: false)[er] de la loi n#super(typographic: false)[o] 2016-925, dès le 1#super[er] janvier.`
    expect(words(await extractPdf(typstPdf(source)))).toEqual(['Article 1er de la loi n° 2016-925, dès le 1er janvier.'])
  })
  it('a heading says its size and weight, and its level where the file marks it', async () => {
    const [heading, body] = texts(await extractPdf(typstPdf(`${FRENCH}= Titre premier\n${PROSE}`)))
    expect(heading).toMatchObject({ text: 'Titre premier', level: 1, style: { isBold: true, isCentred: false } })
    expect(body).toMatchObject({ level: null, style: { size: 11, isBold: false, isItalic: false } })
  })
  it('items keep their marker and how deep they are', async () => {
    const source = `${FRENCH}Le fonds comprend :\n- une aide à l’écriture, qui est assez longue pour courir sur deux lignes au moins de cette page étroite ;\n- une aide à la production :\n  - de courts métrages ;\n- une aide à la diffusion.\n\n#enum(numbering: "a)")[premier][second]`
    expect(
      texts(await extractPdf(typstPdf(source))).map(({ list, text }) => [list?.marker ?? '', list?.depth ?? 0, text.slice(0, 12)]),
    ).toEqual([
      ['', 0, 'Le fonds com'],
      ['•', 1, 'une aide à l'],
      ['•', 1, 'une aide à l'],
      ['‣', 2, 'de courts mé'],
      ['•', 1, 'une aide à l'],
      ['a)', 1, 'premier'],
      ['b)', 1, 'second'],
    ])
  })
  it('an item whose point is drawn as a shape is told by the marks', async () => {
    const point = '#set list(marker: box(width: 4pt, height: 4pt, fill: black))'
    const read = texts(
      await extractPdf(typstPdf(`${FRENCH}${point}\nLe fonds comprend :\n- une aide à l’écriture ;\n- une aide à la production.`)),
    )
    expect(read.map(({ list, text }) => [list?.marker ?? '', text])).toEqual([
      ['', 'Le fonds comprend :'],
      ['•', 'une aide à l’écriture ;'],
      ['•', 'une aide à la production.'],
    ])
  })
})

describe('around the text', () => {
  const source = `${FRENCH}#set page(height: 12cm, header: [Convention fictive], footer: context align(center)[#counter(page).display() / #counter(page).final().first()])
#for place in range(9) [${PROSE}#footnote[Note numéro #(place + 1) sur la loi du 7 juillet 2016.]\n\n]`
  it('heads, feet and page numbers are told from what repeats', async () => {
    const document = await extractPdf(typstPdf(source))
    const pages = document.pages ?? 0
    expect(pages).toBeGreaterThan(2)
    expect(words(document, 'page-head')).toEqual(Array.from({ length: pages }, () => 'Convention fictive'))
    expect(words(document, 'page-number')).toEqual(Array.from({ length: pages }, (_, place) => `${place + 1} / ${pages}`))
  })
  it('footnotes stand apart with their marker, and their call stays in the text', async () => {
    const document = await extractPdf(typstPdf(source))
    expect(texts(document, 'footnote').map(({ list, text }) => `${list?.marker ?? ''} ${text}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${number} Note numéro ${number} sur la loi du 7 juillet 2016.`),
    )
    expect(words(document)).toEqual([...'¹²³⁴⁵⁶⁷⁸⁹'].map((call) => `${PROSE}${call}`))
  })
  it('a first line that is a heading on every page is no head', async () => {
    const document = await extractPdf(
      typstPdf(`${FRENCH}#for place in range(4) [= Article #(place + 1)\n${PROSE}\n#pagebreak(weak: true)]`),
    )
    expect(words(document).filter((text) => text.startsWith('Article'))).toEqual(['Article 1', 'Article 2', 'Article 3', 'Article 4'])
  })
  it('a numbered heading under a table low on the page is no note', async () => {
    const table = '#table(columns: (3cm, 3cm), [Action], [CNC], [Aide], [20 000 €])'
    const source = `${FRENCH}#set page(height: 12cm)\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n\n${table}\n#strong[1.2.1 Long métrage]\n\n${PROSE}`
    const document = await extractPdf(typstPdf(source))
    expect(texts(document, 'footnote')).toEqual([])
    expect(words(document)).toContain('1.2.1 Long métrage')
  })
  it.each([
    ['spread alike over a narrow column, are one line', [60, 191, 247], ['CONSERVATION DU PATRIMOINE']],
    ['one of them far from two others, are two', [60, 250, 269], ['CONSERVATION', 'DU PATRIMOINE']],
  ])('words on one line, %s', async (_, lefts, told) => {
    const shown = ['CONSERVATION', 'DU', 'PATRIMOINE'].map((word, place) => `1 0 0 1 ${lefts[place] ?? 0} 700 Tm (${word}) Tj`).join(' ')
    expect(words(await extractPdf(onePagePdf(`BT /F1 11 Tf ${shown} ET`)))).toEqual(told)
  })
  it('small notes beside the text are margin notes', async () => {
    const source = `${FRENCH}#set page(margin: (left: 5cm, right: 2cm))\n#place(dx: -3.6cm, dy: 2cm)[#text(7pt)[Voir l’annexe]]\n#for place in range(6) [${PROSE}\n\n]`
    const document = await extractPdf(typstPdf(source))
    expect(words(document, 'margin')).toEqual(['Voir l’annexe'])
    expect(words(document)).toEqual(Array.from({ length: 6 }, () => PROSE))
  })
})

describe('places and the document', () => {
  it('a piece says its page and its box, in thousandths of the page', async () => {
    const [piece] = texts(await extractPdf(onePagePdf(linesOfText(['Convention de coopération']))))
    expect(piece?.place).toEqual({ page: 1, box: { left: 101, top: 63, right: 322, bottom: 76 } })
  })
  it('a page that is printed on its side is read upright', async () => {
    const content = 'BT /F1 11 Tf 0 1 -1 0 200 100 Tm (La convention est conclue pour trois ans.) Tj ET'
    expect(words(await extractPdf(onePagePdf(content)))).toEqual(['La convention est conclue pour trois ans.'])
    expect(words(await extractPdf(onePagePdf(content, { page: '/Rotate 90' })))).toEqual(['La convention est conclue pour trois ans.'])
  })
  it.each([
    ['Convention de coopération 2026-2028', 'Convention de coopération 2026-2028'],
    ['Microsoft Word - convention finale.docx', null],
    ['convention_v3.odt', null],
  ])('the title « %s » is %s', async (title, told) => {
    const source = `#set document(title: "${title}")\n${FRENCH}${PROSE}`
    expect((await extractPdf(typstPdf(source))).title).toBe(told)
  })
})
