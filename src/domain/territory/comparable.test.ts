import { describe, expect, it } from 'vitest'
import { bracketOf, comparableRules, type ComparableTraits } from './comparable.ts'
import { perInhabitants, standingOf } from './standing.ts'

const traits = (change: Partial<ComparableTraits>): ComparableTraits => ({
  level: 'commune',
  population: 13_000,
  kind: null,
  densityClass: 'Petites villes',
  ruralPopulation: null,
  ...change,
})

describe('who is comparable with whom', () => {
  it.each([
    [1_999, { from: 500, below: 2_000 }],
    [2_000, { from: 2_000, below: 5_000 }],
    [2_001, { from: 2_000, below: 5_000 }],
  ])('a commune of %i inhabitants stands among those of its bracket', (population, bracket) => {
    expect(comparableRules(traits({ population }))[0]).toEqual({ level: 'commune', densityClass: 'Petites villes', population: bracket })
  })
  it('when too few are of its size, a commune is compared with all those of its density', () => {
    expect(comparableRules(traits({}))[1]).toEqual({ level: 'commune', densityClass: 'Petites villes' })
  })
  it('an urban community is of one kind with the metropolises', () => {
    expect(comparableRules(traits({ level: 'epci', kind: 'CU', population: 250_000 }))[0]).toEqual({
      level: 'epci',
      kinds: ['CU', 'METRO', 'MET69'],
      population: { from: 200_000, below: null },
    })
  })
  it.each([
    [24_999, { from: 0, below: 25 }],
    [25_000, { from: 25, below: 50 }],
    [25_001, { from: 25, below: 50 }],
  ])('a département of 100 000 with %i rural inhabitants is of that rurality', (ruralPopulation, ruralShare) => {
    expect(comparableRules(traits({ level: 'departement', population: 100_000, ruralPopulation }))[0]).toEqual({
      level: 'departement',
      ruralShare,
      population: { from: 0, below: 300_000 },
    })
  })
  it('Régions are compared with one another, all of them', () =>
    expect(comparableRules(traits({ level: 'region' }))).toEqual([{ level: 'region' }]))
  it.each([
    ['a nation', { level: 'nation' as const }],
    ['a commune whose population is unknown', { population: null }],
    ['a commune whose density is unknown', { densityClass: null }],
    ['a département whose rural population is unknown', { level: 'departement' as const, ruralPopulation: null }],
    ['an EPCI of no known kind', { level: 'epci' as const, kind: null }],
  ])('%s has no peer', (_, change) => expect(comparableRules(traits(change))).toEqual([]))
  it('the last bracket has no head', () => expect(bracketOf(100_000, [0, 100_000])).toEqual({ from: 100_000, below: null }))
})

describe('where one stands', () => {
  it('unknown values are left out and never count as zero', () => {
    expect(standingOf(4, [4, null, 9, 2])).toEqual({ rank: 2, known: 3, equals: 1, median: 4 })
  })
  it('equals share the better rank', () => expect(standingOf(0, [0, 0, 0, 3])).toEqual({ rank: 2, known: 4, equals: 3, median: 0 }))
  it('an unknown value has no rank', () => expect(standingOf(null, [1, 2])).toBeNull())
  it('the median of an even count is between the two', () => expect(standingOf(1, [1, 2])?.median).toBe(1.5))
})

describe('for so many inhabitants', () => {
  it.each([
    [5, 50_000, 10],
    [0, 50_000, 0],
    [null, 50_000, null],
    [5, null, null],
    [5, 0, null],
  ])('%s screens for %s people: %s for 100 000', (count, population, rate) => expect(perInhabitants(count, population, 100_000)).toBe(rate))
})
