import { describe, expect, it } from 'vitest'
import iconv from 'iconv-lite'
import { told } from '../../../test/fixtures/told-pieces.ts'
import { htmlText } from './html-text.ts'
import { TEXT_BOUNDS } from './text-bounds.ts'

const page = (html: string): ReturnType<typeof htmlText> => htmlText(new TextEncoder().encode(html), TEXT_BOUNDS)
const read = (html: string): string[] => page(html).pieces.map(told)
const remarks = (html: string): string[] => page(html).problems.map(({ reason, found }) => `${reason} ${found}`)

describe('paragraphs and headings', () => {
  it('are read as a browser lays them out, whatever the tags left open', () => {
    expect(read('<h1>Convention</h1><p>La <b>Ré</b>gion\n  vote<p>Le CNC<div>abonde</div>et la suite')).toEqual([
      'h1 Convention',
      'La Région vote',
      'Le CNC',
      'abonde',
      'et la suite',
    ])
  })
  it('one line end joins, two part; an item begins its own', () => {
    expect(read('<p>a<br>b<br><br>c<br>– d</p>')).toEqual(['a b', 'c', '[– 1] d'])
  })
  it('raised figures stay apart from the figure before', () => {
    expect(read('<p>12 m<sup>2</sup>, le 1<sup>er</sup> mai</p>')).toEqual(['12 m², le 1er mai'])
  })
})

describe('lists', () => {
  it('number as they are told to: start, kind, value, backwards; none where nothing is printed', () => {
    expect(read('<ol start=3><li>a<li value=7>b<li>c</ol>')).toEqual(['[3. 1] a', '[7. 1] b', '[8. 1] c'])
    expect(read('<ol type=a><li>x<ol type=I><li>y</ol></ol>')).toEqual(['[a. 1] x', '[I. 2] y'])
    expect(read('<ol reversed><li>a<li>b</ol><ul><li>c</ul>')).toEqual(['[2. 1] a', '[1. 1] b', '[• 1] c'])
    expect(read('<ul style="list-style: none"><li>a</ul>')).toEqual(['a'])
  })
  it('only the first paragraph of an item has its marker; the number of a heading is in its text', () => {
    expect(read('<ol><li><p>a<p>b</ol><ol start=2><li><h2>Objet</h2></ol>')).toEqual(['[1. 1] a', 'b', 'h2 2. Objet'])
  })
})

describe('tables', () => {
  it('spans, head rows, caption and a foot written first', () => {
    const html = `<table><caption>Plan</caption><thead><tr><th rowspan=2>Axe<th colspan=2>Région<tr><th>2024<th>2025</thead>
      <tfoot><tr><td>Total<td>1<td>2</tfoot><tbody><tr><th>x<td>1<td>2</tbody></table>`
    expect(read(html)).toEqual(['table head 2 « Plan »\nAxe{1x2} | Région{2x1}\n2024 | 2025\nx | 1 | 2\nTotal | 1 | 2'])
  })
  it('a head is told by its cells when nothing else tells it', () => {
    expect(read('<table><tr><th>a<th>b<tr><td>1<td>2</table>')).toEqual(['table head 1\na | b\n1 | 2'])
  })
  it.each(['<table role=presentation><tr><td>a<td>b</table>', '<table><tr><td><p>a<p>b</table>'])('%s lays a page out', (html) => {
    expect(read(html)).toEqual(['a', 'b'])
  })
})

describe('what is of the site and not of the text', () => {
  it('is told by its tags, and by where it stands around the main part', () => {
    const html =
      '<div>Accueil</div><nav><a href=/x>Menu</a></nav><main><nav><a href="#a">Objet</a></nav><p>Texte du règlement</main><footer>Pied</footer>'
    expect(read(html)).toEqual(['page-head: Accueil', 'page-head: Menu', 'contents: Objet', 'Texte du règlement', 'page-foot: Pied'])
  })
  it('a main part that holds next to nothing is not believed', () => {
    expect(read('<main>x</main><p>La convention tout entière</p>')).toEqual(['x', 'La convention tout entière'])
  })
})

describe('notes', () => {
  it.each([
    [
      'Pandoc',
      '<p>a<a href="#fn1" class="footnote-ref"><sup>1</sup></a></p><section class="footnotes"><ol><li id=fn1>b<a href="#r" class="footnote-back">↩</a></ol></section>',
    ],
    [
      'LibreOffice',
      '<p>a<a class="sdfootnoteanc" href="#s"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#x">1</a>b</div>',
    ],
    ['a plain raised link', '<p>a<sup><a href="#n">1</a></sup></p><aside role="doc-footnote"><p>b</aside>'],
  ])('%s: the call is raised, the note is one', (name, html) => {
    expect(read(html)).toEqual(['a¹', name.startsWith('a ') ? 'footnote: b' : 'footnote: [1 1] b'])
  })
})

describe('notes by their calls alone', () => {
  const html = `<p>a<sup><a id="c1" href="#n1">1</a></sup></p><table><tr><td>x<sup><a href="#n2">2</a></sup><td>y</table><p>b</p>
    <section><p id="n1"><a href="#c1">1</a>. première</p><p id="n2"><a href="#c2">2</a>. seconde</p></section>`
  it('stand after what calls them, a table too, without their marker twice', () => {
    expect(read(html)).toEqual(['a¹', 'footnote: [1 1] première', 'table\nx² | y', 'footnote: [2 1] seconde', 'b'])
  })
  it('a raised link to a heading is no call of one, and nothing is lost', () => {
    expect(read('<p>a<sup><a href="#s">1</a></sup></p><h2 id="s">Objet</h2>')).toEqual(['a¹', 'h2 Objet'])
  })
})

describe('what runs', () => {
  const html = `<p onclick="x()">vu</p><script>document.write('non')</script><a href="javascript:y()">lien</a>
    <iframe src="https://exemple.invalid/"></iframe><style>p{}</style><img src=x onerror=z()><p hidden>caché</p><noscript>rien</noscript>`
  it('never does, and is told with what is hidden', () => {
    expect([read(html), remarks(html)]).toEqual([
      ['vu', 'lien'],
      ['scripts-dropped script × 1, iframe × 1, onclick × 1, javascript: × 1', 'hidden-dropped caché'],
    ])
  })
})

describe('letters', () => {
  it.each([
    ['UTF-8, though it declares another', new TextEncoder().encode('<meta charset=iso-8859-1><p>été'), 'été', []],
    ['as it declares', iconv.encode('<meta charset=iso-8859-1><p>1 000 € – été', 'windows-1252'), '1 000 € – été', []],
    ['as it reads as French, and told', iconv.encode('<p>été à Sète</p>', 'macroman'), 'été à Sète', ['guessed-encoding']],
  ])('%s', (_, bytes, text, reasons) => {
    const { pieces, problems } = htmlText(bytes, TEXT_BOUNDS)
    expect([pieces.map(told), problems.map(({ reason }) => reason)]).toEqual([[text], reasons])
  })
})

describe('the title', () => {
  it.each([
    ['<title>Site</title><h1>Convention</h1>', 'Convention'],
    ['<title>Site</title><h1>a</h1><h1>b</h1>', 'Site'],
    ['<p>a', null],
  ])('of %s is %s', (html, title) => {
    expect(page(html).title).toBe(title)
  })
})
