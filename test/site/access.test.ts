import { beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { pageAs } from './page-as.ts'
import { awardedFile, text, wordsOf } from './heard.ts'
import { asked, played } from './played.ts'

const address = inject('address')

describe('a decided file that somebody asks to read', () => {
  let id = ''
  let path = ''
  beforeAll(async () => {
    id = await awardedFile('Film communiqué')
    path = `/instruction/${id}/communication`
  })
  const give = async (form: Readonly<Record<string, string>>, person = 'demo-agente') => {
    const answer = await asked(`${path}?/give`, await played(person), form)
    return { status: answer.status, to: answer.headers.get('location') ?? '', words: await wordsOf(answer) }
  }

  it('is looked at by its service alone', async () => {
    for (const person of ['demo-secretaire', 'demo-experte', 'demo-etat', 'demo-elue', 'demo-greffe', 'demo-productrice', 'demo-autrice']) {
      const answer = await asked(path, await played(person))
      expect([person, [403, 404].includes(answer.status), (await answer.text()).includes('Un regard.')]).toEqual([person, true, false])
    }
    expect((await give({ demande: 'Moi', ligne: 'opinion' }, 'demo-elue')).status).not.toBe(303)
    expect(await text(`/instruction/${id}`, 'demo-agente')).toContain('Répondre à une demande d’accès')
  })

  it('each line is proposed with its reason; votes, notes and readers are not there', async () => {
    const page = await (await asked(path, await played('demo-agente'))).text()
    expect(page).toMatch(/value="opinion-reason" checked/)
    expect(page).not.toMatch(/value="(decision|opinion|asked|applicant|title)" checked/)
    expect(page).not.toMatch(/Seconde convocation\.|demo-expert/)
    expect(page.replaceAll(/<[^>]*>/g, ' ')).toContain('Non vérifié')
  })

  it('a masked line has its reason, and somebody asks', async () => {
    expect((await give({ demande: 'Association (fictive)', ligne: 'opinion-reason', masque: 'opinion-reason' })).words).toContain(
      'Choisissez une raison',
    )
    expect((await give({ demande: ' ', ligne: 'decision' })).words).toContain('Dites qui demande')
  })

  it('is given as a copy, recorded, and the applicant is told nothing of who asks', async () => {
    const form = {
      demande: 'Association (fictive)',
      ligne: 'opinion-reason',
      masque: 'opinion-reason',
      'raison-opinion-reason': 'judgement',
    }
    const { status, to } = await give(form)
    expect([status, to]).toEqual([303, expect.stringMatching(/\?fait&copie=\d+$/)])
    const pdf = await asked(`${to}&format=pdf`, await played('demo-agente'))
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF')
    expect(await text(path, 'demo-agente')).toContain('Association (fictive)')
    expect(await text(`/instruction/${id}`, 'demo-agente')).toContain('Copie communiquée')
    for (const page of ['recepisse', 'decision', 'dossier.json'])
      expect(await (await asked(`/mes-dossiers/${id}/${page}`, await played('demo-productrice'))).text()).not.toContain(
        'Association (fictive)',
      )
    const log = await (await asked('/preuves/journal.json', '')).text()
    expect(log).toContain('access-given')
    expect(log).not.toContain('Association (fictive)')
  })

  it.skipIf(NO_BROWSER !== undefined).each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is clean for axe, %s at %i', async (colorScheme, width) => {
    const browser = await openBrowser()
    const page = await pageAs(browser, 'demo-agente', { colorScheme, width })
    await page.goto(address + path)
    expect(await axeViolations(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await browser.close()
  })
})
