import { describe, expect, it } from 'vitest'
import type { Figure } from '#application/ports/figures.ts'
import { cents } from '#domain/money/cents.ts'
import { NATION, partsOfTerritoryId, type TerritoryId } from '#domain/territory/territory-id.ts'
import { cofinancingView } from './cofinancing.ts'
import { territoryCofinancingView } from './territory-cofinancing.ts'

const AURA: TerritoryId = partsOfTerritoryId('region-84')?.id ?? NATION
const BRETAGNE: TerritoryId = partsOfTerritoryId('region-53')?.id ?? NATION
const REGIONS = [
  { id: AURA, name: 'Auvergne-Rhône-Alpes', isOverseas: false },
  { id: BRETAGNE, name: 'Bretagne', isOverseas: false },
]
const figure = (id: string, subject: string, millions: number, rest: Partial<Figure> = {}): Figure => ({
  id,
  subject,
  territoryId: NATION,
  territoryName: 'France',
  conventionId: null,
  label: id,
  yearFrom: 2010,
  yearTo: 2010,
  value: null,
  amount: cents(Math.round(millions * 100) * 1_000_000),
  unit: 'EUR',
  funder: subject === 'cnc-contribution' ? 'cnc' : 'authorities',
  includesCnc: subject === 'fund-total' ? 'yes' : subject === 'own-money' ? 'no' : 'not-applicable',
  perimeter: 'Production',
  moment: 'committed',
  precision: 'exact',
  disagreesWith: [],
  source: { title: 'Sénat', addresses: ['https://senat.example'], readOn: '2026-11-22', publishedOn: null },
  sourceKind: 'Sénat',
  ...rest,
})

const production = [figure('t', 'fund-total', 53.8), figure('o', 'own-money', 39.1), figure('c', 'cnc-contribution', 14.7)]

describe('the page of co-financing', () => {
  const census = (year: number, millions: number): Figure =>
    figure(`s${year}`, 'fund-total', millions, { yearFrom: year, yearTo: year, perimeter: 'Recensement' })
  const view = cofinancingView(
    [
      ...production,
      census(2018, 79.77),
      census(2019, 83.05),
      census(2020, 91.6),
      figure('f', 'fund-total', 3.48, { territoryId: BRETAGNE, yearFrom: 2018, yearTo: 2018 }),
    ],
    REGIONS,
    [],
  )

  it('says 1 pour 2,66 in 2010, with both amounts, the perimeter, the moment and the source', () => {
    expect(view.now).toMatchObject({
      sides: { state: 14_700_000_00, territories: 39_100_000_00 },
      caption: '2010 · Production · engagé',
      sources: [{ href: 'https://senat.example', readOn: '2026-11-22' }],
    })
    expect(
      view.faces.rows.map(({ cells }) => [
        cells['annee'],
        cells['collectivites_cents'],
        cells['cnc_cents'],
        cells['cle'],
        cells['part_cnc_pct'],
      ]),
    ).toEqual([[2010, 39_100_000_00, 14_700_000_00, 2.66, 27.3]])
  })

  it('keeps totals with the CNC inside apart, each census alone', () => {
    expect(view.series).toEqual([
      { year: 2018, value: 79_770_000_00 },
      { year: 2019, value: 83_050_000_00 },
      { year: 2020, value: 91_600_000_00 },
    ])
    expect(view.otherTotals.rows.map(({ cells }) => cells['montant_cents'])).toEqual([53_800_000_00])
    expect(view.totals.rows.every(({ cells }) => cells['cnc_compris'] === 'oui')).toBe(true)
  })

  it('« 1 pour 3 » and « un tiers » both appear, and are not the same', () => {
    expect(view.ratiosTable.rows.map(({ cells }) => [cells['part'], cells['part_cnc_pct']])).toEqual([
      ['un tiers', 33.3],
      ['un quart', 25],
    ])
  })

  it('a Région of which only a total is known has no key, and it is said what lacks', () => {
    expect(view.regions.rows.map(({ href, cells }) => [href, cells['total_cents'], cells['cle'], cells['manque']])).toEqual([
      ['/cofinancement/region-84', null, null, 'les deux apports'],
      ['/cofinancement/region-53', 3_480_000_00, null, 'les deux apports'],
    ])
  })

  it('says that every year is under the rule only when it is so', () => {
    expect(view.isAlwaysUnder).toBe(true)
    const kept = [figure('o', 'own-money', 2), figure('c', 'cnc-contribution', 1)]
    expect(cofinancingView(kept, [], []).isAlwaysUnder).toBe(false)
  })

  it('nothing known shows no key and no zero', () => {
    const empty = cofinancingView([], REGIONS, [])
    expect([empty.now, empty.bars, empty.faces.rows]).toEqual([null, [], []])
    expect(empty.regions.rows.flatMap(({ cells }) => [cells['total_cents'], cells['cle']])).toEqual([null, null, null, null])
  })
})

describe('the page of one territory', () => {
  it('draws its key where both amounts meet', () => {
    const view = territoryCofinancingView('France', production, [])
    expect([view.missing, view.bars.length, view.bars[0]?.doubt]).toEqual([null, 1, null])
  })
  it('one authority alone is not all of them', () => {
    const view = territoryCofinancingView(
      'Ailleurs',
      [figure('r', 'own-money', 8, { funder: 'region' }), figure('c', 'cnc-contribution', 4)],
      [],
    )
    expect([view.bars.length, view.missing?.what.slice(0, 23)]).toEqual([0, 'On connaît un apport du'])
  })
  it('an amount for three years makes no yearly key', () => {
    const view = territoryCofinancingView(
      'Ailleurs',
      [figure('o', 'own-money', 8), figure('c', 'cnc-contribution', 4, { yearFrom: 2010, yearTo: 2012 })],
      [],
    )
    expect(view.bars).toEqual([])
  })
  it('sources that contradict each other stand face to face', () => {
    const view = territoryCofinancingView(
      'Ailleurs',
      [figure('a', 'fund-total', 11, { disagreesWith: ['b'] }), figure('b', 'fund-total', 12), figure('d', 'fund-total', 5)],
      [],
    )
    expect(view.faced.map((lines) => lines.map(({ id }) => id))).toEqual([['a', 'b']])
    expect(view.alone.map(({ id }) => id)).toEqual(['d'])
  })
})
