import { describe, expect, it } from 'vitest'
import type { CompositionRule } from './committee-rules.ts'
import { compositionBreaches, type SeatedMember } from './composition.ts'
import { itemVote, type BallotChoice } from './item-vote.ts'

const member = (given: Partial<SeatedMember> = {}): SeatedMember => ({
  personId: 'p',
  trade: 'author',
  gender: null,
  bornIn: null,
  departement: null,
  hasElectedMandate: false,
  fromOn: '2026-01-01',
  untilOn: '2027-12-31',
  ...given,
})
const RULE = { source: 'règlement', status: 'in-force' } as const
const kinds = (members: readonly SeatedMember[], rule: CompositionRule): string[] =>
  compositionBreaches(members, [rule]).map(({ kind }) => kind)
const people = (women: number, men: number): SeatedMember[] => [
  ...Array.from({ length: women }, () => member({ gender: 'woman' })),
  ...Array.from({ length: men }, () => member({ gender: 'man' })),
]

describe('the composition of a committee', () => {
  it.each([
    [1, ['trade-lacking']],
    [2, []],
    [3, []],
  ])('with %i authors where two are asked', (count, expected) => {
    expect(
      kinds(
        Array.from({ length: count }, () => member()),
        { kind: 'trade-seats', trade: 'author', least: 2, ...RULE },
      ),
    ).toEqual(expected)
  })
  it.each([
    [3, 7, ['gender-unbalanced']],
    [4, 6, []],
    [5, 5, []],
    [6, 4, []],
    [7, 3, ['gender-unbalanced']],
    [0, 0, []],
  ])('%i women and %i men where forty percent is the least', (women, men, expected) => {
    expect(kinds(people(women, men), { kind: 'gender-balance', leastPercent: 40, ...RULE })).toEqual(expected)
  })
  it.each([
    [['1970', '1970', null], ['generations-few']],
    [['1970', '1980', null], []],
    [['1970', '1980', '1990'], []],
    [[null, null, null], ['generations-few']],
  ])('members born in the decades %o where two are asked', (decades, expected) => {
    const members = decades.map((decade) => member({ bornIn: decade === null ? null : Number(decade) }))
    expect(kinds(members, { kind: 'generations', least: 2, ...RULE })).toEqual(expected)
  })
  it.each([
    [['29', '29'], [{ found: 1, unsaid: 0, least: 2 }]],
    [['29', '35'], []],
    [['29', '35', '56'], []],
    [['29', null], [{ found: 1, unsaid: 1, least: 2 }]],
  ])('members of %o where two départements are asked', (codes, expected) => {
    const members = codes.map((departement) => member({ departement }))
    expect(compositionBreaches(members, [{ kind: 'territories', least: 2, ...RULE }])).toMatchObject(expected)
  })
  it('what a person does not say unbalances nothing', () => {
    expect(kinds([...people(1, 1), member(), member({ gender: 'other' })], { kind: 'gender-balance', leastPercent: 50, ...RULE })).toEqual(
      [],
    )
  })
  it.each([
    ['the eve of the anniversary', '2027-12-31', []],
    ['the anniversary', '2028-01-01', ['term-too-long']],
    ['the day after', '2028-01-02', ['term-too-long']],
    ['no end', null, ['term-too-long']],
  ])('a term of two years that ends on %s', (_, untilOn, expected) => {
    expect(kinds([member({ untilOn })], { kind: 'longest-term', years: 2, ...RULE })).toEqual(expected)
  })
  it('an elected official is named, by a rule that says whether it binds', () => {
    const rule = { kind: 'no-elected-official', source: 'note-2026', status: 'proposed' } as const
    expect(compositionBreaches([member({ personId: 'élue', hasElectedMandate: true }), member()], [rule])).toEqual([
      { kind: 'elected-seated', personId: 'élue', source: 'note-2026', status: 'proposed' },
    ])
  })
  it('the seat of the State is filled or not', () => {
    expect(kinds([member()], { kind: 'state-seat', ...RULE })).toEqual(['state-absent'])
    expect(kinds([member({ trade: 'state' })], { kind: 'state-seat', ...RULE })).toEqual([])
  })
})

describe('a vote on one item', () => {
  const QUORUM = { leastPercent: 50, never: 3 }
  const yes = (count: number): BallotChoice[] => Array.from({ length: count }, () => 'recommended')

  it.each([
    [10, 0, 4, 'no-quorum'],
    [10, 0, 5, 'opinion'],
    [10, 0, 6, 'opinion'],
    [9, 0, 4, 'no-quorum'],
    [9, 0, 5, 'opinion'],
    [10, 2, 3, 'no-quorum'],
    [10, 2, 4, 'opinion'],
    [4, 0, 2, 'no-quorum'],
    [4, 0, 3, 'opinion'],
  ])('of %i members, %i set aside, %i taking part: %s', (seated, recused, took, outcome) => {
    expect(itemVote({ seated, recused }, yes(took), QUORUM).outcome.kind).toBe(outcome)
  })
  it('who abstains takes part', () => {
    expect(itemVote({ seated: 6, recused: 0 }, ['recommended', 'abstention', 'abstention'], QUORUM).outcome).toEqual({
      kind: 'opinion',
      opinion: 'recommended',
    })
  })
  it('a tie is told, and decided by nobody in its place', () => {
    expect(itemVote({ seated: 4, recused: 0 }, ['recommended', 'deferred', 'recommended', 'deferred'], QUORUM).outcome).toEqual({
      kind: 'tied',
      between: ['recommended', 'deferred'],
    })
  })
  it('abstentions alone advise nothing', () => {
    expect(itemVote({ seated: 3, recused: 0 }, ['abstention', 'abstention', 'abstention'], QUORUM).outcome.kind).toBe('tied')
  })
})
