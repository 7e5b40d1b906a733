import { describe, expect, it } from 'vitest'
import type { ApplicationState, FileEventKind } from './application-life.ts'
import { undoneState, type PastStep } from './undo-step.ts'

const life = (...steps: readonly (readonly [FileEventKind, ApplicationState])[]): PastStep[] =>
  steps.map(([kind, stateAfter], at) => ({ id: at + 1, kind, stateAfter, madeBy: 'agente' }))
const DECLARED = life(['begun', 'draft'], ['submit', 'submitted'], ['declare-complete', 'complete'])
const asked = { stepId: 3, personId: 'agente', minutes: 0 }
const answer = (past: readonly PastStep[], given = asked): string => {
  const told = undoneState(past, given)
  return 'value' in told ? told.value : told.refusals[0].kind
}

describe('taking a step back', () => {
  it.each([
    [14, 'submitted'],
    [15, 'submitted'],
    [16, 'too-late'],
  ])('after %i minutes: %s', (minutes, told) => expect(answer(DECLARED, { ...asked, minutes })).toBe(told))

  it.each([
    ['another person', DECLARED, { ...asked, personId: 'autre' }, 'not-yours'],
    ['no such step', DECLARED, { ...asked, stepId: 9 }, 'no-such-step'],
    ['the first word of a file', DECLARED, { ...asked, stepId: 1 }, 'no-such-step'],
    ['a deposit', DECLARED, { ...asked, stepId: 2 }, 'never-undone'],
    ['a letter told of it', life(...pairs(DECLARED), ['letter', 'complete']), asked, 'told-by-letter'],
    ['another step since', life(...pairs(DECLARED), ['declare-eligible', 'eligible']), asked, 'something-since'],
    ['already taken back', life(...pairs(DECLARED), ['undone', 'submitted']), asked, 'something-since'],
    ['what a committee received', life(...pairs(DECLARED), ['send-to-committee', 'in-committee']), { ...asked, stepId: 4 }, 'never-undone'],
  ] as const)('%s', (_, past, given, told) => expect(answer(past, given)).toBe(told))
})

function pairs(past: readonly PastStep[]): (readonly [FileEventKind, ApplicationState])[] {
  return past.map(({ kind, stateAfter }) => [kind, stateAfter] as const)
}
