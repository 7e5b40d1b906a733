import { expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { orderRefusals } from './order-of-steps.ts'
import type { Step } from './scenario.ts'
import { stepNames } from './step-names.ts'

const MATCH: Step = { kind: 'match', upstreamFirst: false }
const REINFORCED: Step = { kind: 'reinforced', key: { cnc: 1, local: 1 } }
const CATCH_UP: Step = { kind: 'catch-up', share: exactFraction(0), measure: 'need' }
const SOLIDARITY: Step = { kind: 'solidarity', share: exactFraction(0) }
const BOUNDING: readonly Step[] = [
  { kind: 'ceiling', each: cents(1) },
  { kind: 'freeze', at: cents(1), exemptUpstream: false },
  { kind: 'guarantee', share: exactFraction(0) },
  { kind: 'ration', method: 'talmud' },
]
const surplus = (to: 'next-year' | 'return' | 'catch-up'): Step => ({ kind: 'surplus', to })
const refused = (...steps: Step[]) =>
  orderRefusals(steps.map((step, at) => ({ step, name: stepNames(steps)[at] ?? '' }))).map(({ kind, ...others }) => [kind, others])

it('steps make sense in their order', () => {
  expect(refused(SOLIDARITY, CATCH_UP, MATCH, REINFORCED, ...BOUNDING, ...BOUNDING, surplus('catch-up'))).toEqual([])
  expect(refused(surplus('next-year'), surplus('return'), SOLIDARITY)).toEqual([])
  expect(refused()).toEqual([])
})

it.each(BOUNDING)('a step on claims comes after the match: $kind', (step) => {
  expect(refused(step)).toEqual([['claims-before-match', { step: step.kind }]])
  expect(refused(step, MATCH)).toEqual([['claims-before-match', { step: step.kind }]])
  expect(refused(MATCH, step)).toEqual([])
})

it('one match is enough, and the reinforced key comes right after it', () => {
  expect(refused(MATCH, MATCH)).toEqual([['second-match', { step: 'match-2' }]])
  expect(refused(REINFORCED, MATCH, REINFORCED)).toEqual([['claims-before-match', { step: 'reinforced' }]])
  expect(refused(MATCH, SOLIDARITY, REINFORCED)).toEqual([['reinforced-not-after-match', { step: 'reinforced' }]])
})

it('a surplus for the less equipped comes after a catch-up', () => {
  const refusal = [['surplus-without-catch-up', { step: 'surplus' }]]
  expect(refused(surplus('catch-up'))).toEqual(refusal)
  expect(refused(SOLIDARITY, surplus('catch-up'))).toEqual(refusal)
  expect(refused(surplus('catch-up'), CATCH_UP)).toEqual(refusal)
  expect(refused(CATCH_UP, surplus('catch-up'))).toEqual([])
})
