import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { linesOfText, onePagePdf, pdfBytes, unicodeMap, type PdfObject } from '../../../test/fixtures/pdf-bytes.ts'
import { typstPdf } from '../../../test/fixtures/typst-pdf.ts'
import { extractPdf } from './pdf-document.ts'
import { pagePicture } from './pdf-picture.ts'
import { canRecognise } from './tesseract.ts'
import { UnreadableText } from './unreadable-text.ts'

const NO_TIME = { pages: 1_000, recognisingMs: 0 }
const LINES = [
  'La convention est conclue pour trois ans et le montant de la participation',
  'du CNC est de 1 234 567,89 euros ; elle est dans la limite des montants 960 000,',
  'et les partenaires de la convention sont convenus de ce qui suit pour les ans.',
]

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
    return 'read'
  } catch (cause) {
    return cause instanceof UnreadableText ? cause.reason : `thrown: ${String(cause)}`
  }
}

/** So many pages that are one object, told many times. */
function manyPages(count: number): Uint8Array {
  return pdfBytes([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    { dictionary: '', stream: linesOfText(['La convention.']) },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

describe('what cannot be read is refused with its reason', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['another format', new TextEncoder().encode('PK\u0003\u0004 not a PDF'), 'unreadable-file'],
    ['a sign and nothing behind', new TextEncoder().encode('%PDF-1.7\n%%EOF'), 'unreadable-file'],
    ['a file cut in its middle', onePagePdf('').subarray(0, 200), 'unreadable-file'],
    ['a page that is blank', onePagePdf(''), 'no-text-layer'],
    ['10 000 pages', manyPages(10_000), 'too-many-pages'],
  ])('%s', async (_, bytes, reason) => expect(await refusalOf(extractPdf(bytes, NO_TIME))).toBe(reason))

  it.each([
    ['one page under the limit is read', 2, 'read'],
    ['as many pages as the limit are read', 3, 'read'],
    ['one page over is refused', 4, 'too-many-pages'],
  ])('%s', async (_, count, told) => expect(await refusalOf(extractPdf(manyPages(count), { ...NO_TIME, pages: 3 }))).toBe(told))

  it('a file that asks for a password', async () => {
    const objects: PdfObject[] = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -44 >>`,
    ]
    const bytes = pdfBytes(objects, `/Encrypt 3 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`)
    expect(await refusalOf(extractPdf(bytes, NO_TIME))).toBe('encrypted')
  })
})

describe('what a document hides is told and left alone', () => {
  it('a script that would run on opening', async () => {
    const bytes = onePagePdf(linesOfText(LINES), { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })
    const { problems, pieces } = await extractPdf(bytes, NO_TIME)
    expect(problems.map(({ reason, found }) => [reason, found])).toEqual([['scripts-dropped', 'JavaScript']])
    expect(pieces).not.toEqual([])
  })
  it('a file that it carries', async () => {
    const catalog = '/Names << /EmbeddedFiles << /Names [(macro.exe) << /Type /Filespec /F (macro.exe) /EF << /F 4 0 R >> >>] >> >>'
    const { problems } = await extractPdf(onePagePdf(linesOfText(LINES), { catalog }), NO_TIME)
    expect(problems.map(({ reason, found }) => [reason, found])).toEqual([['scripts-dropped', 'macro.exe']])
  })
  it('a picture said to be of ten thousand millions of points is not decoded', async () => {
    const picture = 'q 500 0 0 700 50 50 cm BI /W 100000 /H 100000 /BPC 8 /CS /G ID 00 EI Q'
    const { pieces } = await extractPdf(onePagePdf(`${linesOfText([...LINES, ...LINES, ...LINES])} ${picture}`), NO_TIME)
    expect(pieces).not.toEqual([])
  })
})

const CODES = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).join('')
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
const shifted = (letters: string, step: number, code: string): string =>
  code.replaceAll(new RegExp(`[${letters}]`, 'g'), (letter) => letters[(letters.indexOf(letter) + step) % letters.length] ?? letter)
const swapped = (a: string, b: string): string => [...CODES].map((letter) => (letter === a ? b : letter === b ? a : letter)).join('')

describe('fonts that lie about their letters', () => {
  const reasons = async (unicode: string): Promise<string[]> =>
    (await extractPdf(onePagePdf(linesOfText(LINES, 'F2'), { unicode }), NO_TIME)).problems.map(({ reason }) => reason)

  it.each([
    ['an honest map', unicodeMap(CODES, CODES), []],
    ['no map', '', []],
    ['letters moved by one', unicodeMap(CODES, shifted(ALPHABET, 1, CODES)), ['false-letters', 'doubtful-amount']],
    ['digits moved by one', unicodeMap(CODES, shifted('0123456789', 1, CODES)), ['false-letters', 'doubtful-amount']],
    ['6 said 9 and 9 said 6', unicodeMap(CODES, swapped('6', '9')), ['false-letters', 'doubtful-amount']],
    ['1 said 7 and 7 said 1', unicodeMap(CODES, swapped('1', '7')), ['false-letters', 'doubtful-amount']],
    ['2 said 3 and 3 said 2', unicodeMap(CODES, swapped('2', '3')), ['false-letters', 'doubtful-amount']],
    ['3 said 5 and 5 said 3', unicodeMap(CODES, swapped('3', '5')), ['false-letters', 'doubtful-amount']],
    [
      'letters of no alphabet',
      unicodeMap(CODES, [...CODES].map((letter) => String.fromCharCode(0xe000 + letter.charCodeAt(0))).join('')),
      ['false-letters'],
    ],
  ])('%s', async (_, unicode, told) => expect(await reasons(unicode)).toEqual(told))

  it('two lines are too short to tell: said, whether they lie or not', async () => {
    const told = async (step: number): Promise<string[]> => {
      const unicode = unicodeMap(CODES, shifted(ALPHABET, step, CODES))
      const { problems } = await extractPdf(onePagePdf(linesOfText(['Article 1', 'Objet'], 'F2'), { unicode }), NO_TIME)
      return problems.map(({ reason }) => reason)
    }
    expect([await told(0), await told(1)]).toEqual([['unchecked-letters'], ['unchecked-letters']])
  })

  it('titles in a face of their own are no lie', async () => {
    const source = `#set text(lang: "fr")\n#for place in range(80) [= Article #(place + 1) – Objet\nLa convention est conclue pour trois ans.]`
    expect((await extractPdf(typstPdf(source), NO_TIME)).problems).toEqual([])
  })
})

