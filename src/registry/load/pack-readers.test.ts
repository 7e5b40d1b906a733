import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { KnownTerritories, LoadedRow, PartReading } from '#application/ports/loading.ts'
import { smallPack } from '../../../test/fixtures/small-pack.ts'
import { readCinemas } from './cinemas.ts'
import { readFestivals } from './festivals.ts'
import { readFilms } from './films.ts'
import type { NamedFile } from './keep-rows.ts'
import { readMapShapes } from './map-shapes.ts'
import { readQpv } from './qpv.ts'

const ids = new Set(['commune-75056', 'commune-44109', 'commune-85191', 'commune-85194', 'region-52', 'region-11', 'departement-44'])
const known: KnownTerritories = {
  has: (id) => ids.has(id),
  communeOf: (code) => (code === '85060' ? 'commune-85194' : ids.has(`commune-${code}`) ? `commune-${code}` : undefined),
}
const files = smallPack()
const file = (ending: string): NamedFile => {
  const found = files.find(({ source }) => source.path.endsWith(ending))
  if (found === undefined) throw new Error(ending)
  return { file: found.source.path, bytes: found.source.path.endsWith('.gz') ? gunzipSync(found.bytes) : found.bytes }
}
const rowsOf = (reading: PartReading, table: string): readonly LoadedRow[] =>
  reading.tables.find((known) => known.table === table)?.rows ?? []
const toldOf = (reading: PartReading): (string | number | null)[][] =>
  reading.problems.map(({ line, column, found, reason }) => [line, column, found, reason])

describe('cinemas', () => {
  const reading = readCinemas(file('etablissements-2024.csv.gz'), file('2003-2024.csv.gz'), known)
  const [paris, circuit, sables, elsewhere] = rowsOf(reading, 'cinema')
  it('an arrondissement’s cinema is the city’s, a merged commune’s its successor’s', () => {
    expect(paris?.['commune_id']).toBe('commune-75056')
    expect(sables?.['commune_id']).toBe('commune-85194')
  })
  it('what is empty is unknown, never zero', () => {
    expect(circuit).toMatchObject({ seats: null, admissions_2023: null, is_itinerant: true })
  })
  it('what cannot be read is told with its line and is unknown; a second row of a key is left out', () => {
    expect(elsewhere).toMatchObject({ commune_id: null, seats: null, art_et_essai: null, screens: 2 })
    expect(toldOf(reading)).toEqual([
      [5, 'code_commune_actuelle', '99999', 'unknown-commune'],
      [5, 'fauteuils', 'abc', 'not-a-number'],
      [5, 'art_et_essai', 'PEUT-ÊTRE', 'not-in-list'],
      [6, null, null, 'key-twice'],
    ])
    expect(reading.files[0]).toEqual({ file: 'cinema/cnc-etablissements-2024.csv.gz', rowsRead: 5, rowsKept: 4 })
  })
  it('the label is kept as each year gives it: a class, or only yes and no', () => {
    const years = rowsOf(reading, 'cinema_year')
    expect(years).toHaveLength(44)
    expect(years[0]).toMatchObject({ year: 2003, art_et_essai: 'OUI', name: null, commune_id: 'commune-85194' })
    expect(years[21]).toMatchObject({ year: 2024, art_et_essai: 'E' })
  })
})

describe('films', () => {
  const reading = readFilms(file('agrees-2003-2024.csv.gz'), known)
  const films = rowsOf(reading, 'approved_film')
  it('a budget is read to the cent, without the dust of a binary fraction', () => {
    expect(films.map((film) => film['budget_cents'])).toEqual([137_603_300, 101_903_300, 204_201_900, null])
  })
  it('a mark of regional aid in either case is one; no mark says nothing', () => {
    expect(films.map((film) => film['has_regional_aid'])).toEqual([true, true, null, null])
  })
  it('what is neither yes nor no is told', () => {
    expect(toldOf(reading)).toEqual([
      [4, 'initiative_francaise', '-', 'not-in-list'],
      [5, 'devis_eur', 'environ 2 M', 'not-an-amount'],
    ])
  })
})

describe('festivals', () => {
  const reading = readFestivals(file('festivals-cinema-audiovisuel.csv'), known)
  it('two that share an identifier are both kept', () => {
    expect(rowsOf(reading, 'festival').map(({ id }) => id)).toEqual(['F1', 'F2', 'F2-2'])
  })
  it('a year is read from a day; what is no year is told, and the decade is kept', () => {
    expect(rowsOf(reading, 'festival').map((row) => row['founded'])).toEqual(['2015', 'De 2000 à 2009', '2007'])
  })
  it('no commune is unknown, and told', () => {
    expect(rowsOf(reading, 'festival')[2]?.['commune_id']).toBeNull()
    expect(toldOf(reading)).toEqual([
      [3, 'annee_creation', '12ème', 'not-a-year'],
      [4, 'identifiant', 'F2', 'key-shared'],
      [4, 'code_commune_actuelle', '', 'no-commune'],
    ])
  })
})

describe('priority neighbourhoods', () => {
  const reading = readQpv(file('qpv-2024.csv'), file('contours.geojson.gz'), known)
  it('one on two communes is joined to both', () => {
    expect(rowsOf(reading, 'qpv_commune').filter(({ qpv_code }) => qpv_code === 'QN1')).toHaveLength(2)
    expect(rowsOf(reading, 'qpv')[0]?.['name']).toBe('Exemple, le Haut')
  })
  it('one without outline is told', () => {
    expect(rowsOf(reading, 'qpv')[1]?.['outline']).toBeNull()
    expect(toldOf(reading)).toEqual([[3, 'code_qp', 'QN2', 'no-outline']])
  })
})

describe('map', () => {
  const reading = readMapShapes(file('.topo.json'), known)
  it('neighbours keep one common border, without the point that says nothing', () => {
    expect(rowsOf(reading, 'map_shape')[0]?.['geometry']).toEqual({ type: 'Polygon', coordinates: [[[1, 0], [1, 1], [0, 1], [0, 0], [1, 0]]] }) // prettier-ignore
    expect(rowsOf(reading, 'map_shape')[1]?.['geometry']).toEqual({ type: 'Polygon', coordinates: [[[1, 1], [1, 0], [2, 0], [2, 1], [1, 1]]] }) // prettier-ignore
  })
  it('a shape of no territory is told', () => {
    expect(reading.problems.map(({ found, reason }) => [found, reason])).toEqual([['99', 'unknown-territory']])
  })
})
