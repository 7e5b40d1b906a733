import { describe, expect, it } from 'vitest'
import { APPLICATION_STATES, MOVES, moved, type MoveKind } from './application-life.ts'

const KINDS = Object.keys(MOVES) as MoveKind[]

describe('the life of a file', () => {
  it.each(APPLICATION_STATES.flatMap((state) => KINDS.map((kind) => [state, kind] as const)))(
    'from %s, %s goes where the table says, or nowhere',
    (state, kind) => {
      const { from, to } = MOVES[kind]
      expect(moved(state, kind)).toBe((from as readonly string[]).includes(state) ? to : undefined)
    },
  )

  it('every state but the draft is reached, and what was decided is never withdrawn', () => {
    const reached = new Set(KINDS.map((kind) => MOVES[kind].to as string))
    expect(APPLICATION_STATES.filter((state) => !reached.has(state))).toEqual(['draft'])
    for (const state of ['awarded', 'refused', 'settled', 'lapsed'] as const) expect(moved(state, 'withdraw')).toBeUndefined()
  })
})
