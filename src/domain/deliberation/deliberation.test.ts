import { describe, expect, it } from 'vitest'
import { OPINION_KINDS } from '../committee/item-vote.ts'
import { cents } from '../money/cents.ts'
import type { AwardingBody } from '../scheme/awarding-body.ts'
import { resultRefusal, type ItemResult } from './check-result.ts'
import { departureOf, followingDecision, type Decision, type GivenOpinion } from './decision.ts'
import { mayDecide } from './deliberation.ts'
import { tallyOutcome } from './tally.ts'

const award = (amount: number): Decision => ({ kind: 'award', amount: cents(amount) })
const REFUSE: Decision = { kind: 'refuse', amount: null }
const DEFER: Decision = { kind: 'defer', amount: null }
const RECOMMENDED: GivenOpinion = { kind: 'recommended', amount: cents(800_000) }

describe('a decision departs from the opinion', () => {
  it.each([
    ['recommended, one cent less', RECOMMENDED, award(799_999), 'other-amount'],
    ['recommended, the same', RECOMMENDED, award(800_000), null],
    ['recommended, one cent more', RECOMMENDED, award(800_001), 'other-amount'],
    ['recommended without an amount, any', { kind: 'recommended', amount: null } as const, award(1), null],
    ['recommended, refused', RECOMMENDED, REFUSE, 'other-decision'],
    ['without means, awarded', { kind: 'recommended-without-means', amount: null } as const, award(1), 'other-decision'],
    ['without means, refused', { kind: 'recommended-without-means', amount: null } as const, REFUSE, null],
    ['deferred, refused', { kind: 'deferred', amount: null } as const, REFUSE, 'other-decision'],
    ['deferred, deferred', { kind: 'deferred', amount: null } as const, DEFER, null],
    ['not recommended, awarded', { kind: 'not-recommended', amount: null } as const, award(1), 'other-decision'],
    ['never heard, refused', null, REFUSE, null],
    ['never heard, awarded', null, award(1), 'other-decision'],
  ])('%s', (_, opinion, decision, kind) => {
    expect(departureOf(opinion, decision)?.kind ?? null).toBe(kind)
  })
  it('what follows an opinion never departs from it, whatever the opinion', () => {
    for (const kind of OPINION_KINDS) {
      const opinion = { kind, amount: kind === 'recommended' ? cents(5) : null }
      const decision = followingDecision(opinion)
      expect(decision === null ? 'nothing' : departureOf(opinion, decision)).toBeNull()
    }
    expect(followingDecision({ kind: 'recommended', amount: null })).toBeNull()
  })
})

it.each([
  [4, 5, 'lost'],
  [5, 5, 'tied'],
  [6, 5, 'carried'],
  [0, 0, 'tied'],
])('%i in favour, %i against: %s', (inFavour, against, outcome) => {
  expect(tallyOutcome({ inFavour, against, abstained: 3, setAside: 1 })).toBe(outcome)
})

describe('a result is recorded when it lacks nothing', () => {
  const result = (changes: Partial<ItemResult>): ItemResult => ({
    tally: { inFavour: 6, against: 2, abstained: 1, setAside: 1 },
    decision: award(800_000),
    settled: '',
    reason: '',
    isReasonWithheld: false,
    ...changes,
  })
  const tied = { inFavour: 2, against: 2, abstained: 0, setAside: 0 }
  const lost = { inFavour: 1, against: 2, abstained: 0, setAside: 0 }
  it.each([
    ['nine present, ten counted', result({}), 9, 'more-votes-than-present'],
    ['ten present, ten counted', result({}), 10, null],
    ['eleven present, ten counted', result({}), 11, null],
    ['lost, and yet awarded', result({ tally: lost }), 10, 'lost-yet-decided'],
    ['lost: it comes back', result({ tally: lost, decision: null }), 10, null],
    ['carried, and nothing decided', result({ decision: null }), 10, 'carried-yet-undecided'],
    ['tied, without a word', result({ tally: tied }), 10, 'tie-not-settled'],
    ['tied, settled', result({ tally: tied, settled: 'voix prépondérante' }), 10, null],
    ['tied, settled by taking nothing', result({ tally: tied, settled: 'renvoyé', decision: null }), 10, null],
    ['against the opinion, without a word', result({ decision: REFUSE }), 10, 'departure-not-explained'],
    ['against the opinion, blank words', result({ decision: REFUSE, reason: ' ' }), 10, 'departure-not-explained'],
    ['against the opinion, explained', result({ decision: REFUSE, reason: 'Autre choix.' }), 10, null],
    ['against the opinion, the reason withheld', result({ decision: REFUSE, isReasonWithheld: true }), 10, null],
  ])('%s', (_, given, present, refusal) => {
    expect(resultRefusal(RECOMMENDED, given, present)?.kind ?? null).toBe(refusal)
  })
})

describe('who may decide', () => {
  const delegation = { by: 'Délibération', on: null, scope: 'each-award' } as const
  const committee: AwardingBody = { kind: 'standing-committee', name: 'Commission permanente', delegation }
  const board: AwardingBody = { kind: 'agency-board', name: 'Agence', delegation }
  it.each([
    ['the body of the scheme awards', committee, 'award', true],
    ['the body of the scheme refuses', committee, 'refuse', true],
    ['another body, to whom it was handed over, does not award', board, 'award', false],
    ['it refuses', board, 'refuse', true],
    ['another body to whom nothing was handed over refuses nothing', { ...board, delegation: null }, 'refuse', false],
  ] as const)('%s', (_, body, kind, may) => {
    expect(mayDecide(body, committee, kind)).toBe(may)
  })
})
