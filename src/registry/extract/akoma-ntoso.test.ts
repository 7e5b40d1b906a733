import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { akomaNtosoOf } from '#documents/akoma-ntoso/akoma-ntoso.ts'
import { flatPieces } from '#domain/convention/flat-text.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { anyConventionText } from '../../../test/fixtures/any-convention-text.ts'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import { readAkomaNtoso } from './akoma-ntoso.ts'

const IDENTITY = { textId: 'val-d-exemple', version: 2, today: '2026-11-25' }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const back = (text: ConventionText): ConventionText => readAkomaNtoso(bytes(akomaNtosoOf(text, IDENTITY))).text

const SCHEMA = join(import.meta.dirname, '../../../../shared/data/textes/akoma-ntoso')
const hasSchema = existsSync(join(SCHEMA, 'akomantoso30.xsd'))

describe('a text written as Akoma Ntoso and read back', () => {
  it('is the same text, with the same ids, tables and places, whatever it is', () => {
    fc.assert(
      fc.property(anyConventionText, (text) => void expect(back(text)).toEqual(text)),
      { numRuns: 300 },
    )
  })

  it('is the same when it is a small convention', () => expect(back(SMALL_TEXT)).toEqual(SMALL_TEXT))

  it('keeps a sign that XML cannot hold as U+FFFD', () => {
    expect(back({ ...SMALL_TEXT, title: 'a\u0000b\ud800' }).title).toBe('a\ufffdb\ufffd')
  })
})

describe.skipIf(!hasSchema)('Akoma Ntoso against its schema (skipped when ../shared is absent)', () => {
  const schemaErrors = async (texts: readonly ConventionText[]): Promise<unknown> => {
    const file = (name: string) => ({ fileName: name, contents: readFileSync(join(SCHEMA, name), 'utf8') })
    const checked = await validateXML({
      xml: texts.map((text, at) => ({ fileName: `text-${at}.xml`, contents: akomaNtosoOf(text, IDENTITY) })),
      schema: [file('akomantoso30.xsd')],
      preload: [file('xml.xsd')],
      maxMemoryPages: 4096,
    })
    return checked.valid ? [] : checked.errors.map(({ message }) => message)
  }

  it('a small convention, an empty text and fifty of any kind are valid', async () => {
    const empty = { ...SMALL_TEXT, title: '', divisions: [], unplaced: [] }
    expect(await schemaErrors([SMALL_TEXT, empty, ...fc.sample(anyConventionText, { numRuns: 50, seed: 4 })])).toEqual([])
  })
})

const NORM = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
const foreign = (body: string): string => `<akomaNtoso xmlns="${NORM}"><act name="loi">${body}</act></akomaNtoso>`
const META = '<meta><identification source="#x"/></meta>'

describe('Akoma Ntoso of others', () => {
  const { text, problems } = readAkomaNtoso(
    bytes(
      foreign(`${META}
        <preface><p>Loi <docNumber>2016-925</docNumber></p><p><docTitle>Loi relative à la création</docTitle></p></preface>
        <preamble><recitals><recital eId="rec_1"><p>Vu la Constitution,</p></recital></recitals></preamble>
        <body>
          <part eId="part_I"><num>Titre Ier</num><heading>De la création</heading>
            <article eId="part_I__art_1"><num>Article 1er.</num><heading>Liberté</heading>
              <paragraph eId="part_I__art_1__para_1"><num>I.</num><content><p>La création est <b>libre</b><authorialNote marker="1"><p>Décision 2016.</p></authorialNote>.</p></content></paragraph>
              <paragraph><num>II.</num><intro><p>Sont réputés :</p></intro>
                <point><num>1°</num><content><p>Les auteurs ;</p></content></point>
                <point><num>2°</num><content><p>Les interprètes.</p></content></point>
              </paragraph>
            </article>
            <article><num>2</num><content>
              <table><tr><th colspan="2"><p>Aides</p></th></tr><tr><td rowspan="2"><p>CNC</p></td><td><p>1</p></td></tr><tr><td><p>2</p></td></tr></table>
              <blockList><listIntroduction>Il y a :</listIntroduction><item><num>a)</num><p>ceci ;</p><blockList><item><num>–</num><p>cela.</p></item></blockList></item></blockList>
            </content></article>
          </part>
        </body>
        <conclusions><p>Fait à Paris.</p></conclusions>
        <attachments><attachment><doc name="annexe"><meta/><preface><p><docTitle>Barème</docTitle></p></preface><mainBody><p>Cent euros.</p></mainBody></doc></attachment></attachments>`),
    ),
  )
  const pieces = flatPieces(text)

  it('gives its headings, at their depth, under its own ids', () => {
    expect(pieces.flatMap((one) => (one.kind === 'heading' ? [[one.id, one.division, one.number, one.heading, one.depth]] : []))).toEqual([
      ['preamble_1', 'preamble', null, null, 0],
      ['part_I', 'title', 'Ier', 'De la création', 0],
      ['part_I__art_1', 'article', '1er', 'Liberté', 1],
      ['part_I__art_2', 'article', '2', null, 1],
      ['annex_1', 'annex', null, 'Barème', 0],
    ])
  })

  it('gives its words, items and notes in the order of reading', () => {
    expect(
      pieces.flatMap((one) => (one.kind === 'heading' || one.kind === 'table' ? [] : [[one.kind, one.marker, one.depth, one.text]])),
    ).toEqual([
      ['paragraph', null, 0, 'Vu la Constitution,'],
      ['item', 'I.', 1, 'La création est libre.'],
      ['footnote', '1', 0, 'Décision 2016.'],
      ['item', 'II.', 1, 'Sont réputés :'],
      ['item', '1°', 2, 'Les auteurs ;'],
      ['item', '2°', 2, 'Les interprètes.'],
      ['paragraph', null, 0, 'Il y a :'],
      ['item', 'a)', 1, 'ceci ;'],
      ['item', '–', 2, 'cela.'],
      ['paragraph', null, 0, 'Cent euros.'],
    ])
  })

  it('spreads the cells of a table over their columns and rows', () => {
    expect(pieces.flatMap((one) => (one.kind === 'table' ? [[one.headRows, one.rows]] : []))).toEqual([
      [
        1,
        [
          ['Aides', ''],
          ['CNC', '1'],
          ['', '2'],
        ],
      ],
    ])
  })

  it('takes its title, its nature, and lists what stands beside the articles', () => {
    expect([text.title, text.nature, problems]).toEqual(['Loi relative à la création', 'law', []])
    expect(text.unplaced.map(({ text: passage, reason }) => [reason, passage])).toEqual([
      ['cover', 'Loi 2016-925'],
      ['unknown', 'Fait à Paris.'],
    ])
  })

  it.each([
    ['a document type', `<!DOCTYPE a [<!ENTITY x "y">]>${foreign('<body/>')}`, 'xml-entities'],
    ['entities that swell', `<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]>${foreign('<body>&z;</body>')}`, 'xml-entities'],
    ['an unclosed element', '<akomaNtoso><act>', 'broken-akoma-ntoso'],
    ['another kind of XML', '<facture/>', 'broken-akoma-ntoso'],
    ['an act without a body', foreign(META), 'broken-akoma-ntoso'],
    [
      'our own data with a word that we never write',
      akomaNtosoOf(SMALL_TEXT, IDENTITY).replace('nature="convention"', 'nature="x"'),
      'broken-akoma-ntoso',
    ],
  ])('%s is refused', (_, written, reason) => {
    expect(() => readAkomaNtoso(bytes(written))).toThrow(expect.objectContaining({ reason }))
  })
})
