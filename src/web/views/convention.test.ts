import { describe, expect, it } from 'vitest'
import type { KnownConvention } from '#application/ports/conventions.ts'
import { NATION, partsOfTerritoryId } from '#domain/territory/territory-id.ts'
import { conventionView } from './convention.ts'

const source = { title: 'Journal', addresses: ['https://journal.example'], readOn: '2026-11-22', publishedOn: null }
const IDF: KnownConvention = {
  id: 'idf',
  territoryId: partsOfTerritoryId('region-11')?.id ?? NATION,
  territoryName: 'Île-de-France',
  title: 'Convention d’Île-de-France 2017-2019',
  generation: '2017-2019',
  startsOn: '2017',
  endsOn: '2019',
  note: null,
  signatories: [
    { name: 'État', kind: 'state', territoryId: null, attested: 'read', source },
    {
      name: 'Eurométropole',
      kind: 'metropole',
      territoryId: partsOfTerritoryId('epci-246700488')?.id ?? NATION,
      attested: 'present',
      source,
    },
  ],
  events: [{ kind: 'signature', onText: '2017-12-12', label: 'Signature', source }],
}
const missing = (convention: KnownConvention): unknown[] =>
  conventionView(convention, [], []).missing.rows.map(({ cells }) => cells['manque'])

describe('the page of a convention', () => {
  const view = conventionView(IDF, [], [IDF, { ...IDF, id: 'autre', generation: '2014-2016' }])

  it('shows that it was signed late, in words and in the drawing', () => {
    expect(view.late).toMatch(/^Signature intervenue 345\u00a0jours après le 1er\u00a0janvier/)
    expect(view.line).toMatchObject({
      concludedAt: 315,
      covered: { from: 0, to: 999, isEndKnown: true },
      marks: [{ middle: 315, text: 'Signature, 12\u00a0décembre 2017' }],
    })
  })

  it('tells a party that signed from one that was only there', () => {
    expect(view.parties.rows.map(({ href, cells }) => [href, cells['attestation']])).toEqual([
      [undefined, 'cité comme signataire'],
      ['/territoires/epci-246700488', 'présent à la signature, sans être cité comme signataire'],
    ])
  })

  it('leads to the other conventions of its territory, not to itself', () =>
    expect(view.others.map(({ href }) => href)).toEqual(['/conventions/autre']))

  it('says what is not known, and no more', () => {
    expect(missing(IDF)).toEqual([
      'Le texte signé',
      'Le tableau financier de chaque année',
      'La règle de calcul de l’apport du CNC',
      'Les clauses de suivi et de paiement',
      'Tout montant',
    ])
    expect(missing({ ...IDF, signatories: [], events: [] })).toEqual(
      expect.arrayContaining(['Le jour de la signature', 'La part de l’État (DRAC)']),
    )
  })

  it.each([
    ['2016-12-31', null],
    ['2017-01-01', null],
    ['2017-01-02', /^Signature intervenue 1\u00a0jour/],
    ['2017', null],
    ['2017-05', /^Signature intervenue de 120 à 150\u00a0jours/],
  ])('signed on %s: late is %s', (onText, said) => {
    const { late } = conventionView({ ...IDF, events: [{ kind: 'signature', onText, label: '', source }] }, [], [])
    if (said === null) expect(late).toBeNull()
    else expect(late).toMatch(said)
  })
})
