import { readFileSync, existsSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { KnownAward } from '#application/ports/awards.ts'
import { SCDL_HEADS, scdlSubventions } from './scdl-subventions.ts'

const award: KnownAward = {
  id: 'file-1',
  origin: 'file',
  territoryId: null,
  territoryName: null,
  grantor: 'Département du Lot',
  grantorSiren: '224600015',
  reference: '2017-12',
  decidedOn: '2017-03-27',
  year: 2017,
  beneficiary: 'Ciné Quercy',
  isBeneficiaryMasked: false,
  beneficiarySiret: '38047555800058',
  purpose: 'Festival',
  director: null,
  amountCents: 4_000_050,
  nature: 'aide en numéraire',
  moment: 'voted',
  includesCnc: 'unknown',
  stage: null,
  domain: null,
  format: null,
  confidence: 'certain',
  rule: null,
  review: null,
  sourceTitle: 'lot-2017.csv',
  sourceUrl: null,
  line: 2,
  readOn: null,
}
const rowOf = (more: Partial<KnownAward>): Record<string, string> =>
  (parse(scdlSubventions([{ ...award, ...more }]), { columns: true }) as Record<string, string>[])[0] ?? {}

describe('the SCDL export', () => {
  const norm = '../shared/data/subventions/scdl/schemas/scdl-subventions-2.1.1.schema.json'
  it.skipIf(!existsSync(norm))('has the columns of the norm, in its order', () => {
    const { fields } = JSON.parse(readFileSync(norm, 'utf8')) as { fields: { name: string }[] }
    expect(SCDL_HEADS).toEqual(fields.map(({ name }) => name))
  })
  it('writes euros with a point and days in full', () => {
    expect(rowOf({})).toMatchObject({
      montant: '40000.50',
      dateConvention: '2017-03-27',
      idBeneficiaire: '38047555800058',
      nature: 'aide en numéraire',
    })
  })
  it('leaves empty what is not known, and a year alone is not a day', () => {
    expect(rowOf({ amountCents: null, decidedOn: null, nature: 'numéraire ?' })).toMatchObject({
      montant: '',
      dateConvention: '',
      nature: '',
      idAttribuant: '',
    })
  })
  it('a negative amount stays a number', () => {
    expect(rowOf({ amountCents: -1250 })['montant']).toBe('-12.50')
  })
  it('a beneficiary that begins a formula is text', () => {
    expect(rowOf({ beneficiary: '=HYPERLINK("x")' })['nomBeneficiaire']).toBe('\'=HYPERLINK("x")')
  })
  it.each([
    [255, 255],
    [256, 256],
    [257, 256],
  ])('a purpose of %i characters is given with %i', (length, given) => {
    expect([...(rowOf({ purpose: 'é'.repeat(length) })['objet'] ?? '')].length).toBe(given)
  })
})
