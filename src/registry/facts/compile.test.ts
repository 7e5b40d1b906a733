import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTidyCsv } from '#registry/extract/tidy-csv.ts'
import { compileFacts } from './compile.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SOURCES = join(ROOT, '../shared')
const compiled = existsSync(join(SOURCES, 'mission/facts.md')) ? compileFacts(SOURCES, ROOT) : undefined

/** The sources lie beside the project, or are not there. */
describe.skipIf(compiled === undefined)('facts compiled from the sources beside the project', () => {
  const tableOf = (path: string): Map<string, Record<string, string>> => {
    const { rows } = readTidyCsv(readFileSync(join(ROOT, path)), readTidyCsv(readFileSync(join(ROOT, path)), []).heads)
    return new Map(rows.map(({ cells }) => [cells['id'] ?? cells['territory_id'] ?? '', cells]))
  }
  const nation = tableOf('data/indicators/nation.csv').get('nation-FR')
  const figures = tableOf('data/facts/figure.csv')

  it('the same sources give the same bytes as those committed', () => {
    const changed = [...(compiled?.files ?? [])]
      .filter(([path, text]) => readFileSync(join(ROOT, path), 'utf8') !== text)
      .map(([path]) => path)
    expect(changed).toEqual([])
  })
  it('what could not be read is two festivals without commune, a cinema without kind and one without seats', () => {
    expect(compiled?.unread.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [444, 'code_commune', 'commune-unknown'],
      [545, 'code_commune', 'commune-unknown'],
      [838, 'genre', 'cinema-kind-unknown'],
      [28124, 'fauteuils', 'not-a-count'],
    ])
  })
  it('fixed cinemas and circuits make the CNC’s published total of 2024', () => {
    expect(Number(nation?.['cinemas']) + Number(nation?.['itinerant_cinemas'])).toBe(2053)
    expect(Number(nation?.['screens']) + Number(nation?.['itinerant_cinemas'])).toBe(6355)
    expect(nation?.['seats']).toBe('1128689')
  })
  it('each QPV of the list counts once in France', () => expect(nation?.['qpv']).toBe('1584'))
  it('schools make the source’s totals', () => {
    expect([nation?.['primary_schools'], nation?.['lower_secondary_schools'], nation?.['upper_secondary_schools']]).toEqual([
      '34032',
      '7509',
      '4212',
    ])
  })
  it('the five overseas Régions have unknown cinemas and known QPV', () => {
    const regions = tableOf('data/indicators/regions.csv')
    expect(['01', '02', '03', '04', '06'].map((code) => regions.get(`region-${code}`)?.['cinemas'])).toEqual(['', '', '', '', ''])
    expect(regions.get('region-04')?.['qpv']).toBe('57')
  })
  it('Région 11 and département 11 are two territories', () => {
    expect(tableOf('data/indicators/regions.csv').get('region-11')?.['qpv']).toBe('298')
    expect(tableOf('data/indicators/departements.csv').get('departement-11')?.['qpv']).not.toBe('298')
  })
  it('the 59 quoted figures are all kept', () => expect([...figures.keys()].filter((id) => /^C\d{3}$/.test(id))).toHaveLength(59))
  it('eleven and twelve million are both kept, each naming the other', () => {
    expect([figures.get('C001')?.['value'], figures.get('C001')?.['disagrees_with']]).toEqual(['11000000', 'C002'])
    expect([figures.get('C002')?.['value'], figures.get('C002')?.['disagrees_with']]).toEqual(['12000000', 'C001'])
  })
  it('each territory named by a fact is one of the indicators’ or France', () => {
    const known = new Set(
      ['nation', 'regions', 'departements', 'epcis', 'communes'].flatMap((name) => [...tableOf(`data/indicators/${name}.csv`).keys()]),
    )
    const named = ['figure', 'convention', 'aid_scheme', 'organisation', 'fund_award'].flatMap((name) =>
      [...tableOf(`data/facts/${name}.csv`).values()].map((row) => row['territory_id'] ?? ''),
    )
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })
})
