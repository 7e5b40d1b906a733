import { daysAfter, knownDay, type KnownDay } from '../time/known-day.ts'

/** What happens to a convention: a vote, a signature, a letter, a financial agreement, an extension, an announcement. */
export type ConventionStep = { readonly kind: string; readonly onText: string | null }

/** The life of a convention, at the degree known: when it begins and ends, and when each step took place. */
export type ConventionLife = {
  readonly start: KnownDay | null
  readonly end: KnownDay | null
  /** In the order of time; steps without a date last, in their own order. */
  readonly steps: readonly { readonly place: number; readonly kind: string; readonly on: KnownDay | null }[]
  /** Days between the first day the convention may cover and its signature or vote; below zero when that came before. */
  readonly concluded: { readonly kind: 'signature' | 'vote'; readonly on: KnownDay; readonly least: number; readonly most: number } | null
}

const CONCLUDING = ['signature', 'vote'] as const
const DEGREES = ['day', 'month', 'year'] as const

/**
 * The life of a convention from what is written of it.
 * Units: days. Bounds: `least` equals `most` when the day is known; the best known date counts, and the signature before the vote at the same degree.
 * Policy: docs/decisions/2026-11-22-days-are-arguments.md
 */
export function conventionLife(known: {
  startsOn: string | null
  endsOn: string | null
  generation: string
  steps: readonly ConventionStep[]
}): ConventionLife {
  const [first, last] = yearsOf(known.generation)
  const start = dated(known.startsOn ?? first)
  const end = dated(known.endsOn ?? last)
  const steps = known.steps
    .map(({ kind, onText }, place) => ({ place, kind, on: dated(onText) }))
    .toSorted((a, b) => compare(a.on, b.on) || a.place - b.place)
  return { start, end, steps, concluded: start === null ? null : conclusion(start, steps) }
}

function conclusion(start: KnownDay, steps: ConventionLife['steps']): ConventionLife['concluded'] {
  for (const degree of DEGREES) {
    for (const kind of CONCLUDING) {
      const on = steps.find((step) => step.kind === kind && step.on?.degree === degree)?.on
      if (on !== undefined && on !== null)
        return { kind, on, least: daysAfter(start.first, on.first), most: daysAfter(start.first, on.last) }
    }
  }
  return null
}

const dated = (text: string | null): KnownDay | null => (text === null ? null : (knownDay(text) ?? null))

function compare(a: KnownDay | null, b: KnownDay | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a.first < b.first ? -1 : Number(a.first > b.first)
}

/** « 2017-2019 » covers two years we know; « 2020- » one. */
function yearsOf(generation: string): [string | null, string | null] {
  const years = /^(\d{4})-(\d{4})?$/.exec(generation)
  return [years?.[1] ?? null, years?.[2] ?? null]
}
