import { describe, expect, it } from 'vitest'
import { told } from '../../../test/fixtures/told-pieces.ts'
import { markdownText } from './markdown-text.ts'
import { TEXT_BOUNDS } from './text-bounds.ts'

const text = (source: string): ReturnType<typeof markdownText> => markdownText(new TextEncoder().encode(source), TEXT_BOUNDS)
const read = (source: string): string[] => text(source).pieces.map(told)

describe('Markdown', () => {
  it('headings, items as they are numbered, tables, emphasis', () => {
    const source = '# Titre\n\nLa **Région**\n\n3. trois\n4. quatre\n   - cinq\n\n|Axe|2024|\n|---|---|\n|a|1\u00a0000|\n'
    expect(read(source)).toEqual([
      'h1 Titre',
      'La Région',
      '[3. 1] trois',
      '[4. 1] quatre',
      '[– 2] cinq',
      'table head 1\nAxe | 2024\na | 1\u00a0000',
    ])
  })
  it('what it says of itself is kept aside, its title is its title', () => {
    const { title, pieces } = text('---\ntitre: "Convention"\nterritoire: 11\n---\n\nObjet\n')
    expect([title, pieces.map(told)]).toEqual(['Convention', ['margin: titre: "Convention"', 'margin: territoire: 11', 'Objet']])
  })
  it('a rule at the start is no front matter', () => {
    expect(read('---\nLa Région vote\n---\n')).toEqual(['h2 La Région vote'])
  })
  it('notes are numbered as they are called; one that nobody calls is kept', () => {
    expect(read('a[^x] b[^y]\n\n[^y]: seconde\n[^x]: première\n    suite\n\n[^z]: seule\n\nfin[^q]')).toEqual([
      'a¹ b²',
      'footnote: [1 1] première suite',
      'footnote: [2 1] seconde',
      'fin[^q]',
      'footnote: [z 1] seule',
    ])
  })
  it('a line in italics right before a table is its caption', () => {
    expect(read('Les montants :\n\n*Planchers*\n\n|a|b|\n|-|-|\n|1|2|\n')).toEqual([
      'Les montants :',
      'table head 1 « Planchers »\na | b\n1 | 2',
    ])
  })
  it('raw HTML gives its words; what would run is told', () => {
    const { pieces, problems } = text('<div><script>x()</script>\n<b>vu</b></div>\n\nun <i onclick="y()">mot</i>\n')
    expect([pieces.map(told), problems.map(({ reason, found }) => `${reason} ${found}`)]).toEqual([
      ['vu', 'un mot'],
      ['scripts-dropped script × 1, onclick × 1'],
    ])
  })
})

describe('lines', () => {
  const wide = 'La présente convention organise la coopération de l’État et du Centre'
  it('broken at a fixed width they are one paragraph', () => {
    expect(read(`${wide}\nNational du cinéma et de l’image animée, ci-après désigné, et de la Région\nVal-d’Exemple.\n`)).toEqual([
      `${wide} National du cinéma et de l’image animée, ci-après désigné, et de la Région Val-d’Exemple.`,
    ])
  })
  it('ended by their writer they are paragraphs, but in the middle of a sentence', () => {
    expect(read(`OBJECTIFS\n${wide} ${wide}\nLe CNC\net la Région\na) un\n`)).toEqual([
      'OBJECTIFS',
      `${wide} ${wide}`,
      'Le CNC et la Région',
      '[a) 1] un',
    ])
  })
})

describe('plain text', () => {
  it('is read by its lines, old line ends and a mark of order before it too', () => {
    expect(read('\ufeffArticle 1\r\n\r\nObjet\r\rFin')).toEqual(['Article 1', 'Objet', 'Fin'])
  })
})
