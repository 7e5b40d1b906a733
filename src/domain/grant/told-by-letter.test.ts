import { expect, it } from 'vitest'
import type { ApplicationState, FileEventKind } from './application-life.ts'
import { isToldByLetter } from './told-by-letter.ts'

type Step = readonly [FileEventKind, ApplicationState]
const COMPLETE: Step = ['declare-complete', 'complete']
const INELIGIBLE: Step = ['declare-ineligible', 'ineligible']
const told = (state: ApplicationState, ...steps: readonly Step[]): boolean =>
  isToldByLetter(
    steps.map(([kind, stateAfter]) => ({ kind, stateAfter })),
    state,
  )

it('a letter tells of the state in which it was written, and of no other', () => {
  expect(told('ineligible')).toBe(false)
  expect(told('ineligible', COMPLETE, INELIGIBLE)).toBe(false)
  expect(told('ineligible', COMPLETE, ['letter', 'complete'], INELIGIBLE)).toBe(false)
  expect(told('ineligible', COMPLETE, INELIGIBLE, ['letter', 'ineligible'])).toBe(true)
  expect(told('ineligible', COMPLETE, INELIGIBLE, ['letter', 'ineligible'], ['assigned', 'ineligible'])).toBe(true)
  expect(told('eligible', INELIGIBLE, ['letter', 'ineligible'], ['declare-eligible', 'eligible'])).toBe(false)
})
