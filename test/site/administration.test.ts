import { describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { pageAs } from './page-as.ts'
import { text, wordsOf } from './heard.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const ADMINISTRATOR = 'demo-administration'
const today = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' }).format()
const clerk = { autorite: 'val-d-exemple', courriel: 'demo-autrice', role: 'case-officer', debut: today, fin: '' }

async function act(person: string, action: string, form: Readonly<Record<string, string>>) {
  const answer = await asked(`/administration?/${action}`, await played(person), form)
  return { status: answer.status, words: await wordsOf(answer) }
}

/** The number of the role that somebody holds, as the page's form says it. */
async function roleOf(name: string, label: string): Promise<string> {
  const page = await (await asked(`/administration?q=${encodeURIComponent(name)}`, await played(ADMINISTRATOR))).text()
  const item = page.split('<li>').find((one) => one.includes(`>${name}<`) && one.includes(`>${label}<`)) ?? ''
  return /name="attribution" value="(\d+)"/.exec(item)?.[1] ?? ''
}

describe('roles given on /administration', () => {
  it('a role given holds at once, and withdrawn is gone at once', async () => {
    expect(await text('/instruction/modeles', 'demo-autrice')).toContain('Vous n’écrivez de lettres pour aucune autorité')
    expect((await act(ADMINISTRATOR, 'give', clerk)).status).toBe(303)
    expect(await text('/instruction/modeles', 'demo-autrice')).not.toContain('Vous n’écrivez de lettres pour aucune autorité')
    expect((await act(ADMINISTRATOR, 'give', clerk)).words).toContain('a déjà ce rôle')
    const attribution = await roleOf('Nour Exemple', 'Service instructeur')
    expect((await act(ADMINISTRATOR, 'withdraw', { attribution })).words).toContain('Cochez la case')
    expect((await act(ADMINISTRATOR, 'withdraw', { attribution, certain: 'oui' })).status).toBe(303)
    expect(await text('/instruction/modeles', 'demo-autrice')).toContain('Vous n’écrivez de lettres pour aucune autorité')
  })

  it.each([
    [{ courriel: 'personne@exemple.example' }, 'Aucun compte'],
    [{ role: 'visitor' }, 'Choisissez un rôle'],
    [{ role: 'expert', comite: '' }, 'Choisissez le comité'],
    [{ role: 'elected-official', assemblee: ' ' }, 'Écrivez le nom de l’assemblée'],
    [{ debut: '2026-02-30' }, 'Donnez un premier jour'],
    [{ debut: '2020-01-01' }, 'Donnez un premier jour'],
    [{ fin: '2020-01-01' }, 'Donnez un premier jour'],
  ])('%o is refused with its reason', async (wrong, reason) => {
    expect(await act(ADMINISTRATOR, 'give', { ...clerk, ...wrong })).toEqual({ status: 422, words: expect.stringContaining(reason) })
  })

  it('nobody else gives or withdraws, and the last administration stays', async () => {
    expect((await act('demo-agente', 'give', clerk)).status).toBe(403)
    expect(await text('/administration', 'demo-agente')).toContain('Vous n’administrez aucune autorité')
    const attribution = await roleOf('Dominique Instruction', 'Service instructeur')
    expect((await act('demo-agente', 'withdraw', { attribution, certain: 'oui' })).status).toBe(403)
    const stays = await act(ADMINISTRATOR, 'withdraw', { attribution, certain: 'oui' })
    expect([stays.status, stays.words]).toEqual([422, expect.stringContaining('personne de la démonstration')])
    expect(await roleOf('Claude Réglages', 'Administration')).toBe('')
    expect(await text('/administration?q=Claude', ADMINISTRATOR)).toContain('Donnez-le à une autre personne, qui retirera le vôtre')
  })
})

it('roles are sought by words in the address, and bodies have their names', async () => {
  const found = await text('/administration?q=commission', ADMINISTRATOR)
  expect(found).toMatch(/\d+ rôles? sur \d+/)
  expect(found).toMatch(/ommission permanente/)
  expect(found).not.toMatch(/val-d-exemple-commission-permanente|Dominique Instruction/)
  expect(await text('/administration?q=zzz', ADMINISTRATOR)).toContain('Aucun rôle ne porte ces mots')
})

describe.skipIf(NO_BROWSER !== undefined)('the page of administration', () => {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is clean for axe, %s at %i', async (colorScheme, width) => {
    const browser = await openBrowser()
    const page = await pageAs(browser, ADMINISTRATOR, { colorScheme, width })
    await page.goto(`${address}/administration`)
    expect(await axeViolations(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await browser.close()
  })
})
