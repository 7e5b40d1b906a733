import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { cents } from '#domain/money/cents.ts'
import { textNotice } from '#wording/text-notice.ts'
import { anyConventionText, anyWords } from '../../../test/fixtures/any-convention-text.ts'
import { division, paragraph, SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import { typstDocuments } from '../pdf.ts'
import { docxOf } from './docx.ts'
import { markdownOf } from './markdown.ts'
import { offlineHtmlOf } from './offline-html.ts'
import { printedText } from './printed-text.ts'

const NOTICE = textNotice({
  nature: 'convention',
  territory: 'Val-d’Exemple',
  isExample: true,
  version: 2,
  fromText: '2024-06-01',
  file: 'convention.pdf',
  fingerprint: 'ab'.repeat(32),
  status: 'En vigueur.',
  withdrawn: ['La version 1 a été retirée\u202f: lue deux fois.'],
  address: 'https://exemple.test/conventions/val-d-exemple?version=2',
  today: '2026-11-25',
})
const note = (id: string, text: string) => ({ kind: 'footnote', id, text, marker: '1', depth: 0, place: null }) as const
const item = (id: string, text: string, depth: number) => ({ kind: 'item', id, text, marker: 'a)', depth, place: null }) as const
const row = (cells: number): string[] => Array.from({ length: cells }, (_, at) => `${at + 1} 000`)
const TEXT: ConventionText = {
  ...SMALL_TEXT,
  divisions: [
    ...SMALL_TEXT.divisions,
    division({
      id: 'annex_2',
      kind: 'annex',
      number: '2',
      blocks: [
        paragraph('p', 'Un texte <script>alert(1)</script> & des *signes*.'),
        note('n', 'Une note.'),
        item('i1', 'premier', 1),
        item('i2', 'second', 2),
        { kind: 'table', id: 't', caption: 'Large', rows: [row(9), row(9)], headRows: 1, financial: null, place: null },
      ],
    }),
  ],
}

type MarkdownNode = { readonly type: string; readonly value?: string; readonly children?: readonly MarkdownNode[] }
const parsed = (markdown: string): MarkdownNode =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
const all = (node: MarkdownNode, type: string): MarkdownNode[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((one) => all(one, type)),
]
const words = (node: MarkdownNode): string => (node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(words).join(''))

describe('a text as Markdown', () => {
  it('has its headings, its tables and its items where a reader of GFM finds them', () => {
    const tree = parsed(markdownOf(TEXT, NOTICE))
    expect(all(tree, 'heading').map(words).slice(0, 5)).toEqual([
      'Convention d’exemple',
      'Préambule',
      'Axe 1 – Création',
      'Article 1 – Objet',
      'Article 3 – Bilan',
    ])
    expect(all(tree, 'table').map((table) => (table.children ?? []).map(words))).toEqual([
      ['DispositifCNC', 'Écriture10 000 €'],
      [row(9).join(''), row(9).join('')],
    ])
    expect(all(tree, 'listItem').map(words)).toContain('a) second')
  })

  it('takes no sign of a text for markup, whatever the words', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const folded = text.replace(/\s+/g, ' ').trim()
        const only = {
          ...SMALL_TEXT,
          title: 'T',
          unplaced: [],
          divisions: [division({ id: 'd', kind: 'article', heading: 'H', blocks: [paragraph('p', `x${text}`)] })],
        }
        const tree = parsed(markdownOf(only, NOTICE))
        expect(all(tree, 'paragraph').map(words)).toContain(`x${text}`.replace(/\s+/g, ' ').trim())
        expect(all(tree, 'heading').length).toBe(3)
        expect(folded.length).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a text for a word processor', () => {
  it('opens in another program with real headings, notes and heads of tables', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await docxOf(TEXT, NOTICE)) })
    expect([...value.matchAll(/<h(\d)>(?:<a[^>]*><\/a>)*([^<]*)/g)].map(([, level, title]) => [level, title]).slice(0, 3)).toEqual([
      ['1', 'Préambule'],
      ['1', 'Axe 1 – Création'],
      ['2', 'Article 1 – Objet'],
    ])
    expect(value.match(/<thead>/g)?.length).toBe(2)
    expect(value).toContain('Une note.')
    expect(value).toContain('EXEMPLE FICTIF')
  })

  it('says that it is in French', async () => {
    const { 'word/styles.xml': styles } = unzipSync(await docxOf(TEXT, NOTICE))
    expect(Buffer.from(styles ?? []).toString('utf8')).toContain('<w:lang w:val="fr-FR"/>')
  })

  it('is made of any text, even one that no convention would be', async () => {
    for (const text of fc.sample(anyConventionText, { numRuns: 20, seed: 7 })) {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docxOf(text, NOTICE)) })
      expect(value).toContain(NOTICE.lines.at(-1))
    }
  })
})

