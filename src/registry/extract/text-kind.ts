import { textOf } from './encoding.ts'
import { textZip } from './text-zip.ts'
import { UnreadableText } from './unreadable-text.ts'
import type { TextBounds } from './text-bounds.ts'

export type TextKind = 'pdf' | 'docx' | 'odt' | 'html' | 'markdown' | 'akoma-ntoso'

const PDF_SIGN = '%PDF-'
const PDF_WITHIN = 1024
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/** Files that are no text of ours, by their first bytes; named so that the advice can be. */
const OTHERS: readonly (readonly [string, readonly number[]])[] = [
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
]

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, place) => bytes[place] === byte)

/** What a document is, by its bytes and never by its name. Throws `UnreadableText` for what is no text that we read, saying what it is. */
export function textKind(bytes: Uint8Array, bounds: TextBounds): TextKind {
  if (bytes.length === 0) throw new UnreadableText('empty-file')
  if (bytes.length > bounds.bytes) throw new UnreadableText('too-big', String(bytes.length), String(bounds.bytes))
  if (begins(bytes, ZIP)) return kindOfZip(bytes, bounds)
  if (begins(bytes, EMPTY_ZIP)) throw new UnreadableText('unreadable-file', 'zip')
  if (begins(bytes, OLE)) throw refusedOle(bytes)
  const other = OTHERS.find(([, mark]) => begins(bytes, mark))
  if (other !== undefined) throw new UnreadableText('unknown-format', other[0])
  if (Buffer.from(bytes.subarray(0, PDF_WITHIN)).includes(PDF_SIGN)) return 'pdf'
  return kindOfText(bytes)
}

/** What programs of the office write in a zip, by the mark that only they put in it. */
const ZIP_KINDS: readonly (readonly [string, RegExp])[] = [
  ['xlsx', /^xl\/workbook\.(xml|bin)$/],
  ['pptx', /^ppt\/presentation\.xml$/],
  ['pages', /^Index\/.*\.iwa$|^Index\.zip$/],
  ['epub', /^META-INF\/container\.xml$/],
]
const OPEN_TEXT = /^application\/vnd\.oasis\.opendocument\.text(-template|-master|-web)?$/
const MACRO_PART = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\/(?!.*script-l[bc]\.xml$).+\.(xml|py|js|bsh)$/i

function kindOfZip(bytes: Uint8Array, bounds: TextBounds): TextKind {
  const isTold = (name: string): boolean => name === 'mimetype' || name === '[Content_Types].xml'
  const { names, parts } = textZip(bytes, isTold, bounds)
  const told = (name: string): string =>
    Buffer.from(parts.get(name) ?? [])
      .toString('utf8')
      .trim()
  const types = told('[Content_Types].xml')
  const mimetype = told('mimetype')
  if (names.some((name) => MACRO_PART.test(name)) || /wordprocessingml[^"]*macroEnabled|ms-word\.[^"]*macroEnabled/i.test(types)) {
    throw new UnreadableText('macros', names.find((name) => MACRO_PART.test(name)) ?? null)
  }
  if (names.includes('word/document.xml') || /wordprocessingml\.(document|template)\.main\+xml/.test(types)) return 'docx'
  if (OPEN_TEXT.test(mimetype) || (mimetype === '' && names.includes('content.xml') && names.includes('styles.xml'))) return 'odt'
  if (mimetype.startsWith('application/vnd.oasis.opendocument.'))
    throw new UnreadableText('unknown-format', mimetype.split('.').at(-1) ?? 'odf')
  if (mimetype === 'application/epub+zip') throw new UnreadableText('unknown-format', 'epub')
  // A document cut in its middle has lost its names: what is left of it says what it was.
  if (names.length === 0 || names.some((name) => name.startsWith('word/'))) throw new UnreadableText('unreadable-file', 'zip')
  const kind = ZIP_KINDS.find(([, mark]) => names.some((name) => mark.test(name)))?.[0]
  throw new UnreadableText('unknown-format', kind ?? 'archive')
}

/** Old binary documents of Microsoft Office, and new ones under a password. */
function refusedOle(bytes: Uint8Array): UnreadableText {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string): boolean => file.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return new UnreadableText('encrypted', 'docx')
  if (holds('WordDocument')) return new UnreadableText('unknown-format', 'doc')
  if (holds('Workbook')) return new UnreadableText('unknown-format', 'xlsx')
  return new UnreadableText('unknown-format', holds('PowerPoint Document') ? 'pptx' : 'ole')
}

const STARTS_WITH_TAG =
  /^<(html|head|body|title|meta|link|style|script|div|p|table|h[1-6]|section|article|main|header|nav|ul|ol|center|span|font)[\s/>]/i
const MARKDOWN_SIGN = /^(#{1,6} |---\s*$)/m

function kindOfText(bytes: Uint8Array): TextKind {
  const sample = bytes.length > 200_000 ? bytes.subarray(0, 200_000) : bytes
  const { text } = textOf(sample)
  const start = withoutProlog(text)
  if (start.trim() === '' && textOf(bytes).text.trim() === '') throw new UnreadableText('empty-file')
  // Signs that no text has are how a binary file is told.
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 20_000))) throw new UnreadableText('unknown-format', 'binary')
  if (/^<([\w.-]+:)?akomaNtoso[\s>/]/.test(start)) return 'akoma-ntoso'
  const doctype = /^<!doctype\s+([\w:.-]+)/i.exec(start)?.[1]
  if (doctype !== undefined && doctype.toLowerCase() !== 'html') throw new UnreadableText('xml-entities', doctype)
  if (doctype !== undefined || /<(html|body)[\s>]/i.test(start.slice(0, 4096))) return 'html'
  if (/^\s*<\?xml/.test(text) && start.startsWith('<')) throw new UnreadableText('unknown-format', 'xml')
  return STARTS_WITH_TAG.test(start) && !MARKDOWN_SIGN.test(start) ? 'html' : 'markdown'
}

/** What follows the declaration of an XML file and its comments. */
function withoutProlog(text: string): string {
  let rest = text.trimStart()
  for (;;) {
    const close = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : undefined
    const end = close === undefined ? -1 : rest.indexOf(close)
    if (close === undefined || end < 0) return rest
    rest = rest.slice(end + close.length).trimStart()
  }
}
