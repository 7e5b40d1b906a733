import { describe, expect, it } from 'vitest'
import { NATION, partsOfTerritoryId, type TerritoryId } from '#domain/territory/territory-id.ts'
import { conventionsThatAnswer, coverageOf, facetChoices } from './list-conventions.ts'
import type { KnownConvention, Signatory } from './ports/conventions.ts'

const region = (code: string): TerritoryId => partsOfTerritoryId(`region-${code}`)?.id ?? NATION
const source = { title: 'Source', addresses: [], readOn: null, publishedOn: null }
const convention = (id: string, territoryId: TerritoryId, generation: string, kinds: readonly Signatory['kind'][]): KnownConvention => ({
  id,
  territoryId,
  territoryName: territoryId,
  title: id,
  generation,
  startsOn: null,
  endsOn: null,
  note: null,
  signatories: kinds.map((kind) => ({ name: kind, kind, territoryId: null, attested: 'read', source })),
  events: [],
})
const ALL = [
  convention('naq-2023', region('75'), '2023-2025', ['cnc', 'region', 'departement', 'metropole']),
  convention('naq-2017', region('75'), '2017-2019', ['cnc', 'region', 'departement', 'departement']),
  convention('idf-2017', region('11'), '2017-2019', ['cnc', 'region']),
  convention('frame', NATION, '2026-2028', []),
]
const NONE = { territory: '', generation: '', signatory: '', event: '' }
const ids = (facets: Partial<typeof NONE>): string[] => conventionsThatAnswer(ALL, { ...NONE, ...facets }).map(({ id }) => id)

describe('facets', () => {
  it('no facet is everything', () => expect(ids({})).toHaveLength(4))
  it('facets narrow together', () => expect(ids({ territory: 'region-75', signatory: 'departement' })).toEqual(['naq-2023', 'naq-2017']))
  it('a value that nothing has finds nothing', () => expect(ids({ generation: '1515' })).toEqual([]))
  it('a choice counts what it would leave, the others kept, each convention once', () => {
    const choices = facetChoices(ALL, { ...NONE, generation: '2017-2019', signatory: 'cnc' }, 'signatory', (value) => value)
    expect(choices.map(({ value, count }) => [value, count])).toEqual([
      ['cnc', 2],
      ['departement', 1],
      ['metropole', 0],
      ['region', 2],
    ])
  })
})

describe('coverage', () => {
  const regions = [region('11'), region('75'), region('53')].map((id) => ({ id, name: id, isOverseas: false }))
  it('says of how many Régions a generation is known, the latest first; a national frame is no Région', () => {
    expect(coverageOf(ALL, regions).map(({ generation, known, regions: count }) => [generation, known.length, count])).toEqual([
      ['2026-2028', 0, 3],
      ['2023-2025', 1, 3],
      ['2017-2019', 2, 3],
    ])
  })
})
