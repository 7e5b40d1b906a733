import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, inject, it } from 'vitest'

const address = inject('address')
const TRACE = /\n\s+at .*:\d+:\d+|node_modules|TypeError/

async function deposit(name: string, content: Uint8Array | string): Promise<Response> {
  const form = new FormData()
  form.set('fichier', new File([content as BlobPart], name))
  return fetch(`${address}/donnees/verifier`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: address, accept: 'text/html' },
  })
}

/** A workbook of one sheet whose XML is given; what a stranger would make by hand. */
function workbook(sheet: Uint8Array): Uint8Array {
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
  const main = 'http://schemas.openxmlformats.org'
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}/spreadsheetml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships"><sheets><sheet name="Feuille" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': sheet,
  })
}

const sheetXml = (dimension: string, rows: string): Uint8Array =>
  strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><sheetData>${rows}</sheetData></worksheet>`,
  )

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
const HEADS = `<row r="1">${text('A1', 'nomBeneficiaire')}${text('B1', 'montant')}</row>`

const MEGABYTE = 1024 * 1024

describe('files that mean harm', () => {
  it.each([
    ['a workbook that unpacks to three hundred megabytes', 'bombe.xlsx', () => workbook(new Uint8Array(300 * MEGABYTE).fill(32))],
    [
      'a compressed file that unpacks to three hundred megabytes',
      'bombe.csv.gz',
      () => new Uint8Array(gzipSync(Buffer.alloc(300 * MEGABYTE, 65))),
    ],
    ['a workbook cut in the middle', 'coupe.xlsx', () => workbook(sheetXml('A1:B1', HEADS)).slice(0, 600)],
    ['an archive that holds no sheet', 'archive.xlsx', () => zipSync({ 'lisez-moi.txt': strToU8('rien') })],
    ['brackets without end', 'profond.json', () => strToU8('['.repeat(200_000))],
  ])('%s is refused in a sentence, and the site goes on', async (_, name, content) => {
    const answer = await deposit(name, content())
    expect([413, 422]).toContain(answer.status)
    const page = await answer.text()
    expect(page).not.toMatch(TRACE)
    expect(page).toMatch(/role="alert"|class="[^"]*notice/)
    expect((await fetch(`${address}/sante`)).status).toBe(200)
  })

  it('a sheet that says it has a million rows and sixteen thousand columns is read for what it holds', async () => {
    const answer = await deposit(
      'immense.xlsx',
      workbook(sheetXml('A1:XFD1048576', `${HEADS}<row r="2">${text('A2', 'Association du film')}<c r="B2"><v>1200.5</v></c></row>`)),
    )
    expect(answer.status).toBe(303)
  })

  it('a formula is never run: its cell is told, and what it would fetch is not fetched', async () => {
    const rows = `${HEADS}<row r="2">${text('A2', 'Association du film')}<c r="B2"><f>1000+234</f><v>999</v></c></row>`
    const answer = await deposit('formule.xlsx', workbook(sheetXml('A1:B2', rows)))
    expect(answer.status).toBe(303)
    const report = await (await fetch(address + (answer.headers.get('location') ?? ''))).text()
    expect(report).toMatch(/formule/i)
    expect(report).not.toContain('1234')
  })

  it('cells that a spreadsheet would run come back neutralised', async () => {
    const rows = ['nomBeneficiaire,objet,montant', '=HYPERLINK("x"),+1+1,-12.50', '@SUM(A1),"-2+3",1000.00'].join('\n')
    const answer = await deposit('formules.csv', rows)
    expect(answer.status).toBe(303)
    const corrected = await (await fetch(`${address}${answer.headers.get('location')}/corrige.csv`)).text()
    expect(corrected).not.toMatch(/(^|,)"?[=+@]/m)
    expect(corrected).toContain('-12.50')
  })

  it('six at once are each answered, or asked to come back', async () => {
    const file = readFileSync(new URL('../fixtures/documents/windows-1252-decimal-comma.csv', import.meta.url))
    const answers = await Promise.all(Array.from({ length: 6 }, (_, place) => deposit(`aides-${place}.csv`, file)))
    for (const { status } of answers) expect([303, 503]).toContain(status)
    expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThan(0)
  })

  it('a report that nobody was given does not exist, and one that exists is kept by nobody', async () => {
    expect((await fetch(`${address}/donnees/verifier/${'0'.repeat(32)}`)).status).toBe(404)
    expect((await fetch(`${address}/donnees/verifier/..%2f..%2fetc`)).status).toBe(404)
    const answer = await deposit('aides.csv', 'nomBeneficiaire,montant\nAssociation,12.00\n')
    const report = await fetch(address + (answer.headers.get('location') ?? ''))
    expect(report.headers.get('cache-control')).toContain('no-store')
    expect(report.headers.get('x-robots-tag')).toContain('noindex')
  })
})
