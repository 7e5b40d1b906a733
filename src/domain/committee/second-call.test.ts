import { describe, expect, it } from 'vitest'
import { dayOf, type Day } from '../time/day.ts'
import type { SecondCallRule } from './committee-rules.ts'
import { itemVote } from './item-vote.ts'
import { lastCall, quorumOn, secondCallRefusal, secondCallStanding } from './second-call.ts'

const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const RULE: SecondCallRule = { quorum: null, leastDays: 5, source: 'règlement, 5', status: 'in-force' }
const QUORUM = { leastPercent: 50, never: 2 }
const call = (sentOn: string, heldOn: string) => ({ sentOn: day(sentOn), heldOn: day(heldOn), took: 1, needed: 3 })

describe('a second convocation', () => {
  it.each([
    ['2026-12-04', 'too-soon'],
    ['2026-12-05', 'holds'],
    ['2026-12-06', 'holds'],
  ])('sent on 30 November for %s, where five days are asked: %s', (heldOn, standing) =>
    expect(secondCallStanding(call('2026-11-30', heldOn), RULE, day('2026-12-31'))).toBe(standing),
  )
  it.each([
    ['2026-12-09', 'to-come'],
    ['2026-12-10', 'holds'],
    ['2026-12-11', 'holds'],
  ])('for 10 December, on %s: %s', (on, standing) =>
    expect(secondCallStanding(call('2026-12-01', '2026-12-10'), RULE, day(on))).toBe(standing),
  )
  it.each([
    [null, 'no-rule'],
    [{ ...RULE, status: 'proposed' } as const, 'only-proposed'],
    [RULE, 'holds'],
  ])('changes the quorum only by a rule in force (%#)', (rule, standing) =>
    expect(secondCallStanding(call('2026-12-01', '2026-12-10'), rule, day('2026-12-10'))).toBe(standing),
  )

  it.each([
    [null, 1, 'opinion'],
    [{ leastPercent: 25, never: 2 }, 1, 'no-quorum'],
    [{ leastPercent: 25, never: 2 }, 2, 'opinion'],
  ])('with the quorum %o, %i voting of six: %s', (quorum, took, outcome) => {
    const held = quorumOn({ quorum: QUORUM, secondCall: { ...RULE, quorum } }, call('2026-12-01', '2026-12-10'), day('2026-12-10'))
    const vote = itemVote(
      { seated: 6, recused: 0 },
      Array.from({ length: took }, () => 'deferred' as const),
      held,
    )
    expect([vote.outcome.kind, vote.secondCall]).toEqual([outcome, { sentOn: '2026-12-01', heldOn: '2026-12-10', source: 'règlement, 5' }])
  })

  const opened = (madeAt: string) => ({ kind: 'open', madeAt }) as const
  it.each([
    ['2026-12-01', '2026-12-10', 'before-session'],
    ['2026-12-02', '2026-12-10', null],
    ['2026-12-03', '2026-12-10', null],
    ['2026-12-04', '2026-12-10', 'bad-days'],
    ['2026-12-03', '2026-12-02', 'bad-days'],
    ['2026-12-03', '2026-12-03', null],
  ])('recorded on 3 December after a session of 2 December, sent on %s for %s: %s', (sentOn, heldOn, refusal) => {
    const records = [
      opened('2026-11-20T09:00:00Z'),
      opened('2026-12-02T09:00:00Z'),
      { kind: 'close', madeAt: '2026-12-03T08:00:00Z' } as const,
    ]
    expect(secondCallRefusal(call(sentOn, heldOn), records, day('2026-12-03'))).toBe(refusal)
  })
  it('answers a session: none is recorded of a file that was never taken up', () => {
    const heard = { kind: 'hearing', madeAt: '2026-12-01T09:00:00Z' } as const
    expect(secondCallRefusal(call('2026-12-02', '2026-12-10'), [heard], day('2026-12-03'))).toBe('no-session')
  })

  it('that does not hold leaves the committee its own quorum', () => {
    const rules = { quorum: QUORUM, secondCall: RULE }
    const own = { ...QUORUM, secondCall: null }
    expect(quorumOn(rules, null, day('2026-12-10'))).toEqual(own)
    expect(quorumOn(rules, call('2026-12-01', '2026-12-10'), day('2026-12-09'))).toEqual(own)
    expect(quorumOn({ quorum: QUORUM }, call('2026-12-01', '2026-12-10'), day('2026-12-10'))).toEqual(own)
  })

  it('is the last one that was recorded with its days', () => {
    const [first, second] = [call('2026-12-01', '2026-12-10'), call('2026-12-11', '2026-12-20')]
    expect([lastCall([]), lastCall([{ call: first }, { call: null }]), lastCall([{ call: first }, { call: second }])]).toEqual([
      null,
      first,
      second,
    ])
  })
})
