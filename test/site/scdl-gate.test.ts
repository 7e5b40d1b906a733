import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkedGrants } from '../fixtures/checked-grants.ts'
import { step, text } from './heard.ts'
import { asked, begunFile, played } from './played.ts'

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-scdl-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const check = (name: string, csv: string) => checkedGrants(folder, name, csv)

/** A body's file, awarded and not published yet: the address of its paper. */
async function awardedTo(siret: string, title: string): Promise<string> {
  const draft = await begunFile(await played('demo-productrice'))
  const sent = await asked(`${draft}?/save`, await played('demo-productrice'), {
    vu: '0',
    titre: title,
    forme: 'short',
    'demandeur-nature': 'company',
    'demandeur-nom': 'Films du Val (fictive)',
    siret,
    montant: '8000',
    'decl-honour': 'oui',
    envoyer: 'oui',
  })
  expect(sent.headers.get('location')).toBe(`${draft}/recepisse`)
  const id = draft.slice('/mes-dossiers/'.length)
  for (const acte of ['declare-complete', 'declare-eligible'])
    await asked(`/instruction/${id}?/move`, await played('demo-agente'), { acte })
  await step(id, 'demo-secretaire', 'place', {})
  const seal = { avis: 'recommended', montant: '7 500,05', raison: 'Un regard.', voie: 'Seconde convocation.' }
  expect((await step(id, 'demo-secretaire', 'seal', seal)).status).toBe(303)
  const paper = await asked('/assemblee?/prepare', await played('demo-greffe'), {
    instance: '0',
    objet: 'decide',
    seance: '2026-11-20',
    dossier: id,
  })
  const path = paper.headers.get('location') ?? ''
  const vote = { numero: `CP-${id}`, exercice: '15', presents: '12', pour: '10', contre: '1', abstentions: '1' }
  expect((await asked(`${path}?/vote`, await played('demo-greffe'), vote)).status).toBe(303)
  return path
}

const TERMS = { versement: 'in-parts', 'verse-du': '2026-12-01', 'verse-au': '2027-11-30' }

describe('what is published of awards', () => {
  it('is due three months after the vote at the latest, until it is published, and lacks nothing for check-grants when the clerk says how it is paid', async () => {
    const path = await awardedTo('12345678200010', 'Fenêtre, « sur » cour')
    expect(await text(path, 'demo-greffe')).toMatch(/au plus tard le 20.février 2027.*2017-779/)
    expect(await text('/assemblee', 'demo-greffe')).not.toContain('Publication en retard')
    const published = await asked(`${path}?/publish`, await played('demo-greffe'), { transmise: '2026-11-24', ...TERMS })
    expect(published.status).toBe(303)
    expect(await text(path, 'demo-greffe')).not.toContain('2017-779')
    const csv = await (await asked('/deliberations/scdl.csv', '')).text()
    expect(csv).toMatch(/12345678200010.*7500\.05/)
    const { report } = check('scdl.csv', csv)
    const own = csv.split('\r\n').findIndex((line) => line.includes('12345678200010')) + 1
    const lacking = report.problems.filter(({ line }) => line === own).map(({ column, reason }) => [column, reason])
    expect(lacking).toEqual([])
  })
  it('is valid for check-grants, row by row, when the clerk says how it is paid', async () => {
    const [heads = '', ...rows] = (await (await asked('/deliberations/scdl.csv', '')).text()).split('\r\n')
    const row = rows.find((line) => line.includes('12345678200010')) ?? ''
    const { code, report } = check('ligne.csv', `${heads}\r\n${row}\r\n`)
    expect([code, report.valid, report.problems]).toEqual([0, true, []])
  })
  it('lacks what nobody says, which is never made up', async () => {
    const path = await awardedTo('12345678200028', 'Sans un mot')
    await asked(`${path}?/publish`, await played('demo-greffe'), { transmise: '2026-11-24' })
    const csv = await (await asked('/deliberations/scdl.csv', '')).text()
    const own = csv.split('\r\n').findIndex((line) => line.includes('12345678200028')) + 1
    const lacking = check('muet.csv', csv).report.problems.filter(({ line, reason }) => line === own && reason === 'required')
    expect(lacking.map(({ column }) => column)).toEqual(['conditionsVersement', 'datesPeriodeVersement', 'notificationUE'])
  })
})