type HtmlNode = DefaultTreeAdapterTypes.Node
const nodes = (node: HtmlNode): HtmlNode[] => [node, ...('childNodes' in node ? node.childNodes.flatMap(nodes) : [])]
const attribute = (node: HtmlNode, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined

describe('a text in one file', () => {
  const found = (text: ConventionText) => nodes(parse(offlineHtmlOf(text, NOTICE)))

  it('runs nothing and fetches nothing, whatever the text', () => {
    fc.assert(
      fc.property(anyConventionText, (text) => {
        const all = found(text)
        expect(
          all.map(({ nodeName }) => nodeName).filter((name) => ['script', 'img', 'link', 'iframe', 'object', 'form'].includes(name)),
        ).toEqual([])
        expect(all.filter((node) => 'attrs' in node && node.attrs.some(({ name }) => name.startsWith('on')))).toEqual([])
      }),
      { numRuns: 100 },
    )
    expect(found(TEXT).map(({ nodeName }) => nodeName)).not.toContain('script')
  })

  it('leads each line of its contents to a passage', () => {
    const all = found(TEXT)
    const ids = new Set(all.map((node) => attribute(node, 'id')))
    const links = all.flatMap((node) => (attribute(node, 'href')?.startsWith('#') ? [attribute(node, 'href')?.slice(1)] : []))
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((link) => !ids.has(link))).toEqual([])
  })
})

describe('a text to print', () => {
  it('is a tagged PDF/UA with its contents, lists, notes and turned tables', async () => {
    const bytes = Buffer.from(await typstDocuments().pdf(printedText(TEXT, NOTICE))).toString('latin1')
    const streams = [...bytes.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    const said = [bytes, ...streams].join('\n')
    expect(said).toMatch(/pdfuaid:part>1</)
    for (const tag of ['TOC', 'LI', 'Note', 'TH', 'H3']) expect(said).toMatch(new RegExp(`/S ?/${tag}\\b`))
    expect(said).toMatch(/MediaBox ?\[0 0 841\.\d+ 595/)
  })

  it('is made of any text, even one that no convention would be', async () => {
    const documents = typstDocuments()
    for (const text of fc.sample(anyConventionText, { numRuns: 20, seed: 7 }))
      expect((await documents.pdf(printedText({ ...text, title: `T ${text.title}` }, NOTICE))).length).toBeGreaterThan(1000)
  })
})

describe('a table with a wrong total and an amount hard to read, of a text a version of which was taken back', () => {
  const amount = (text: string, value: number | null, isDoubtful = false) => ({
    text,
    amount: value === null ? null : cents(value),
    isDoubtful,
  })
  const column = { label: 'CNC', funder: 'CNC', level: 'cnc', year: 2026, moment: null, isTotal: false, unit: 1 } as const
  const line = (label: string, isTotal: boolean, one: ReturnType<typeof amount>) => ({ label, axis: null, isTotal, amounts: [one] })
  const wrong: ConventionText = {
    ...SMALL_TEXT,
    divisions: [
      division({
        id: 'annex_1',
        kind: 'annex',
        blocks: [
          {
            kind: 'table',
            id: 't',
            caption: 'Financement',
            rows: [
              ['Ligne', 'CNC'],
              ['Écriture', '100 000'],
              ['Festivals', '5O 000'],
              ['Total', '160 000'],
            ],
            headRows: 1,
            financial: {
              columns: [column],
              lines: [
                line('Écriture', false, amount('100 000', 100_000_00)),
                line('Festivals', false, amount('5O 000', null, true)),
                line('Total', true, amount('160 000', 160_000_00)),
              ],
              departures: [{ line: 2, column: 0, along: 'column', printed: cents(160_000_00), computed: cents(150_000_00) }],
            },
            place: null,
          },
        ],
      }),
    ],
  }
  const TOLD = [
    'la somme donne 150\u00a0000\u00a0€, soit 10\u00a0000\u00a0€ d’écart',
    '1\u00a0montant est à vérifier sur le document',
    'Festivals, CNC\u202f: «\u202f5O 000\u202f».',
    'La version 1 a été retirée\u202f: lue deux fois.',
  ]
  const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

  it.each([
    ['Markdown', async () => markdownOf(wrong, NOTICE)],
    ['one HTML file', async () => offlineHtmlOf(wrong, NOTICE)],
    ['DOCX', async () => (await mammoth.extractRawText({ buffer: Buffer.from(await docxOf(wrong, NOTICE)) })).value],
    ['a printed document', async () => JSON.stringify(printedText(wrong, NOTICE))],
  ])('is told as such in %s', async (_, copy) => {
    const told = spaced(await copy())
    expect(TOLD.filter((sentence) => !told.includes(spaced(sentence)))).toEqual([])
  })
})
