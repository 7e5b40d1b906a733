import { describe, expect, it } from 'vitest'
import { cents } from '#domain/money/cents.ts'
import { exactFraction } from '#domain/money/exact-fraction.ts'
import { givenTrails, territoriesUnder } from './starting-points.ts'

const shares = { cncShare: exactFraction(1n, 4n), upstreamShare: exactFraction(1n, 10n) }
const place = {
  id: 'region-01',
  name: 'Région',
  population: 1,
  total: cents(101),
  previousTotal: null,
  totals: [],
  fragileShare: null,
  need: null,
  sources: [{ title: 'Recensement', address: 'https://recensement.example', readOn: null }],
}

describe('why a Région of the laboratory starts from what it does', () => {
  const trails = givenTrails(place, shares, { document: 'contrechamp', article: 'laboratoire', status: 'policy' })

  it('each value is the one that scenarios start from, to the cent', () => {
    const [one] = territoriesUnder({ territories: [place] }, shares)
    expect(trails.map(({ figure, value }) => [figure, value])).toEqual([
      ['present', one?.present],
      ['effort', one?.effort],
      ['upstream-effort', one?.upstreamEffort],
    ])
    expect(trails[0]?.value).toBe(25)
  })

  it('says what was published, and that the share is a hypothesis of ours', () => {
    expect(trails[0]).toMatchObject({
      operation: 'total-times-share',
      rounding: 'down',
      rule: { source: { status: 'policy' } },
      inputs: [
        { figure: 'total-with-cnc', value: 101, operation: 'published', address: 'https://recensement.example' },
        { figure: 'cnc-share-of-total', exact: shares.cncShare, operation: 'hypothesis' },
      ],
    })
  })
})
