import { knownDay, type KnownDay } from '../time/known-day.ts'
import type { Day } from '../time/day.ts'

/** What happened to a text, as a person read it; `ends` is the day that it says of itself. */
export type TextLifeEvent = {
  readonly kind: 'voted' | 'signed' | 'in-force' | 'extended' | 'ended' | 'ends'
  /** `2024-12-12`, `2024-12` or `2024`; for `extended`, the new last day. */
  readonly onText: string
  readonly note: string
}

/** Where a text stands on a day; `unknown` when its days are not known well enough to tell. */
export type TextForce = 'not-yet' | 'in-force' | 'ended' | 'unknown'

/**
 * Whether a text is in force on a day.
 * Bounds: its first and last days included; a year counts whole, a month leaves the days inside it unknown; without a last day
 * nothing is said to be in force. The earliest of « in force » counts, and the last day extended, unless it was ended sooner.
 * Policy: docs/decisions/2026-11-25-texts-and-versions.md
 */
export function forceOn(events: readonly TextLifeEvent[], day: Day): TextForce {
  const known = (kinds: readonly TextLifeEvent['kind'][]): KnownDay[] =>
    events.flatMap(({ kind, onText }) => (kinds.includes(kind) ? (knownDay(onText) ?? []) : []))
  const starts = known(['in-force']).toSorted((a, b) => (a.first < b.first ? -1 : 1))[0]
  const ended = known(['ended']).toSorted((a, b) => (a.last < b.last ? -1 : 1))[0]
  const extended = known(['extended', 'ends']).toSorted((a, b) => (a.last < b.last ? 1 : -1))[0]
  const ends = ended ?? extended
  if (starts !== undefined && day < starts.first) return 'not-yet'
  if (ends !== undefined && day > ends.last) return 'ended'
  if (starts === undefined || ends === undefined) return 'unknown'
  return day >= starts.last && day <= ends.first ? 'in-force' : isOfYears(starts, ends, day)
}

/** A text « for 2024 to 2026 » covers those years whole. */
function isOfYears(starts: KnownDay, ends: KnownDay, day: Day): TextForce {
  const isAfterStart = day >= starts.last || starts.degree === 'year'
  const isBeforeEnd = day <= ends.first || ends.degree === 'year'
  return isAfterStart && isBeforeEnd ? 'in-force' : 'unknown'
}

/**
 * The version that is read on a day: the last whose first day has come; one whose first day is not known counts from the start.
 * Bounds: its first day included. Versions come in the order of their numbers.
 * Policy: docs/decisions/2026-11-25-texts-and-versions.md
 */
export function versionOn<Version extends { readonly fromText: string | null }>(
  versions: readonly Version[],
  day: Day,
): Version | undefined {
  return versions.findLast(({ fromText }) => {
    const from = fromText === null ? undefined : knownDay(fromText)
    return from === undefined || from.first <= day
  })
}
