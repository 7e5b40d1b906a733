import { expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { dayOf, type Day } from '../time/day.ts'
import { quarterEnds, toldMoments, type AwardAccount, type MoneyMoment } from './money-moments.ts'

const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const [SPRING, SUMMER, AUTUMN] = [day('2026-03-31'), day('2026-06-30'), day('2026-09-30')]
type Line = AwardAccount['lines'][number]
const line = (kind: MoneyMoment, amount: number, on: string): Line => ({ kind, amount: cents(amount), madeAt: `${on}T09:00:00.000Z` })

/** Twenty awards of 1 000 cents each, with lines for some. */
const accounts = (linesOf: (at: number) => readonly Line[]): AwardAccount[] =>
  Array.from({ length: 20 }, (_, at) => ({ awarded: cents(1000), lines: linesOf(at) }))
const told = (linesOf: (at: number) => readonly Line[], days: readonly Day[] = [SPRING]) =>
  toldMoments(accounts(linesOf), days).map(({ moment, asOf, awards, amount }) => [moment, asOf, awards, amount])

it.each([
  [4, false],
  [5, true],
  [6, true],
  [14, true],
  [15, true],
  [16, false],
  [20, true],
])('paid to %i of twenty: told %s', (count, isTold) => {
  const sums = told((at) => (at < count ? [line('mandated', 600, '2026-03-30'), line('paid', 600, '2026-03-31')] : []))
  expect(sums.find(([moment]) => moment === 'paid')).toEqual(isTold ? ['paid', SPRING, count, count * 600] : undefined)
})

it('with nothing written, each is told of no award', () => {
  expect(told(() => [])).toEqual([
    ['committed', SPRING, 0, 0],
    ['mandated', SPRING, 0, 0],
    ['paid', SPRING, 0, 0],
  ])
})

it('what is written on the last day counts, what is written the day after does not', () => {
  const at = (on: string) => told((place) => (place < 8 ? [line('committed', 500, on)] : []))[0]
  expect([at('2026-03-31'), at('2026-04-01')]).toEqual([
    ['committed', SPRING, 8, 4000],
    ['committed', SPRING, 0, 0],
  ])
})

it('one payment more waits for four others: until then the quarter before is told', () => {
  const paid = (more: number) => (at: number) =>
    at < 8 ? [line('paid', 600, '2026-03-01')] : at < 8 + more ? [line('paid', 600, '2026-05-01')] : []
  const last = (more: number) => told(paid(more), [SPRING, SUMMER]).find(([moment]) => moment === 'paid')
  expect([last(0), last(1), last(4), last(5)]).toEqual([
    ['paid', SUMMER, 8, 4800],
    ['paid', SPRING, 8, 4800],
    ['paid', SPRING, 8, 4800],
    ['paid', SUMMER, 13, 7800],
  ])
})

it('what is ordered and paid but for one award is not told of both', () => {
  const lines = (at: number) => (at < 9 ? [line('mandated', 600, '2026-03-01'), ...(at < 8 ? [line('paid', 600, '2026-03-02')] : [])] : [])
  expect(told(lines).map(([moment]) => moment)).toEqual(['committed', 'mandated'])
})

it('nor what two quarters would tell of one, taken from each other', () => {
  // In spring seven are ordered and not paid; in summer seven more are ordered, six of them paid.
  const lines = (at: number): Line[] => [
    ...(at < 7 ? [line('mandated', 500, '2026-03-01')] : []),
    ...(at >= 7 && at < 14 ? [line('mandated', 500, '2026-05-01'), ...(at < 13 ? [line('paid', 500, '2026-05-02')] : [])] : []),
  ]
  const summer = toldMoments(accounts(lines), [SPRING, SUMMER, AUTUMN])
  expect(summer.map(({ moment, asOf, awards }) => [moment, asOf, awards])).toEqual([
    ['committed', AUTUMN, 0],
    ['mandated', AUTUMN, 14],
    ['paid', SPRING, 0],
  ])
})

it.each([
  ['2026-03-31', []],
  ['2026-04-01', ['2026-03-31']],
  ['2027-01-01', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
])('on %s the quarters over are %o', (today, days) => expect(quarterEnds(2026, today)).toEqual(days))
