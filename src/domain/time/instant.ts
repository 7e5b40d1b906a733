import { dayOf } from './day.ts'

/** An instant as `YYYY-MM-DDTHH:MM:SS.sssZ`; instants compare as text. */
export type Instant = string & { readonly __unit: 'instant' }

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/**
 * The instant that text writes in UTC to the millisecond, or nothing when no clock shows it.
 * Policy: docs/decisions/2026-11-22-days-are-arguments.md
 */
export function instantOf(text: string): Instant | undefined {
  const day = dayOf(INSTANT.exec(text)?.[1] ?? '')
  return day === undefined ? undefined : (text as Instant)
}
