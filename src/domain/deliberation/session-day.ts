import { dayOf } from '../time/day.ts'

/**
 * Whether a session is still to come, so that nobody has voted.
 * Bounds: on the day of the session, votes may be recorded.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export const isSessionToCome = (heldOn: string, on: string): boolean => on < heldOn

/**
 * Whether an act may have been transmitted on a day: one from its session to today.
 * Bounds: the day of the session and today are both fit.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export const mayBeTransmittedOn = (day: string, heldOn: string, on: string): boolean =>
  dayOf(day) !== undefined && !isSessionToCome(heldOn, day) && day <= on
