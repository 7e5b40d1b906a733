import { beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { pageAs } from './page-as.ts'
import { awardedFile, awardedWithParts, text, wordsOf } from './heard.ts'
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

  describe('its documents', () => {
    const PDF = '%PDF-1.4\n% le devis, en entier'
    const MASKED = '%PDF-1.4\n% le devis, masqué'
    let parts: string[] = []
    const giveParts = async (fields: Readonly<Record<string, string | File>>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ demande: 'Association (fictive)', ligne: 'decision', ...fields })) body.set(name, value)
      for (const part of parts) body.append('piece', part)
      const headers = { cookie: await played('demo-agente'), origin: address }
      const answer = await fetch(`${address}${path}?/give`, { method: 'POST', redirect: 'manual', headers, body })
      return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
    }
    beforeAll(async () => {
      const file = (name: string, words: string): File => new File([words], name)
      id = await awardedWithParts('Pièces communiquées', [
        file('scenario.txt', 'Inédit.'),
        file('devis.pdf', PDF),
        file('note.txt', 'Note.'),
      ])
      path = `/instruction/${id}/communication`
      const page = await (await asked(path, await played('demo-agente'))).text()
      parts = [...page.matchAll(/name="piece" value="(\d+)"/g)].map((match) => match[1] ?? '')
    })
    const chosen = () => {
      const [scenario = '', quote = '', note = ''] = parts
      return {
        [`piece-${scenario}`]: 'withheld',
        [`raison-piece-${scenario}`]: 'unpublished-work',
        [`piece-${quote}`]: 'masked',
        [`raison-piece-${quote}`]: 'privacy',
        [`piece-${note}`]: 'whole',
      }
    }

    it('are each looked at: none is given by default, and what was typed stays beside the refusal', async () => {
      expect(parts).toHaveLength(3)
      expect((await giveParts({})).html).toContain('scenario.txt\u202f: dites comment elle est donnée')
      const refused = await giveParts({ ...chosen(), [`copie-${parts[1]}`]: new File([PDF], 'copie.pdf') })
      expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('la copie jointe est la pièce même')])
      expect(refused.html).toContain('value="Association (fictive)"')
      expect(refused.html).toMatch(/value="withheld" checked/)
      expect((await giveParts({ ...chosen(), [`copie-${parts[1]}`]: new File(['rien'], 'copie.pdf') })).html).toContain('doit être un PDF')
    })

    it('are given whole, masked or not at all, and the copy says which and why, with the appeal', async () => {
      const { status, to } = await giveParts({ ...chosen(), [`copie-${parts[1]}`]: new File([MASKED], 'copie.pdf') })
      expect(status).toBe(303)
      const copy = /copie=(\d+)/.exec(to)?.[1] ?? ''
      const at = (part = '', person = 'demo-agente') => played(person).then((cookie) => asked(`${path}/${copy}/${part}`, cookie))
      expect((await at(parts[0])).status).toBe(404)
      expect(await (await at(parts[1])).text()).toBe(MASKED)
      expect((await at(parts[1])).headers.get('content-disposition')).toContain('devis-masque.pdf')
      expect(await (await at(parts[2])).text()).toBe('Note.')
      for (const person of ['demo-secretaire', 'demo-productrice', 'demo-elue'])
        expect([person, [403, 404].includes((await at(parts[1], person)).status)]).toEqual([person, true])
      const page = await text(path, 'demo-agente')
      expect(page).toContain('devis.pdf, masquée')
      expect(page).not.toContain('scenario.txt, ')
    })
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