/** A page that is a picture of text, as a scanner makes it. */
function scannedPage(lines: readonly string[], beside = ''): Uint8Array {
  const [width, height] = [1_240, 1_754]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#000'
  context.font = '28px serif'
  lines.forEach((line, place) => context.fillText(line, 120, 160 + place * 42))
  const jpeg = canvas.toBuffer('image/jpeg', 90)
  return pdfBytes([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> /Font << /F1 6 0 R >> >> >>',
    { dictionary: '', stream: `q 595 0 0 842 0 0 cm /Im Do Q ${beside}` },
    {
      dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      stream: jpeg,
    },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ])
}

const isAble = await canRecognise()
const SCAN = Array.from(
  { length: 24 },
  (_, place) => `La convention numéro ${place + 1} est conclue pour trois ans par la Région et le CNC.`,
)

describe('scanned pages', () => {
  it('without the program that recognises letters, or its time, the page is told and refused', async () => {
    expect(await refusalOf(extractPdf(scannedPage(SCAN), NO_TIME))).toBe('no-text-layer')
  })
  /** tesseract and its French letters are not part of the project. */
  it.skipIf(!isAble)('with it, lines are read where they stand and the reading is said to be recognised', async () => {
    const document = await extractPdf(scannedPage(SCAN))
    expect(document.isRecognised).toBe(true)
    expect(document.problems.map(({ reason, page }) => [reason, page])).toContainEqual(['recognised-text', 1])
    const text = document.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(' ')
    expect(text).toContain('La convention numéro 7 est conclue pour trois ans par la Région et le CNC.')
    expect(document.pieces[0]?.place?.page).toBe(1)
  })
  it('letters that are in the file but not painted were recognised by another program, and it is told', async () => {
    const hidden = linesOfText([...LINES, ...LINES]).replace('BT', 'BT 3 Tr')
    const document = await extractPdf(scannedPage([], hidden), NO_TIME)
    expect(document.isRecognised).toBe(true)
    expect(document.problems.map(({ reason }) => reason)).toContain('recognised-text')
  })
})

describe('the picture of a page', () => {
  const sizeOf = (png: Uint8Array): number[] => [16, 20].map((place) => new DataView(png.buffer, png.byteOffset).getUint32(place))
  it('is as wide as asked, and as high as the page makes it', async () => {
    expect(sizeOf(await pagePicture(onePagePdf(linesOfText(LINES)), 1, 595))).toEqual([595, 842])
  })
  it.each([
    ['before the first page', 0],
    ['after the last', 2],
  ])('is refused %s', async (_, page) => expect(await refusalOf(pagePicture(onePagePdf(''), page, 200))).toBe('unreadable-file'))
})
