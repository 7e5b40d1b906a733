import { describe, expect, it } from 'vitest'
import { LANGUAGE } from '../../../test/fixtures/clause-language.ts'
import { clauseFeatures } from './clause-features.ts'

const of = (sentence: string): ReturnType<typeof clauseFeatures> => clauseFeatures(sentence, LANGUAGE.words)

describe('what a sentence fixes', () => {
  it.each([
    ['La Région s’engage à publier les critères.', 'duty'],
    ['La Région publie les critères.', 'plain'],
    ['La Région veille à publier les critères.', 'care'],
    ['La Région peut publier les critères.', 'option'],
    ['La Région s’engage, dans la mesure du possible, à publier.', 'option'],
    ['Le département reçoit un rapport.', 'plain'],
    ['La Région s’efforce, et doit, publier.', 'care'],
  ])('%s: %s', (sentence, strength) => expect(of(sentence).strength).toBe(strength))

  it.each([
    ['12 000 €', [1_200_000]],
    ['12\u202f000,5 €', [1_200_050]],
    ['12.000,05 euros', [1_200_005]],
    ['1,5 M€', [150_000_000]],
    ['2 millions d’euros et 30 k€', [200_000_000, 3_000_000]],
    ['12 000 élèves', []],
    ['de 5 000 à 12 000 €', [500_000, 1_200_000]],
    ['entre 0,5 et 1 M€', [50_000_000, 100_000_000]],
    ['5\u202f000–12\u202f000 €', [500_000, 1_200_000]],
    ['de 5 000 € à 12 000 €', [500_000, 1_200_000]],
    ['en 2024-2025, 300 €', [30_000]],
    ['un taux de 30 à 40 % et 300 €', [30_000]],
    ['1 € du CNC pour 2 € de la Région, et 300 €', [30_000]],
    ['en 2024, 300 € par projet', [30_000]],
  ])('%s is %o', (sentence, amounts) => expect(of(sentence).amounts).toEqual(amounts))

  it.each([
    ['1 € du CNC pour 2 € de la Région', 2],
    ['un euro du CNC pour trois euros des collectivités', 3],
    ['1 € du CNC', undefined],
  ])('the key of %s is %s', (sentence, local) => expect(of(sentence).key?.local).toBe(local))

  it('tells who pays, and nobody where nobody does', () => {
    expect(of('Le CNC verse une aide aux auteurs.').payers).toEqual(['cnc'])
    expect(of('La Région et la Métropole cofinancent le poste.').payers).toEqual(['region', 'metropole'])
    expect(of('Le CNC et la Région se réunissent.').payers).toEqual([])
  })

  it('tells days, days of each year and delays', () => {
    expect(of('Le 1er mars 2025, puis le 31 décembre 2026.')).toMatchObject({ days: ['2025-03-01', '2026-12-31'], yearDays: [] })
    expect(of('Avant le 31 mars de chaque année.').yearDays).toEqual(['03-31'])
    expect(of('Dans un délai de trois mois, ou 45 jours.').delays).toEqual([90, 45])
    expect(of('Le 30 février 2025.').days).toEqual([])
  })
})
