import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '#domain/money/cents.ts'
import { exactFraction } from '#domain/money/exact-fraction.ts'
import { RATIONING_METHODS, type Step } from '#domain/scenario/scenario.ts'
import { addressOf, stateOfAddress, titleText } from './address.ts'
import { stateOfForm } from './form.ts'
import type { LabScenario, LabState } from './state.ts'

const STARTS = ['regions-2018']
const ready: readonly LabScenario[] = [{ title: 'Prêt', envelope: 'present', key: { cnc: 1, local: 2 }, steps: [] }]
const read = (address: string) => stateOfAddress(new URLSearchParams(address), STARTS, ready)

/** Percentages as a person types them: hundredths, up to a bound. */
const share = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((hundredths) => exactFraction(hundredths, 10_000))
const amount = fc.integer({ min: 0, max: 99_999_999_999_999 }).map((value) => cents(value))
const key = fc.record({ cnc: fc.integer({ min: 1, max: 999 }), local: fc.integer({ min: 1, max: 999 }) })
const step: fc.Arbitrary<Step> = fc.oneof(
  share(100).map((one): Step => ({ kind: 'solidarity', share: one })),
  fc.tuple(share(100), fc.constantFrom('need', 'present-per-inhabitant')).map(([one, measure]): Step => ({
    kind: 'catch-up',
    share: one,
    measure,
  })),
  fc.boolean().map((upstreamFirst): Step => ({ kind: 'match', upstreamFirst })),
  key.map((one): Step => ({ kind: 'reinforced', key: one })),
  amount.map((each): Step => ({ kind: 'ceiling', each })),
  fc.tuple(fc.oneof(amount, fc.constant('present' as const)), fc.boolean()).map(([at, exemptUpstream]): Step => ({
    kind: 'freeze',
    at,
    exemptUpstream,
  })),
  share(200).map((one): Step => ({ kind: 'guarantee', share: one })),
  fc.constantFrom(...RATIONING_METHODS).map((method): Step => ({ kind: 'ration', method })),
  fc.constantFrom('next-year', 'return', 'catch-up').map((to): Step => ({ kind: 'surplus', to })),
)
const scenario: fc.Arbitrary<LabScenario> = fc.record({
  title: fc.string({ maxLength: 60, unit: 'grapheme' }).map(titleText),
  envelope: fc.oneof(amount, fc.constantFrom('present' as const, 'rule' as const)),
  key,
  steps: fc.array(step, { maxLength: 12 }),
})
const state: fc.Arbitrary<LabState> = fc.record({
  start: fc.constantFrom(...STARTS),
  cncShare: share(100),
  upstreamShare: share(100),
  scenarios: fc.array(scenario, { minLength: 1, maxLength: 4 }),
  seed: fc.integer({ min: 0, max: 999_999_999 }),
})

describe('l’adresse d’un scénario partagé', () => {
  it('redit tout : la même adresse, relue, donne le même état', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(read(addressOf(one))).toEqual({ state: one })
      }),
      { numRuns: 300 },
    )
  })

  it('sans scénario, donne ce qui est prêt et les parts par défaut', () => {
    expect(read('')).toMatchObject({ state: { scenarios: ready, cncShare: exactFraction(1, 4), upstreamShare: exactFraction(1, 10) } })
  })

  it.each([
    ['un point de départ inconnu', 'depart=../../etc/passwd', 'start'],
    ['une part négative', 'part-cnc=-1', 'percent'],
    ['une part juste au-dessus de cent', 'part-cnc=100.01', 'percent'],
    ['un nombre qui n’en est pas un', 'amont=NaN', 'percent'],
    ['un exposant', 'amont=1e9', 'percent'],
    ['une graine trop longue', 'graine=1234567890', 'seed'],
    ['un pas inconnu', 's=t;enveloppe:present;cle:1:2;__proto__:1', 'step'],
    ['un mot de trop dans un pas', 's=t;enveloppe:present;cle:1:2;gel:present:amont:x', 'step'],
    ['une méthode inconnue', 's=t;enveloppe:present;cle:1:2;partage:constructor', 'step'],
    ['une enveloppe négative', 's=t;enveloppe:-5;cle:1:2', 'amount'],
    ['une enveloppe de mille milliards et un chiffre', 's=t;enveloppe:1000000000000;cle:1:2', 'amount'],
    ['une clé nulle', 's=t;enveloppe:present;cle:0:2', 'key'],
    ['trop de scénarios', Array.from({ length: 5 }, () => 's=t;enveloppe:present;cle:1:2').join('&'), 'count'],
    ['trop de pas', `s=t;enveloppe:present;cle:1:2${';regle'.repeat(21)}`, 'count'],
    ['une adresse sans fin', `s=${'x'.repeat(7000)}`, 'address'],
  ])('hostile, %s : refusée par ce qui est attendu', (_, query, expected) => {
    const reading = read(query)
    expect('unread' in reading && reading.unread.map((one) => one.expected)).toContain(expected)
  })

  it.each([
    ['cent', 'part-cnc=100', true],
    ['juste au-dessus', 'part-cnc=100.01', false],
    ['juste en dessous', 'part-cnc=99,99', true],
  ])('la borne d’une part, %s', (_, query, isRead) => {
    expect('state' in read(query)).toBe(isRead)
  })

  it('ne se laisse surprendre par aucun texte', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 40 }), (words, part) => {
        expect(() => stateOfAddress(new URLSearchParams({ s: words, 'part-cnc': part }), STARTS, ready)).not.toThrow()
        expect(() => stateOfForm(new URLSearchParams({ formulaire: '1', 's0.titre': words, 's0.pas': part }), STARTS, ready)).not.toThrow()
      }),
    )
  })
})

describe('les boutons du formulaire', () => {
  const fields = (gesture: string, more: Record<string, string> = {}) =>
    new URLSearchParams({
      formulaire: '1',
      's0.titre': 'Essai',
      's0.somme': 'present',
      's0.cnc': '1',
      's0.local': '2',
      's0.pas': '2',
      's0.0.genre': 'regle',
      's0.1.genre': 'partage',
      's0.1.methode': 'talmud',
      geste: gesture,
      ...more,
    })
  const steps = (gesture: string, more?: Record<string, string>) => {
    const reading = stateOfForm(fields(gesture, more), STARTS, ready)
    return 'state' in reading ? reading.state.scenarios.map((one) => one.steps.map(({ kind }) => kind)) : reading
  }
  it.each([
    ['monter', 'monter:0:1', [['ration', 'match']]],
    ['monter le premier ne fait rien', 'monter:0:0', [['match', 'ration']]],
    ['retirer', 'retirer:0:0', [['ration']]],
    [
      'copier',
      'copier:0',
      [
        ['match', 'ration'],
        ['match', 'ration'],
      ],
    ],
    ['ôter le dernier ne fait rien', 'oter:0', [['match', 'ration']]],
    ['un geste inconnu ne fait rien', 'exploser:9', [['match', 'ration']]],
  ])('%s', (_, gesture, expected) => {
    expect(steps(gesture)).toEqual(expected)
  })
  it('ajouter met un pas à la fin, avec de quoi commencer', () => {
    expect(steps('ajouter:0', { 's0.nouveau': 'plafond' })).toEqual([['match', 'ration', 'ceiling']])
  })
  it('un scénario prêt vient à côté', () => {
    expect(steps('pret', { pret: '0' })).toEqual([['match', 'ration'], []])
  })
})
