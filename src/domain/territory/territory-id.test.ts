import { describe, expect, it } from 'vitest'
import { partsOfTerritoryId, territoryId } from './territory-id.ts'

describe('names of territories', () => {
  it('a Région and a Département of one code are two territories', () => {
    expect(territoryId('region', '11')).not.toBe(territoryId('departement', '11'))
  })
  it.each([
    ['commune', '01001', 'commune-01001'],
    ['commune', '2A004', 'commune-2A004'],
    ['commune', '1001', undefined],
    ['departement', '2B', 'departement-2B'],
    ['departement', '976', 'departement-976'],
    ['departement', '1', undefined],
    ['region', '94', 'region-94'],
    ['epci', '200054781', 'epci-200054781'],
    ['epci', '20005478', undefined],
    ['nation', 'FR', 'nation-FR'],
  ] as const)('%s %s is %s', (level, code, id) => expect(territoryId(level, code)).toBe(id))
  it.each([
    ['departement-11', 'departement', '11'],
    ['commune-23096', 'commune', '23096'],
  ])('%s says its level and code', (text, level, code) => expect(partsOfTerritoryId(text)).toMatchObject({ level, code }))
  it.each(['11', 'canton-11', 'region-', 'commune-23096 ', ''])('« %s » is no territory', (text) =>
    expect(partsOfTerritoryId(text)).toBeUndefined(),
  )
})
