import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxOf, odtOf, wordParagraph } from '../../../test/fixtures/office-files.ts'
import { TEXT_BOUNDS } from '#registry/extract/text-bounds.ts'
import { readTextInWorker } from '#registry/read-text-in-worker.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { readText } from './read-text.ts'

const LIMITS = { milliseconds: 60_000, memoryMb: 512 }
const refusedFor = async (bytes: Uint8Array, bounds = TEXT_BOUNDS): Promise<string[]> => {
  const { text, problems } = await readText(bytes, bounds)
  return text === null ? problems.map(({ reason, blocking }) => `${reason}${blocking ? '' : ' (read)'}`) : ['read']
}

const MEGA = 2 ** 20
const DOCTYPE = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
const nestedTables = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${wordParagraph('fond')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
const zipWith = (document: string): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document) })
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

describe('a zip that unpacks far beyond a text', () => {
  it('is refused when one part passes the bound', async () => {
    const extra = { 'word/header1.xml': new Uint8Array(300 * MEGA) }
    expect(await refusedFor(docxOf(wordParagraph('a'), { extra }))).toEqual(['zip-bomb'])
  })
  it('is refused when many parts pass it together, and when they are too many', async () => {
    const extra = (count: number, size: number): Record<string, Uint8Array> =>
      Object.fromEntries(Array.from({ length: count }, (_, place) => [`word/header${place}.xml`, new Uint8Array(size)]))
    expect(await refusedFor(docxOf('', { extra: extra(20, MEGA) }), { ...TEXT_BOUNDS, unpackedBytes: 8 * MEGA })).toEqual(['zip-bomb'])
    expect(await refusedFor(docxOf('', { extra: extra(20, 1) }), { ...TEXT_BOUNDS, parts: 10 })).toEqual(['zip-bomb'])
  })
  it('stays packed when it is another zip in the zip', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(200 * MEGA) })
    expect(await refusedFor(docxOf(wordParagraph('a'), { extra: { 'word/embeddings/bomb.docx': bomb } }))).toEqual(['read'])
  })
})

describe('a type or entities declared in XML', () => {
  it.each([
    [
      'a Word document',
      zipWith(`<?xml version="1.0"?>${DOCTYPE}<w:document ${NAMESPACE}><w:body>&b;&x;</w:body></w:document>`),
      'xml-entities',
    ],
    ['its styles', docxOf('', { extra: { 'word/styles.xml': strToU8(`${DOCTYPE}<w:styles ${NAMESPACE}/>`) } }), 'xml-entities'],
    ['Akoma Ntoso', strToU8(`${DOCTYPE}<akomaNtoso>&x;</akomaNtoso>`), 'xml-entities'],
    ['an entity that nothing declares', docxOf(wordParagraph('&x;')), 'unreadable-file'],
  ])('%s: refused, nothing is expanded or fetched', async (_, bytes, reason) => {
    expect(await refusedFor(bytes)).toEqual([reason])
  })
})

