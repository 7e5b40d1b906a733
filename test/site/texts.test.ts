import { createHash } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'

const TEXT = `${inject('address')}/conventions/exemple-val-d-exemple-2023-2025`

describe('the files of a text', () => {
  it.each([
    ['texte.pdf', 'application/pdf', '%PDF-1.7'],
    ['texte.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['texte.md', 'text/markdown; charset=utf-8', '# Convention'],
    ['texte.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['texte.akn.xml', 'application/akn+xml; charset=utf-8', '<?xml version="1.0"'],
  ])('%s is given to keep, under its version, of the kind it says', async (name, type, start) => {
    const answer = await fetch(`${TEXT}/${name}?version=1`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="exemple-val-d-exemple-2023-2025-version-1.${name.replace('texte.', '')}"`,
    )
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toMatch(new RegExp(`^${start.replace(/[?.]/g, '\\$&')}`))
  })

  it('the original file has the fingerprint that the page and the answer say', async () => {
    const answer = await fetch(`${TEXT}/original?version=1`)
    const fingerprint = createHash('sha256')
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest('hex')
    expect(answer.headers.get('x-sha256')).toBe(fingerprint)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(await (await fetch(`${TEXT}?version=1`)).text()).toContain(fingerprint)
  })

  it('a page of the PDF is a picture; the one after the last is none', async () => {
    const first = await fetch(`${TEXT}/page/1.png?version=1`)
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect((await fetch(`${TEXT}/page/17.png?version=1`)).status).toBe(404)
  })

  it('its tables are files too', async () => {
    const csv = await (await fetch(`${TEXT}?version=1&format=csv&table=texte-2`)).text()
    expect(csv).toMatch(/^ligne,etat_drac_1_eur,cnc_2_eur,/)
    expect((await fetch(`${TEXT}?format=xlsx`)).headers.get('content-type')).toMatch(/spreadsheetml/)
  })

  it.each([
    ['a version that is not there', '?version=3'],
    ['a day that no calendar has', '?le=2024-02-30'],
    ['another kind of file', '/texte.exe'],
    ['a page that is no number', '/page/x.png'],
  ])('%s is not found, and no other text stands in its place', async (_, rest) => {
    expect((await fetch(`${TEXT}${rest}`)).status).toBe(404)
  })

  it('a version that is not there leads to those that are, and its files are not there either', async () => {
    const page = await (await fetch(`${TEXT}?version=3`)).text()
    expect(page).toContain('Ce texte n’a pas de version')
    expect(page).toMatch(/href="\/conventions\/[^"]*\?version=2"/)
    expect((await fetch(`${TEXT}/texte.md?version=3`)).status).toBe(404)
    expect((await fetch(`${TEXT}/original?version=3`)).status).toBe(404)
  })
})

describe('a text in its time', () => {
  it.each([
    ['2023-06-30', 'En vigueur le 30\u00a0juin 2023', 'version 1 sur 2'],
    ['2024-06-30', 'En vigueur le 30\u00a0juin 2024', 'version 2 sur 2'],
    ['2026-01-01', 'N’est plus en vigueur', 'version 2 sur 2'],
  ])('on %s: %s, %s', async (day, said, version) => {
    const page = await (await fetch(`${TEXT}?le=${day}`)).text()
    expect(page).toContain(said)
    expect(page).toContain(version)
  })

  it('says on its page and in the list that it is an example', async () => {
    expect(await (await fetch(TEXT)).text()).toContain('EXEMPLE FICTIF')
    expect(await (await fetch(`${inject('address')}/conventions`)).text()).toContain('Exemples fictifs')
  })
})
