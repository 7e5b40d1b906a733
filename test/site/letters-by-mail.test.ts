import { beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { text, wordsOf } from './heard.ts'
import { pageAs } from './page-as.ts'
import { asked, played, sentFile } from './played.ts'

const address = inject('address')

describe('letters announced by mail', () => {
  let id = ''
  let path = ''
  beforeAll(async () => {
    id = await sentFile('demo-productrice', 'Annoncé par courriel')
    const agent = await played('demo-agente')
    const carry = async (acte: string): Promise<string> => {
      const answer = await asked('/instruction/lot?/carry', agent, { lot: crypto.randomUUID(), acte, dossier: id })
      return answer.headers.get('location') ?? ''
    }
    await carry('declare-complete')
    path = `${await carry('lettre:complet')}/courriels`
  })
  const act = async (action: string, person = 'demo-agente'): Promise<number> =>
    (await asked(`${path}?/${action}`, await played(person), {})).status

  it('are counted and shown as they will leave, before anything is asked for', async () => {
    const page = await text(path, 'demo-agente')
    expect(page).toMatch(/1\scourriel, pour 1\slettre/)
    expect(page).toMatch(/Région Val-d’Exemple \(fictive\)\s: une lettre vous attend/)
    expect(page).toMatch(/Aucun serveur d’envoi n’est réglé/)
    expect(page).not.toContain('est complet et porte le numéro')
    expect(page).not.toContain('Courriel à')
  })

  it('are sent and taken back by whoever wrote them alone', async () => {
    for (const person of ['demo-secretaire', 'demo-productrice', 'demo-administration']) {
      expect([person, await act('send', person), await act('take-back', person)]).toEqual([person, 404, 404])
      expect((await asked(path, await played(person))).status).toBe(404)
    }
    expect((await asked(path, '')).status).toBe(303)
  })

  it('wait, once whoever asks twice, and both sides read where they stand; taken back, they say so', async () => {
    expect([await act('send'), await act('send')]).toEqual([303, 303])
    const page = await text(path, 'demo-agente')
    expect(page.match(/Courriel à/g)).toHaveLength(1)
    expect(page).toContain('Il n’y a plus rien à envoyer')
    expect(await text(`/instruction/${id}`, 'demo-agente')).toMatch(/Courriel à .*en attente, à partir du/)
    const receipt = await asked(`/mes-dossiers/${id}/recepisse`, await played('demo-productrice'))
    const html = await receipt.text()
    expect(html).toMatch(/Courriel\s:\sen attente/)
    const [, letter = ''] = /href="(\/mes-dossiers\/[^"]+\/lettre\/\d+)"/.exec(html) ?? []
    expect(await wordsOf(await asked(letter, await played('demo-productrice')))).toMatch(/est complet[\s\S]*Courriel\s:\sen attente/)
    expect(await act('take-back')).toBe(303)
    const after = await text(path, 'demo-agente')
    expect(after).toContain('repris avant de partir')
    expect(after).toMatch(/Envoyer 1\scourriel/)
  })

  it.skipIf(NO_BROWSER !== undefined).each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('are clean for axe, %s at %i', async (colorScheme, width) => {
    const browser = await openBrowser()
    const page = await pageAs(browser, 'demo-agente', { colorScheme, width })
    await page.goto(address + path)
    expect(await axeViolations(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await browser.close()
  })
})
