import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { docxOf, odtOf } from '../../../test/fixtures/office-files.ts'
import { TEXT_BOUNDS } from './text-bounds.ts'
import { textKind } from './text-kind.ts'
import { UnreadableText } from './unreadable-text.ts'

const kindOf = (bytes: Uint8Array): string => {
  try {
    return textKind(bytes, TEXT_BOUNDS)
  } catch (cause) {
    if (cause instanceof UnreadableText) return `${cause.reason} ${cause.found}`
    throw cause
  }
}
const zipOf = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
const ole = (stream: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...Buffer.from(stream, 'utf16le'), 0])

describe('what a document is, by its bytes', () => {
  it.each([
    ['a PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['a PDF after what a server put before it', strToU8(`${'\n'.repeat(900)}%PDF-1.4`), 'pdf'],
    ['a Word document', docxOf(''), 'docx'],
    ['an OpenDocument text', odtOf(''), 'odt'],
    ['a page', strToU8('<!DOCTYPE html><p>a'), 'html'],
    ['a page that begins with a comment', strToU8('<!-- x -->\n<html><p>a'), 'html'],
    ['a page in XML', strToU8('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html/>'), 'html'],
    ['a part of a page', strToU8('<h1>a</h1><p>b'), 'html'],
    ['a page in two bytes a sign', iconv.encode('<html><p>été', 'utf-16le', { addBOM: true }), 'html'],
    ['Markdown', strToU8('# a'), 'markdown'],
    ['Markdown that begins with a tag', strToU8('<p align=center>\n\n# a'), 'markdown'],
    ['plain text', strToU8('Article 1'), 'markdown'],
    ['Akoma Ntoso', strToU8('<?xml version="1.0"?><!-- x --><akomaNtoso xmlns="y"/>'), 'akoma-ntoso'],
    ['Akoma Ntoso under a prefix', strToU8('<akn:akomaNtoso xmlns:akn="y"/>'), 'akoma-ntoso'],
  ])('%s is %3$s', (_, bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind)
  })
})

describe('what is refused, and as what', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty-file null'],
    ['spaces', strToU8(' \n\n'), 'empty-file null'],
    ['an old Word document', ole('WordDocument'), 'unknown-format doc'],
    ['a Word document under a password', ole('EncryptedPackage'), 'encrypted docx'],
    ['an old workbook', ole('Workbook'), 'unknown-format xlsx'],
    ['rich text', strToU8('{\\rtf1\\ansi a}'), 'unknown-format rtf'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'unknown-format image'],
    ['a workbook', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'unknown-format xlsx'],
    ['any zip', zipOf('a.txt'), 'unknown-format archive'],
    ['macros in a Word document', docxOf('', { extra: { 'word/vbaProject.bin': strToU8('x') } }), 'macros word/vbaProject.bin'],
    ['macros in an OpenDocument text', zipOf('mimetype', 'content.xml', 'Basic/Standard/Module1.xml'), 'macros Basic/Standard/Module1.xml'],
    ['an empty zip', new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]), 'unreadable-file zip'],
    ['half a zip', docxOf('').subarray(0, 40), 'unreadable-file zip'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]), 'unknown-format binary'],
    ['XML of another kind', strToU8('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'), 'unknown-format xml'],
    ['XML with a type of its own', strToU8('<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "b">]><akomaNtoso/>'), 'xml-entities lolz'],
  ])('%s', (_, bytes, told) => {
    expect(kindOf(bytes)).toBe(told)
  })
  it.each([
    [9, 'markdown'],
    [10, 'markdown'],
    [11, 'too-big 11'],
  ])('a file of %i bytes, when ten are the most, is %s', (length, told) => {
    const bytes = strToU8('a'.repeat(length))
    const kind = (): string => textKind(bytes, { ...TEXT_BOUNDS, bytes: 10 })
    if (told === 'markdown') expect(kind()).toBe(told)
    else expect(kind).toThrow('too-big: 11')
  })
})
