import { describe, expect, it } from 'vitest'
import type { KnownTerritories } from '#application/ports/loading.ts'
import { FACTS } from './facts-tables.ts'
import { readFacts } from './facts.ts'
import { readIndicators } from './indicators.ts'
import type { NamedFile } from './keep-rows.ts'

const known: KnownTerritories = { has: (id) => id === 'region-52', communeOf: () => undefined }
const file = (name: string, ...lines: string[]): NamedFile => ({ file: name, bytes: Buffer.from(`${lines.join('\n')}\n`) })

function facts(rows: Readonly<Record<string, string[]>>): ReturnType<typeof readFacts> {
  return readFacts(
    FACTS.map(({ table, columns }) => file(`${table}.csv`, Object.keys(columns).join(','), ...(rows[table] ?? []))),
    known,
  )
}

const CONVENTION = 'a,region-52,Titre,2024-2026,2024-01,,'
const figure = (id: string, value = '1000', amount = '100000', includes = 'no', convention = 'a'): string =>
  `${id},region-52,${convention},fund-total,Total,2024,,${value},${amount},EUR,,${includes},fonds,voted,exact,,Titre,Région,https://exemple.test/1 | https://exemple.test/2,,2026-11-22`

describe('facts', () => {
  it('lists are separated by bars, empty is unknown, an empty list is one', () => {
    const reading = facts({ convention: [CONVENTION], figure: [figure('F1')] })
    expect(reading.problems).toEqual([])
    expect(reading.tables.find(({ table }) => table === 'figure')?.rows[0]).toMatchObject({
      value: '1000',
      amount_cents: 100_000,
      year_to: null,
      funder: null,
      disagrees_with: [],
      source_urls: ['https://exemple.test/1', 'https://exemple.test/2'],
    })
  })
  it.each([
    ['an unknown territory', { convention: [CONVENTION.replace('region-52', 'region-99')] }, 'territory_id', 'unknown-key'],
    ['a figure of no convention', { figure: [figure('F1')] }, 'convention_id', 'unknown-key'],
    [
      'an amount that is not whole cents',
      { convention: [CONVENTION], figure: [figure('F1', '1', '10.5')] },
      'amount_cents',
      'not-a-number',
    ],
    [
      'a word that the column does not have',
      { convention: [CONVENTION], figure: [figure('F1', '1', '1', 'maybe')] },
      'includes_cnc',
      'not-in-list',
    ],
    ['a cell that must be filled', { convention: [CONVENTION.replace('Titre', '')] }, 'title', 'cell-empty'],
    ['a key given twice', { convention: [CONVENTION, CONVENTION] }, 'id', 'key-twice'],
    ['a day that no calendar has', { organisation: ['o,region-52,Nom,agence,https://exemple.test,2026-02-30'] }, 'read_on', 'not-a-day'],
    ['a source that is no address', { organisation: ['o,region-52,Nom,agence,exemple,2026-02-28'] }, 'source_url', 'not-an-address'],
  ])('%s leaves the row out and is told', (_, rows, column, reason) => {
    const { problems, files } = facts(rows)
    expect(problems).toContainEqual(expect.objectContaining({ column, reason, blocking: true }))
    expect(files.reduce((sum, read) => sum + read.rowsRead - read.rowsKept, 0)).toBe(1)
  })
  it('a column that is missing is told, and one that nobody knows', () => {
    const reading = readFacts(
      FACTS.map(({ table, columns }) =>
        file(
          `${table}.csv`,
          Object.keys(columns)
            .filter((name) => name !== 'generation')
            .concat('autre')
            .join(','),
        ),
      ),
      known,
    )
    expect(reading.problems.filter((problem) => problem.file === 'convention.csv').map(({ column, reason }) => [column, reason])).toEqual([
      ['generation', 'column-missing'],
      ['autre', 'column-unknown'],
    ])
  })
})

describe('indicators', () => {
  const DEFINITION = 'cinemas,Cinémas,cinémas,Compte,France,2024,CNC,https://exemple.test,2026-11-22'
  const read = (profiles: string, series: string): ReturnType<typeof readIndicators> =>
    readIndicators(
      [
        file('definitions.csv', 'id,label,unit,definition,perimeter,as_of,source_title,source_url,read_on', DEFINITION),
        file('nation.csv', 'territory_id'),
        file('regions.csv', 'territory_id,cinemas,seats', profiles),
        ...['departements', 'epcis', 'communes'].map((name) => file(`${name}.csv`, 'territory_id')),
        file('series.csv', 'territory_id,indicator_id,2003,2004,2005,2006', series),
      ],
      known,
    )
  it('zero is zero and empty is unknown', () => {
    expect(read('region-52,0,', '').tables[1]?.rows).toEqual([
      expect.objectContaining({ territory_id: 'region-52', cinemas: 0, seats: null, screens: null }),
    ])
  })
  it('a series begins and ends with a known year; a hole in it stays unknown', () => {
    expect(read('', 'region-52,cinemas,,5,,0').tables[2]?.rows).toEqual([
      { territory_id: 'region-52', indicator_id: 'cinemas', first_year: 2004, yearly: [5, null, 0] },
    ])
  })
  it('a series of an indicator that is not defined is left out and told', () => {
    const reading = read('', 'region-52,autre,1,1,1,1')
    expect(reading.tables[2]?.rows).toEqual([])
    expect(reading.problems).toContainEqual(expect.objectContaining({ line: 2, column: 'indicator_id', found: 'autre' }))
  })
})
