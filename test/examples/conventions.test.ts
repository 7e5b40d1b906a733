import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { departures, printedLines } from '../fixtures/conventions/source/amounts.ts'
import { SOURCES } from '../fixtures/conventions/source/all.ts'
import { flat, lay } from '../fixtures/conventions/source/layout.ts'
import { isAmounts, MARK } from '../fixtures/conventions/source/model.ts'
import { pageTexts } from '../fixtures/conventions/source/pdf-pages.ts'
import { folded, truthOf } from '../fixtures/conventions/source/truth.ts'

const DOCUMENTS = join(import.meta.dirname, '../../data/exemples/conventions')
const TRUTHS = join(import.meta.dirname, '../fixtures/conventions')
const MARKED = MARK.split(' — ')[0] ?? MARK
const BIGGEST = 400_000
const BIGGEST_OF_ALL = 2_000_000

type Made = { readonly file: string; readonly by: string; readonly pages: number | null }
type Truth = { readonly name: string; readonly files: readonly Made[] }

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(DOCUMENTS, file)))
const truths = SOURCES.map(({ name }) => {
  const text = readFileSync(join(TRUTHS, `${name}.truth.yaml`), 'utf8')
  return { name, text, truth: parse(text) as Truth }
})
const files = truths.flatMap(({ truth }) => truth.files)
const ofKind = (extension: string): readonly Made[] => files.filter(({ file }) => file.endsWith(`.${extension}`))

describe('les conventions d’exemple', () => {
  test('trois conventions, un avenant et un texte consolidé ; chaque fichier du dossier est annoncé', () => {
    expect(SOURCES.filter(({ nature }) => nature === 'convention').length).toBe(4)
    expect(SOURCES.filter(({ nature }) => nature === 'amendment').length).toBe(1)
    const stand = readdirSync(DOCUMENTS)
    expect(files.map(({ file }) => file).toSorted()).toEqual(stand.toSorted())
  })

  const printed = ofKind('pdf').flatMap(({ file }) =>
    SOURCES.filter(({ name }) => file === `${name}.pdf`).map((source) => ({ file, source })),
  )

  test.each(printed)('$file commence chaque article comme la source le dit', async ({ file, source }) => {
    const bare = (text: string): string => folded(text).replace(/[\s\u00ad-]/gu, '')
    const whole = bare((await pageTexts(bytesOf(file))).join(' '))
    const starts = flat(lay(source).divisions).flatMap(({ id, heading, blocks }) => {
      const first = blocks.find(({ kind }) => kind === 'paragraph')
      const text = first?.kind === 'paragraph' ? (first.runs[0]?.text ?? '').split(/\s/).slice(0, 8).join(' ') : ''
      return [heading.join(' '), text].map((part) => ({ id, part: bare(part) }))
    })
    expect(starts.filter(({ part }) => !whole.includes(part))).toEqual([])
  })

  test.each(ofKind('pdf'))('chaque page de $file porte « EXEMPLE FICTIF »', async ({ file, pages }) => {
    const texts = await pageTexts(bytesOf(file))
    expect(texts.length).toBe(pages)
    expect(texts.flatMap((text, at) => (text.includes(MARKED) ? [] : [at + 1]))).toEqual([])
  })

  test.each([...ofKind('docx'), ...ofKind('odt')])('la tête de page de $file porte « EXEMPLE FICTIF »', ({ file }) => {
    const entries = Object.entries(unzipSync(bytesOf(file))).filter(([name]) => /(header\d*|styles)\.xml$/.test(name))
    expect(entries.some(([, content]) => strFromU8(content).includes(MARKED))).toBe(true)
  })

  test.each([...ofKind('html'), ...ofKind('md')])('$file s’ouvre et se ferme sur « EXEMPLE FICTIF »', ({ file }) => {
    const parts = readFileSync(join(DOCUMENTS, file), 'utf8').split(MARK)
    expect(parts.length).toBeGreaterThanOrEqual(3)
  })

  test('aucun fichier ne passe 400 ko, ni tous ensemble 2 Mo', () => {
    const sizes = files.map(({ file }) => ({ file, size: statSync(join(DOCUMENTS, file)).size }))
    expect(sizes.filter(({ size }) => size >= BIGGEST)).toEqual([])
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(BIGGEST_OF_ALL)
  })

  test('une convention tient en douze à vingt-cinq pages', () => {
    const pages = ofKind('pdf').filter(({ file }) => !file.includes('avenant'))
    expect(pages.filter(({ pages: count }) => count === null || count < 12 || count > 25)).toEqual([])
  })
})

describe('la vérité des exemples', () => {
  test.each(SOURCES)('$name : la vérité écrite est celle de la source', (source) => {
    const written = truths.find(({ name }) => name === source.name)
    expect(written?.text).toBe(truthOf(lay(source), written?.truth.files ?? []))
  })

  test.each(SOURCES)('$name : ne s’écartent que les totaux faussés exprès', (source) => {
    for (const table of source.tables.filter(isAmounts)) {
      const wrong = departures(table)
      expect(wrong.length > 0).toBe((table.misprints ?? []).length > 0)
      expect(departures({ ...table, misprints: [] })).toEqual([])
      const lines = printedLines(table)
      for (const { label, is } of table.lines) expect(lines.some(({ line }) => line.label === label && line.is === is)).toBe(true)
    }
  })

  test.each(SOURCES)('$name : les passages cités, les dates et les renvois du socle existent', (source) => {
    const laid = lay(source)
    const ids = new Set(flat(laid.divisions).map(({ id }) => id))
    expect(source.baseline.flatMap(({ where }) => where).filter((id) => !ids.has(id))).toEqual([])
    const whole = folded(
      [
        ...source.parties.map(({ clause }) => clause),
        ...source.visas,
        source.signed,
        ...flat(laid.divisions).flatMap(({ source: one }) => [one.heading ?? '', one.body ?? '']),
      ].join(' '),
    )
    expect([...source.citations, ...source.dates].map(({ quote }) => quote).filter((quote) => !whole.includes(folded(quote)))).toEqual([])
  })

  test.each(SOURCES)('$name : chaque tableau est posé une fois', (source) => {
    const placed = flat(lay(source).divisions).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : [])),
    )
    expect(placed.toSorted()).toEqual(source.tables.map(({ id }) => id).toSorted())
  })

  test('chaque demande du socle est présente, partielle, absente ou contraire selon les conventions, jamais d’une seule façon partout', () => {
    const conventions = SOURCES.filter(({ name, nature }) => nature === 'convention' && !name.endsWith('consolidee'))
    const requests = [...new Set(conventions.flatMap(({ baseline }) => baseline.map(({ request }) => request)))]
    const monotone = requests.filter(
      (request) => new Set(conventions.map(({ baseline }) => baseline.find((one) => one.request === request)?.state)).size === 1,
    )
    expect(requests.length).toBe(27)
    expect(monotone).toEqual([])
  })
})
