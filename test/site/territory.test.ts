import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, inject, it } from 'vitest'

const address = inject('address')
const ROOT = join(import.meta.dirname, '../..')
const rowsOf = (file: string): Record<string, string>[] => parse(readFileSync(join(ROOT, 'data/indicators', file)), { columns: true })
const tableOf = async (territory: string, table: string): Promise<Record<string, unknown>[]> => {
  const answer = (await (await fetch(`${address}/territoires/${territory}?format=json&table=${table}`)).json()) as {
    rows: Record<string, unknown>[]
  }
  return answer.rows
}
const numberOf = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text))

describe('the figures of a territory are those of the source rows', () => {
  it.each([
    ['region-75', 'regions.csv'],
    ['departement-23', 'departements.csv'],
    ['epci-200034825', 'epcis.csv'],
  ])('%s, measure by measure', async (territory, file) => {
    const source = rowsOf(file).find((row) => row['territory_id'] === territory) ?? {}
    const page = (await (await fetch(`${address}/territoires/${territory}`)).text()).replaceAll('\u202f', '')
    for (const column of [
      'cinemas',
      'screens',
      'seats',
      'art_et_essai',
      'admissions',
      'festivals',
      'qpv',
      'frr_communes',
      'rural_population',
      'primary_schools',
      'lower_secondary_schools',
      'upper_secondary_schools',
    ]) {
      expect(page, column).toContain(`>${source[column] ?? '?'}<`)
    }
  })

  it('every year of a commune’s screens', async () => {
    const source = rowsOf('series.csv').find((row) => row['territory_id'] === 'commune-23096' && row['indicator_id'] === 'screens') ?? {}
    const rows = await tableOf('commune-23096', 'depuis-2003')
    expect(rows.length).toBe(22)
    for (const row of rows) expect([row['annee'], row['ecrans']]).toEqual([row['annee'], numberOf(source[String(row['annee'])])])
  })

  it('every département of a Région', async () => {
    const source = new Map(rowsOf('departements.csv').map((row) => [row['territory_id'], row]))
    const rows = await tableOf('region-75', 'dans-departement')
    expect(rows.length).toBe(12)
    expect(rows.reduce((sum, row) => sum + Number(row['ecrans']), 0)).toBe(
      ['16', '17', '19', '23', '24', '33', '40', '47', '64', '79', '86', '87'].reduce(
        (sum, code) => sum + Number(source.get(`departement-${code}`)?.['screens']),
        0,
      ),
    )
  })
})

describe('what is not known is said', () => {
  it('an overseas Région has unknown cinemas, never zero, and the page says why', async () => {
    const text = await (await fetch(`${address}/territoires/region-06`)).text()
    expect(text).toContain('Le fichier du CNC ne couvre que la métropole')
    expect(text).toContain('Population municipale de 2017')
    const screens = (await tableOf('region-06', 'comparaison')).find((row) => row['mesure'] === 'Écrans')
    expect([screens?.['ici'], screens?.['rang']]).toEqual([null, null])
  })
  it('below the nation, the films are said to be without territory', async () => {
    expect(await (await fetch(`${address}/territoires/region-75`)).text()).toContain('ne nomme aucune Région')
  })
})

describe('addresses of territories', () => {
  it.each([
    ['commune-75112', '/territoires/commune-75056'],
    ['commune-69385', '/territoires/commune-69123'],
  ])('the old code %s leads to the present commune', async (old, present) => {
    const answer = await fetch(`${address}/territoires/${old}`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, present])
  })
  it.each(['commune-99999', 'canton-1', 'region-99'])('%s is not found, in French', async (territory) => {
    const answer = await fetch(`${address}/territoires/${territory}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Ce territoire n’existe pas.')
  })
  it.each([
    ['Guéret', '/territoires/commune-23096'],
    ['35000', '/territoires/commune-35238'],
    ['nouvelle aquitaine', '/territoires/region-75'],
  ])('« %s » leads straight to its page', async (question, page) => {
    const answer = await fetch(`${address}/territoires?q=${encodeURIComponent(question)}`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page])
  })
  it('homonyms are left to choose', async () => {
    const answer = await fetch(`${address}/territoires?q=saint-denis`, { redirect: 'manual' })
    expect(answer.status).toBe(200)
    const text = await answer.text()
    for (const code of ['93066', '97411', '11339', '30247']) expect(text).toContain(`/territoires/commune-${code}"`)
  })
})

describe('the search page', () => {
  it('groups what it finds, typing errors forgiven', async () => {
    const text = await (await fetch(`${address}/recherche?q=gerret`)).text()
    expect(text).toContain('/territoires/commune-23096"')
    expect(text).toContain('le plus proche')
  })
  it('gives advice when nothing is found', async () => {
    expect(await (await fetch(`${address}/recherche?q=xqzwvk`)).text()).toContain('Essayez moins de mots')
  })
  it('what is asked is written as text, whatever it holds', async () => {
    expect(await (await fetch(`${address}/recherche?q=${encodeURIComponent('<script>alert(1)</script>')}`)).text()).not.toContain(
      '<script>alert(1)',
    )
  })
})
