import { createHash } from 'node:crypto'
import { rowsOfCsv } from './csv-rows.ts'
import { textOf } from './encoding.ts'
import { rowsOfJson } from './json-rows.ts'
import { keepable, ofFile, UnreadableFile, type Bounds, type Extraction } from './sheet.ts'
import { gunzip, unpackedZip } from './unpack.ts'
import { sheetsOfWorkbook } from './workbook-sheets.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const GZIP = [0x1f, 0x8b]

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, place) => bytes[place] === byte)

/** The rows of a file, told by its bytes and never by its name. Throws `UnreadableFile` when there is nothing to read. */
export async function extract(given: Uint8Array, bounds: Bounds): Promise<Extraction> {
  if (given.length > bounds.bytes) throw new UnreadableFile('too-big', String(given.length), String(bounds.bytes))
  const bytes = begins(given, GZIP) ? await gunzip(given, bounds) : given
  if (bytes.length === 0) throw new UnreadableFile('empty-file')
  const fingerprint = createHash('sha256').update(bytes).digest('hex')
  if (begins(bytes, ZIP)) {
    const unpacked = unpackedZip(bytes, bounds)
    return { fingerprint, ...workbook(unpacked.bytes, unpacked.isOpenDocument ? 'ods' : 'xlsx', bounds) }
  }
  if (begins(bytes, OLE)) return { fingerprint, ...workbook(bytes, 'xls', bounds) }
  return { fingerprint, ...delimited(bytes, bounds) }
}

type Unmarked = Omit<Extraction, 'fingerprint'>

function workbook(bytes: Uint8Array, format: 'xlsx' | 'xls' | 'ods', bounds: Bounds): Unmarked {
  const { sheets, problems } = sheetsOfWorkbook(bytes, bounds)
  return { format, encoding: null, delimiter: null, sheets, problems: [ofFile('not-csv', false, format, 'csv'), ...problems] }
}

function delimited(bytes: Uint8Array, bounds: Bounds): Unmarked {
  const { text: given, encoding, problems } = textOf(bytes)
  const start = given.slice(0, 20_000).trimStart()
  if (start === '' && given.trim() === '') throw new UnreadableFile('empty-file')
  // Signs that no text has are how a binary file is told.
  if (/[\u0000-\u0008\u000e-\u001a]/.test(start)) throw new UnreadableFile('unreadable-file', 'binaire')
  // Text decoded from bytes of one or several each has no half pair; UTF-16 may.
  const text = encoding.startsWith('utf-16') || given.includes('\u0000') ? keepable(given) : given
  if (start.startsWith('{') || start.startsWith('[')) {
    const sheet = rowsOfJson(text, bounds)
    return { format: 'json', encoding, delimiter: null, sheets: [sheet], problems: [ofFile('not-csv', false, 'json', 'csv'), ...problems] }
  }
  if (/^<(!doctype|html|\?xml)/i.test(start)) throw new UnreadableFile('unreadable-file', 'page ou XML')
  const { sheet, delimiter, problems: found } = rowsOfCsv(text, bounds)
  return { format: 'csv', encoding, delimiter, sheets: [sheet], problems: [...problems, ...found] }
}