describe('broken documents', () => {
  it.each([
    ['a Word document without its text', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/styles.xml': strToU8('<a/>') })],
    ['one whose text has no body', zipWith(`<w:document ${NAMESPACE}/>`)],
    ['one whose XML stops', zipWith(`<w:document ${NAMESPACE}><w:body><w:p>`)],
    ['one that is no UTF-8', zipSync({ 'word/document.xml': new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]) })],
    ['one cut in its middle', docxOf(wordParagraph('a'.repeat(5000))).subarray(0, 300)],
    ['an OpenDocument text without its content', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
  ])('%s: told as damaged', async (_, bytes) => {
    expect(await refusedFor(bytes)).toEqual(['unreadable-file'])
  })
  it('a missing part of styles, numbers or notes does not stop the reading', async () => {
    const body = wordParagraph(
      '<w:r><w:t>a</w:t><w:footnoteReference w:id="4"/></w:r>',
      '<w:pStyle w:val="Z"/><w:numPr><w:numId w:val="8"/></w:numPr>',
    )
    expect(await refusedFor(docxOf(body))).toEqual(['read'])
  })
  it('styles that turn round do not stop it either', async () => {
    const style = (id: string, on: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`
    expect(await refusedFor(docxOf(wordParagraph('a', '<w:pStyle w:val="A"/>'), { styles: style('A', 'B') + style('B', 'A') }))).toEqual([
      'read',
    ])
  })
  it.each([
    ['a Word document', docxOf('')],
    ['an OpenDocument text', odtOf('')],
    ['a page', strToU8('<html><body><script>x()</script></body></html>')],
  ])('%s without a word is told empty', async (_, bytes) => {
    expect(await refusedFor(bytes)).toEqual(['empty-file'])
  })
})

describe('elements in each other without end', () => {
  // Each table stands three deep, under the document and its body; its last paragraph is three deep itself.
  it.each([
    [82, 'read'],
    [83, 'read'],
    [84, 'too-deep'],
    [20_000, 'too-deep'],
  ])('%i tables in each other: %s', async (depth, told) => {
    expect(await refusedFor(docxOf(nestedTables(depth)))).toEqual([told])
  })
  it.each([
    ['a page', strToU8(`<html><body>${'<div>'.repeat(500_000)}a`)],
    ['Markdown quotes', strToU8(`${'>'.repeat(5000)} a`)],
    ['Markdown lists', strToU8(Array.from({ length: 300 }, (_, place) => `${'  '.repeat(place)}- a`).join('\n'))],
  ])('%s', async (_, bytes) => {
    expect(await refusedFor(bytes)).toEqual(['too-deep'])
  })
})

describe('too much of one thing', () => {
  it('ten megabytes of « # » are refused before they are read', async () => {
    expect(await refusedFor(strToU8('#'.repeat(10 * MEGA)))).toEqual(['too-big'])
  })
  it.each([
    [999, 'read'],
    [1000, 'read'],
    [1001, 'too-big-to-read'],
  ])('a document of %i elements, when a thousand are the most: %s', async (count, told) => {
    // The document, its body, and one written paragraph of three.
    const body = `${wordParagraph('a')}${'<w:p/>'.repeat(count - 5)}`
    expect(await refusedFor(docxOf(body), { ...TEXT_BOUNDS, elements: 1000 })).toEqual([told])
  })
  it('cells said to cover millions of places are refused', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr>${wordParagraph('a')}</w:tc>`
    expect(await refusedFor(docxOf(`<w:tbl>${`<w:tr>${cell.repeat(20)}</w:tr>`.repeat(60)}</w:tbl>`))).toEqual(['too-big-to-read'])
    expect(await refusedFor(strToU8(`<table>${`<tr>${'<td colspan=1000>a'.repeat(20)}`.repeat(60)}`))).toEqual(['too-big-to-read'])
  })
})

describe('the thread', () => {
  const bytes = docxOf(wordParagraph('Article 1 – Objet'))

  it('gives the reading with the fingerprint of the bytes', async () => {
    const reading = await readTextInWorker(bytes, 'convention.docx', TEXT_BOUNDS, LIMITS)
    expect([reading.file, reading.fingerprint, reading.format, reading.problems.filter(({ blocking }) => blocking)]).toEqual([
      'convention.docx',
      sha256(bytes),
      'docx',
      [],
    ])
    expect(JSON.stringify(reading.text)).toContain('"heading":"Objet"')
  })
  it('is ended when it lasts too long, and says so', async () => {
    const reading = await readTextInWorker(bytes, 'f', TEXT_BOUNDS, { ...LIMITS, milliseconds: 1 })
    expect([reading.text, reading.fingerprint, reading.problems.map(({ reason }) => reason)]).toEqual([
      null,
      sha256(bytes),
      ['too-long-to-read'],
    ])
  })
  it('is ended when it takes too much memory, and says so', async () => {
    const large = docxOf('<w:p><w:r/></w:p>'.repeat(900_000))
    const reading = await readTextInWorker(large, 'f', TEXT_BOUNDS, { ...LIMITS, memoryMb: 64 })
    expect(reading.problems.map(({ reason }) => reason)).toEqual(['too-big-to-read'])
  })
  it('is not even started for what is too big', async () => {
    const reading = await readTextInWorker(bytes, 'f', { ...TEXT_BOUNDS, bytes: 10 }, { ...LIMITS, milliseconds: 1 })
    expect(reading.problems.map(({ reason }) => reason)).toEqual(['too-big'])
  })
})
