import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSite, type RunningSite } from './site-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-socle-'))
const TEXT = 'exemple-val-d-exemple-2023-2025'
const PROOF = `/conventions/${TEXT}/socle/P5.1`
const DESK = `/registre/${TEXT}/socle/P5.1`

let site: RunningSite
let cookie = ''
beforeAll(async () => {
  site = await startSite({ CONTRECHAMP_VAR: folder })
  const entered = await post('/registre/entrer?/enter', { jeton: site.registrarToken, nom: 'Greffe' })
  cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
})
afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

const page = async (path: string): Promise<string> => (await fetch(site.address + path)).text()
const desk = async (path: string): Promise<string> => (await fetch(site.address + path, { headers: { cookie } })).text()
const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
const versionOnDesk = async (): Promise<string> => /name="version" value="(\d+)"/.exec(await desk(DESK))?.[1] ?? ''

describe('the common base, from reading to decision', () => {
  it('the matrix gives a line a text and a line a cell, each as a file', async () => {
    const matrix = (await page('/socle?format=csv&table=matrice')).split('\n')
    expect(matrix[0]).toMatch(/^texte,adresse,territoire,generation,nature,exemple,version,o2,p2_1,/)
    expect(matrix.filter((line) => line.includes('exemple fictif'))).toHaveLength(3)
    expect((await page('/socle?format=csv&table=cases&exemples=sans')).includes('présente')).toBe(false)
    expect(JSON.parse(await page('/socle?format=json&table=registre')).rows).toHaveLength(96)
    expect((await fetch(`${site.address}/socle?format=xlsx`)).headers.get('content-type')).toMatch(/spreadsheetml/)
  })

  it('a silence says what was searched for, and where', async () => {
    const html = await page(PROOF)
    expect(html).toContain('les auteurs, premier maillon')
    expect(html).toMatch(/Cherché dans \d+\s+divisions du texte/)
    expect(html).toContain('Proposé par nos règles.')
    expect(html).toContain(`href="${DESK}"`)
  })

  it.each([
    [`/socle/P8.99`, 404],
    [`/conventions/nulle-part/socle`, 404],
    [`/conventions/${TEXT}/socle/P8.99`, 404],
    [`/conventions/ile-de-france-2017-2019/socle`, 200],
  ])('%s answers %i', async (path, status) => expect((await fetch(site.address + path)).status).toBe(status))

  it('whoever has not entered decides nothing', async () => {
    const answer = await fetch(`${site.address}${DESK}?/decide`, { method: 'POST', redirect: 'manual', headers: { origin: site.address } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/registre/entrer'])
  })

  it('a decision needs a reason, and passages that are in the text', async () => {
    const version = await versionOnDesk()
    const decide = (fields: Readonly<Record<string, string>>): Promise<Response> => post(`${DESK}?/decide`, { version, vu: '0', ...fields })
    expect((await decide({ etat: 'absent' })).status).toBe(400)
    expect((await decide({ raison: 'relu' })).status).toBe(400)
    expect((await decide({ etat: 'present', raison: 'relu' })).status).toBe(400)
    expect(await (await decide({ etat: 'present', raison: 'relu', noms: 'art_3 art_99' })).text()).toContain('art_99')
    const signed = await (await decide({ etat: 'contrary', raison: 'Proposition relue et acceptée.', noms: 'art_3' })).text()
    expect(signed).toMatch(/id="raison-refus"[^>]*>[^<]*dites pourquoi/)
    expect(signed.match(/value="[a-z]+"[^>]* checked/g)).toEqual([expect.stringContaining('"contrary"')])
    expect(signed).toMatch(/name="noms"[^>]*>art_3</)
    expect((await decide({ etat: 'absent', raison: 'relu', vu: '4' })).status).toBe(409)
  })

  it('decided, a state is signed and dated on every page, and the proposal stays beside it', async () => {
    const fields = { version: await versionOnDesk(), vu: '0', etat: 'partial', raison: 'Nommés, sans plus.', noms: 'art_3' }
    expect((await post(`${DESK}?/decide`, fields)).status).toBe(303)
    expect(await page(PROOF)).toMatch(/partielle, décision de Greffe, le [^<]*<\/b> Nommés, sans plus\./)
    expect(await page('/socle/P5.1')).toContain('Nommés, sans plus.')
    expect(await page('/socle?format=csv&table=cases')).toMatch(/P5\.1,[^\n]*partielle,décidée,non,Greffe,\d{4}-/)
    expect((await page('/socle?format=csv&table=matrice')).match(/\(décidée\)/g)).toHaveLength(1)
  })

  it('a contest is read by all once its party is accepted, then its answer', async () => {
    const contest = { partie: 'Région Val-d’Exemple <b>', passage: 'pas un mot du texte', raison: 'Nous ne sommes pas d’accord.' }
    expect((await post(`${PROOF}?/contest`, { ...contest, partie: ' ' })).status).toBe(400)
    const received = await post(`${PROOF}?/contest`, contest)
    expect([received.status, received.headers.get('location')]).toEqual([303, `${PROOF}?recu=introuvable&autre#contester`])
    const told = await page(received.headers.get('location') ?? '')
    expect(told).toContain('Ces mots n’ont pas été trouvés tels quels')
    expect(told).toContain('Le texte ne nomme aucune partie ainsi')
    expect(told).toMatch(/<option value="(?:la )?Région Val-d’Exemple"/)
    expect(await page(PROOF)).not.toContain(contest.raison)
    const html = await desk(DESK)
    expect(html).toContain(contest.raison)
    expect(html).toContain('Ces mots n’ont pas été trouvés tels quels dans le texte.')
    expect(html).toContain('Non, ce n’en est pas une')
    const id = /name="contestation" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect((await post(`${DESK}?/accept`, { contestation: id })).status).toBe(303)
    const shown = await page(PROOF)
    expect(shown).toContain(contest.raison)
    expect(shown).toContain('Val-d’Exemple &lt;b>')
    expect(await page('/socle?lecture=contestee')).toContain('1\u00a0texte, 1\u00a0demande.')
    expect((await post(`${DESK}?/answer`, { contestation: id, reponse: 'Vu ensemble.' })).status).toBe(303)
    expect(await page(PROOF)).toContain('Vu ensemble.')
    expect(await page('/socle?lecture=contestee')).toContain('0\u00a0texte')
    expect((await post(`${DESK}?/answer`, { contestation: id, reponse: 'Encore.' })).status).toBe(409)
  })
})
