import { expect, it } from 'vitest'
import { instantOf, type Instant } from '../time/instant.ts'
import { awardingDoubts } from './awarding-body.ts'
import { roundStanding } from './round.ts'

const at = (text: string): Instant => instantOf(text) ?? expect.fail(text)
const ROUND = { opensAt: at('2026-10-01T08:00:00.000Z'), closesAt: at('2026-12-31T22:59:00.000Z') }

it.each([
  ['2026-10-01T07:59:59.999Z', 'to-come'],
  ['2026-10-01T08:00:00.000Z', 'open'],
  ['2026-10-01T08:00:00.001Z', 'open'],
  ['2026-12-31T22:58:59.999Z', 'open'],
  ['2026-12-31T22:59:00.000Z', 'closed'],
  ['2026-12-31T22:59:00.001Z', 'closed'],
])('at %s a round is %s', (instant, standing) => {
  expect(roundStanding(ROUND, at(instant))).toBe(standing)
})

it.each([['2026-02-29T08:00:00.000Z'], ['2026-02-28T24:00:00.000Z'], ['2026-02-28T08:00:00Z'], ['2026-02-28T08:00:00.000+01:00']])(
  '%s is no instant',
  (text) => expect(instantOf(text)).toBeUndefined(),
)

it.each([
  ['an assembly that decides itself', 'plenary-session' as const, null, []],
  ['a standing committee without its delegation', 'standing-committee' as const, null, ['delegation-missing']],
  ['a standing committee to whom each award is delegated', 'standing-committee' as const, 'each-award' as const, []],
  ['an agency that prepares', 'agency-board' as const, 'preparation' as const, []],
  ['a company that shares out', 'company' as const, 'sharing-out' as const, ['company-shares-out']],
  ['an agency that shares out', 'agency-board' as const, 'sharing-out' as const, ['sharing-out-delegated']],
])('%s', (_, kind, scope, doubts) => {
  const delegation = scope === null ? null : { by: 'acte', on: null, scope }
  expect(awardingDoubts({ kind, name: '', delegation }).map((doubt) => doubt.kind)).toEqual(doubts)
})
