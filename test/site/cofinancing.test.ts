import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, inject, it } from 'vitest'

const address = inject('address')
type Cells = Readonly<Record<string, string | number | null>>

const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(import.meta.dirname, '../../data/facts', name)), { columns: true })
const figures = rowsOf('figure.csv')
const tableOf = async (path: string): Promise<readonly Cells[]> => ((await (await fetch(address + path)).json()) as { rows: Cells[] }).rows
const text = async (path: string): Promise<string> =>
  (await (await fetch(address + path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0\u202f]+/g, ' ')

describe('co-financing, against the rows of the facts', () => {
  it('every national amount of the authorities and of the CNC is the one that a row gives, and none is lost', async () => {
    const page = await tableOf('/cofinancement?format=json&table=cles')
    const ofOneYear = figures.filter(
      (row) => row['territory_id'] === 'nation-FR' && row['amount_cents'] !== '' && row['year_from'] === row['year_to'],
    )
    const cents = (subject: string): string[] =>
      ofOneYear.filter((row) => row['subject'] === subject).map((row) => `${row['year_from']} ${row['perimeter']} ${row['amount_cents']}`)
    const shown = (key: string): string[] =>
      page.flatMap((row) => (row[key] === null ? [] : [`${row['annee']} ${row['perimetre']} ${row[key]}`]))
    expect(cents('own-money').length).toBeGreaterThan(3)
    expect(shown('collectivites_cents').toSorted()).toEqual(cents('own-money').toSorted())
    expect(shown('cnc_cents').toSorted()).toEqual(cents('cnc-contribution').toSorted())
  })

  it('the keys are 2,80 in 2007, 2,66 in 2010, 3,49 in 2011 and 3,76 in 2022', async () => {
    const keys = (await tableOf('/cofinancement?format=json&table=cles')).filter((row) => row['cle'] !== null)
    expect(keys.map((row) => [row['annee'], row['cle']])).toEqual([
      [2007, 2.8],
      [2010, 2.66],
      [2011, 3.49],
      [2022, 3.76],
    ])
    const read = await text('/cofinancement')
    for (const words of [
      '1 pour 2,80',
      '1 pour 2,66',
      '1 pour 3,49',
      '1 pour 3,76',
      'plus large que la production',
      'un tiers',
      'un quart',
    ])
      expect(read).toContain(words)
  })

  it('the totals of the funds are those of the census, all marked as holding the CNC’s money', async () => {
    const page = await tableOf('/cofinancement?format=json&table=fonds')
    const census = figures.filter(
      (row) =>
        row['territory_id'] === 'nation-FR' &&
        row['subject'] === 'fund-total' &&
        row['perimeter']?.includes('recensement annuel de Ciclic') &&
        row['funder'] === 'all',
    )
    expect(page.map((row) => [row['annee'], row['montant_cents']])).toEqual(
      census.map((row) => [Number(row['year_from']), Number(row['amount_cents'])]),
    )
    expect(page.every((row) => row['cnc_compris'] === 'oui')).toBe(true)
  })

  it('each Région shows the last total that a row gives it with the CNC inside, or that it is not known', async () => {
    for (const code of ['11', '32', '53', '52']) {
      const name = rowsOf('../indicators/regions.csv').find((row) => row['territory_id'] === `region-${code}`)
      expect(name).toBeDefined()
      const own = figures
        .filter((row) => row['territory_id'] === `region-${code}` && row['subject'] === 'fund-total' && row['includes_cnc'] === 'yes')
        .toSorted((a, b) => Number(a['year_from']) - Number(b['year_from']))
      const csv = await (await fetch(`${address}/cofinancement?format=csv&table=regions`)).text()
      const last = own.at(-1)
      if (last !== undefined) expect(csv).toContain(`,${(Number(last['amount_cents']) / 100).toFixed(2)},${last['year_from']},`)
    }
  })
})

describe('conventions, against the rows of the facts', () => {
  const conventions = rowsOf('convention.csv')

  it('the list has each one once', async () => {
    const page = await tableOf('/conventions?format=json')
    expect(page.map((row) => row['convention']).toSorted()).toEqual(conventions.map((row) => row['title']).toSorted())
  })

  it.each(conventions.map((row) => row['id'] ?? ''))('%s shows its parties, its dates and its figures', async (id) => {
    const ofIt = (name: string): Record<string, string>[] => rowsOf(name).filter((row) => row['convention_id'] === id)
    const [parties, dates, shown] = await Promise.all(
      ['signataires', 'dates', 'chiffres'].map((table) => tableOf(`/conventions/${id}?format=json&table=${table}`)),
    )
    expect(parties?.map((row) => row['signataire'])).toEqual(ofIt('convention_signatory.csv').map((row) => row['name']))
    expect(dates?.map((row) => row['date'] ?? '').toSorted()).toEqual(
      ofIt('convention_event.csv')
        .map((row) => row['on_text'])
        .toSorted(),
    )
    expect(shown?.map((row) => row['chiffre']).toSorted()).toEqual(
      ofIt('figure.csv')
        .map((row) => row['label'])
        .toSorted(),
    )
  })

  it('a convention that nobody knows is not found, and a facet that nothing answers says so', async () => {
    expect((await fetch(`${address}/conventions/atlantide`)).status).toBe(404)
    expect((await fetch(`${address}/cofinancement/departement-11`)).status).toBe(404)
    expect(await text('/conventions?generation=1515')).toContain('Aucune convention connue ne répond à ces critères')
  })
})
