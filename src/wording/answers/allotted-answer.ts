import { allottedTrails, type AllottedFrom } from '#domain/scenario/allocation-trail.ts'
import type { Allocation } from '#domain/scenario/allocation.ts'
import { trailAnswer } from './trail-answer.ts'

/** Why each territory receives what it does, and what each step took: long, so only when asked. */
export const allottedAnswer = (from: AllottedFrom, allocation: Allocation) => ({
  trail: allottedTrails(from, allocation).map(({ code, trail }) => ({ code, allotted: trailAnswer(trail) })),
  steps: allocation.steps.map(({ name, taken, poolAfter, idle }) => ({ step: name, taken_cents: taken, left_cents: poolAfter, idle })),
})
