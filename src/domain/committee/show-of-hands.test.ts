import { describe, expect, it } from 'vitest'
import { HANDS, chosenManner, showVote, voteManner, type Hand } from './show-of-hands.ts'

const QUORUM = { leastPercent: 50, never: 2 }
const said = (counts: Readonly<Record<Hand, number>>) =>
  HANDS.flatMap((hand) => Array.from({ length: counts[hand] }, (_, at) => ({ personId: `${hand}-${at}`, hand })))
const vote = (seated: number, recused: number, counts: Readonly<Record<Hand, number>>) =>
  showVote({ seated, recused }, { asked: 'recommended', hands: said(counts) }, QUORUM)

describe('a vote by show of hands', () => {
  it.each([
    [2, 1, 0, 'opinion'],
    [2, 2, 0, 'not-carried'],
    [1, 2, 0, 'not-carried'],
    [1, 0, 3, 'opinion'],
    [0, 0, 4, 'not-carried'],
  ])('%i for, %i against, %i abstaining: %s', (agree, against, abstention, outcome) => {
    expect(vote(6, 0, { for: agree, against, abstention }).outcome.kind).toBe(outcome)
  })

  it.each([
    [6, 0, 2, 'no-quorum'],
    [6, 0, 3, 'opinion'],
    [6, 0, 4, 'opinion'],
    [6, 2, 1, 'no-quorum'],
    [6, 2, 2, 'opinion'],
    [6, 5, 1, 'no-quorum'],
  ])('of %i seated and %i in conflict, %i voting: %s', (seated, recused, agree, outcome) => {
    expect(vote(seated, recused, { for: agree, against: 0, abstention: 0 }).outcome.kind).toBe(outcome)
  })

  it('counts as for what was put to the vote, and says who was against', () => {
    expect(vote(6, 1, { for: 2, against: 1, abstention: 1 })).toEqual({
      seated: 6,
      recused: 1,
      took: 4,
      needed: 3,
      counts: { recommended: 2, 'recommended-without-means': 0, deferred: 0, 'not-recommended': 0, abstention: 1 },
      show: { asked: 'recommended', against: 1 },
      secondCall: null,
      outcome: { kind: 'opinion', opinion: 'recommended' },
    })
  })
})

describe('the manner of a vote', () => {
  const rule = { manner: 'show', source: 'règlement', status: 'in-force' } as const
  it('is the last one that was chosen, else the ballot', () => {
    const kinds = ['open', 'by-show', 'by-ballot', 'by-show', 'hearing'] as const
    const after = (count: number) => voteManner(chosenManner(kinds.slice(0, count).map((kind) => ({ kind }))), null)
    expect([1, 2, 3, 4, 5].map(after)).toEqual(['ballot', 'show', 'ballot', 'show', 'show'])
  })
  it('is what a rule in force sets, and not what one proposes', () => {
    expect([null, 'ballot', 'show'].map((chosen) => voteManner(chosen as 'ballot' | 'show' | null, rule))).toEqual(['show', 'show', 'show'])
    const proposed = { ...rule, status: 'proposed' } as const
    expect([voteManner(null, proposed), voteManner('ballot', proposed), voteManner('show', proposed)]).toEqual(['ballot', 'ballot', 'show'])
  })
})
