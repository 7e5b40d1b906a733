import { describe, expect, it } from 'vitest'
import type { Deliberation, DeliberationItem } from '#application/ports/deliberations.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import type { Decision } from '#domain/deliberation/decision.ts'
import { cents } from '#domain/money/cents.ts'
import { SMALL_SCHEME } from '../../../test/fixtures/small-scheme.ts'
import { soundInstant } from '../../../test/fixtures/small-authority.ts'
import { roundsBehind, termsOf } from './behind-awards.ts'

const at = soundInstant('2026-01-01T00:00:00.000Z')
const version = (number: number, title: string) => ({
  number,
  rules: { ...SMALL_SCHEME, title },
  fingerprint: '',
  changeNote: '',
  publishedAt: at,
  publishedBy: '',
})
const round = (id: string, number: number) => ({
  id,
  schemeId: 'aide',
  version: number,
  label: id,
  opensAt: at,
  closesAt: at,
  envelope: null,
  committeeId: null,
  committeeOn: null,
  decisionOn: null,
  changes: [],
})
const authority = { id: 'region', name: '', territoryId: null, numberPrefix: '', siret: null, isFictitious: true, contact: '' }
const SCHEME: Scheme = {
  id: 'aide',
  authority,
  versions: [version(1, 'Aide de jadis'), version(2, 'Aide')],
  rounds: [round('une', 1), round('deux', 2), round('trois', 2)],
}
const item = (roundId: string, decision: Decision): DeliberationItem => ({ roundId, result: { decision } }) as unknown as DeliberationItem
const AWARD: Decision = { kind: 'award', amount: cents(100) }
const decided = (...items: DeliberationItem[]): Deliberation => ({ authorityId: 'region', items }) as unknown as Deliberation

describe('what stands behind the awards of a deliberation', () => {
  it('is each round once, with the criteria of the version that it follows', () => {
    const rounds = roundsBehind(decided(item('une', AWARD), item('une', AWARD), item('deux', AWARD)), [SCHEME], new Set(['deux']))
    expect(rounds.map(({ title, criteria, minutesHref }) => [title, criteria.href, minutesHref])).toEqual([
      ['Aide de jadis, une', '/dispositifs/aide?version=1#criteres', null],
      ['Aide, deux', '/dispositifs/aide?version=2#criteres', '/selection/region#seance-deux'],
    ])
  })

  it('says nothing of a round where nothing is awarded', () => {
    expect(
      roundsBehind(
        decided(item('trois', { kind: 'refuse', amount: null }), item('deux', { kind: 'defer', amount: null })),
        [SCHEME],
        new Set(['trois']),
      ),
    ).toEqual([])
  })

  it('says how awards are paid, or that nobody says it', () => {
    expect(termsOf(null)).toEqual(['La délibération publiée ne le précise pas.'])
    expect(
      termsOf({ conditions: 'in-parts', from: '2026-01-01', until: '2028-01-01', isNotified: false } as Deliberation['paymentTerms']),
    ).toEqual(['En plusieurs fois, du 1er\u00a0janvier 2026 au 1er\u00a0janvier 2028.', 'Non notifiées à la Commission européenne.'])
  })
})
