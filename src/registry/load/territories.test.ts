import { describe, expect, it } from 'vitest'
import type { LoadedRow } from '#application/ports/loading.ts'
import { smallTerritories } from '../../../test/fixtures/small-territories.ts'
import { populationOf, readTerritories } from './territories.ts'

const { communes, epcis, departements, regions } = smallTerritories()
// the records are those of the package, written as literals
const reading = readTerritories({ communes, epcis, departements, regions } as unknown as Parameters<typeof readTerritories>[0])
const rows = new Map((reading.tables[0]?.rows ?? []).map((row) => [row['id'], row]))
const of = (id: string): LoadedRow => rows.get(id) ?? {}

describe('territories', () => {
  it('a Région and a département of one code are two territories', () => {
    expect(of('region-11')['name']).toBe('Île-de-France')
    expect(of('departement-11')['name']).toBe('Département au code d’une Région')
  })
  it('each has its parents', () => {
    expect(of('commune-85194')).toMatchObject({ departement_id: 'departement-85', region_id: 'region-52', epci_id: 'epci-200071165' })
    expect(of('departement-971')).toMatchObject({ region_id: 'region-01', zone: 'drom' })
  })
  it('an EPCI across départements belongs to the one where most of its people live', () => {
    expect(of('epci-200071165')).toMatchObject({ departement_id: 'departement-85', communes_count: 2, population: 49_703 })
  })
  it('a member that is no commune is told, and not counted', () => {
    expect(of('epci-244400404')['communes_count']).toBe(1)
    expect(reading.problems).toContainEqual(expect.objectContaining({ reason: 'unknown-commune', found: '244400404: 44999' }))
  })
  it('the population of a commune that the source leaves out is unknown, and so is that of a territory of none but such', () => {
    expect(of('commune-98411')['population']).toBeNull()
    expect(of('departement-984')['population']).toBeNull()
    expect(populationOf([{}, { population: 0 }])).toBe(0)
  })
  it('a territory’s population is the sum of its communes’, arrondissements not counted twice', () => {
    expect(of('departement-75')['population']).toBe(2_103_778)
    expect(of('region-52')['population']).toBe(100 + 325_070 + 56_000 + 49_603)
  })
  it('a seat that lies elsewhere is told and stays unknown', () => {
    expect(of('region-984')['seat_id']).toBeNull()
    expect(of('region-52')['seat_id']).toBe('commune-44109')
    expect(reading.problems.filter(({ reason }) => reason === 'seat-elsewhere')).toHaveLength(2)
  })
  it('delegated communes, arrondissements and codes of merged communes lead to the present commune', () => {
    const former = new Map((reading.tables[1]?.rows ?? []).map((row) => [row['code'], row]))
    expect(former.get('75108')).toMatchObject({ commune_id: 'commune-75056', kind: 'arrondissement-municipal' })
    expect(former.get('85166')).toMatchObject({ commune_id: 'commune-85194', name: 'Olonne-sur-Mer' })
    expect(former.get('85060')).toMatchObject({ commune_id: 'commune-85194', kind: 'former-code', name: null })
  })
  it('a postcode given twice is held once', () => {
    expect(reading.tables[2]?.rows.filter(({ code }) => code === '75008')).toHaveLength(1)
  })
})
