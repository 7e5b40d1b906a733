import { describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { pageAs } from './page-as.ts'
import { COMMITTEE, heard, step, text } from './heard.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const PATH = '/comites/proces-verbal/val-d-exemple-ecriture-cinema-2026-3'

/** What the minutes say of one file. */
const partOf = (page: string, title: string): string => page.slice(page.indexOf(title)).split('Empreinte du scellé')[0] ?? ''

describe('the full minutes of a round', () => {
  it('are read by whoever keeps its committee alone, and reached from its meeting', async () => {
    await heard('Au procès-verbal')
    expect(await (await asked(`/comites/seance/${COMMITTEE}`, await played('demo-secretaire'))).text()).toContain(`href="${PATH}"`)
    for (const person of [
      'demo-experte',
      'demo-etat',
      'demo-agente',
      'demo-elue',
      'demo-greffe',
      'demo-administration',
      'demo-productrice',
    ]) {
      for (const path of [PATH, `${PATH}?format=pdf`, `${PATH}/proces-verbal.docx`]) {
        const answer = await asked(path, await played(person))
        expect([person, answer.status, (await answer.text()).includes('Au procès-verbal')]).toEqual([person, 403, false])
      }
    }
    expect((await asked('/comites/proces-verbal/aucune', await played('demo-secretaire'))).status).toBe(404)
  })

  it('say what was recorded: recusals, hearing, votes by count, quorum, opinion and its seal', async () => {
    const id = await heard('Tout au procès-verbal')
    await step(id, 'demo-secretaire', 'record', { acte: 'hearing', mots: 'L’autrice (fictive) est entendue.' })
    await step(id, 'demo-etat', 'recuse', { lien: 'Un cousin.' })
    await step(id, 'demo-experte', 'vote', { vote: 'recommended' })
    const before = await text(PATH, 'demo-secretaire')
    expect(before).toMatch(/Provisoire/)
    expect(partOf(before, 'Tout au procès-verbal')).toContain('Pas encore scellé')
    const seal = { avis: 'recommended', montant: '7 500', raison: 'Un regard.', voie: 'Seconde convocation.' }
    expect((await step(id, 'demo-secretaire', 'seal', seal)).status).toBe(303)
    const page = await text(PATH, 'demo-secretaire')
    const part = partOf(page, 'Tout au procès-verbal')
    expect(part).toMatch(/En retrait [^(]*\(Un cousin\.\)/)
    expect(part).toMatch(/Votes Recommandé.: 1, .*Quorum 1.votant, \d+ demandés.; \d+.membres, dont 1 en retrait/)
    expect(part).toMatch(/Voie prise Seconde convocation\. Avis Recommandé Montant 7.500.€ Raison Un regard\./)
    expect(page).toMatch(/Empreinte du scellé [0-9a-f]{64}, le .*Audition\. L’autrice \(fictive\) est entendue\./)
    expect(page).toMatch(/Alix Lecture Écriture/)
    expect(page).toContain('Archive, non communicable en l’état')
  })

  it('are printed, and opened by a word processor', async () => {
    const start = async (path: string) =>
      Buffer.from(await (await asked(path, await played('demo-secretaire'))).arrayBuffer())
        .subarray(0, 4)
        .toString('latin1')
    expect([await start(`${PATH}?format=pdf`), await start(`${PATH}/proces-verbal.docx`)]).toEqual(['%PDF', 'PK\u0003\u0004'])
  })

  it('whoever is set aside from a file reads that they are not whole, and neither which nor how many', async () => {
    const id = await heard('Caché au secrétariat')
    expect(await text(PATH, 'demo-secretaire')).toContain('Caché au secrétariat')
    await step(id, 'demo-secretaire', 'recuse', { lien: 'Parenté.' })
    const page = await text(PATH, 'demo-secretaire')
    expect(page).not.toMatch(/Caché au secrétariat|Parenté|Dossiers recommandés, dans l’ordre/)
    expect(page).toContain('n’est pas entier pour vous')
    expect(page).toContain('Tout au procès-verbal')
  })
})

describe.skipIf(NO_BROWSER !== undefined)('the page of the minutes', () => {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is clean for axe, %s at %i', async (colorScheme, width) => {
    const browser = await openBrowser()
    const page = await pageAs(browser, 'demo-secretaire', { colorScheme, width })
    await page.goto(address + PATH)
    expect(await axeViolations(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await browser.close()
  })
})
