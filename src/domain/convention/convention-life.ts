import { daysAfter, knownDay, type KnownDay } from '../time/known-day.ts'

/** What happens to a convention: a vote, a signature, a letter, a financial agreement, an extension, an announcement. */
export type ConventionStep = { readonly kind: string; readonly onText: string | null }

/** The life of a convention, at the degree known: when it begins and ends, and when each step took place. */
export type ConventionLife = {
  readonly start: KnownDay | null
  readonly end: KnownDay | null
  /** In the order of time; steps without a date last, in their own order. */
  readonly steps: readonly { readonly place: number; readonly kind: string; readonly on: KnownDay | null }[]
  /** Days between the first day the convention may cover and its vote or signature; below zero when it was signed before. */
  readonly daysBeforeSigned: { readonly least: number; readonly most: number } | null
}

const SIGNED = ['signature', 'vote']

/**
 * The life of a convention from what is written of it.
 * Units: days. Bounds: `least` equals `most` when the day of the signature is known; the signature counts before the vote.
 * Policy: docs/decisions/2026-11-22-days-are-arguments.md
 */
export function conventionLife(known: { startsOn: string | null; endsOn: string | null; generation: string; steps: readonly ConventionStep[] }): ConventionLife {
  const [first, last] = yearsOf(known.generation)
  const start = dated(known.startsOn ?? first)
  const end = dated(known.endsOn ?? last)
  const steps = known.steps.map(({ kind, onText }, place) => ({ place, kind, on: dated(onText) })).toSorted((a, b) => compare(a.on, b.on) || a.place - b.place)
  const signed = SIGNED.map((kind) => steps.find((step) => step.kind === kind && step.on !== null)?.on).find((on) => on !== undefined && on !== null)
  const daysBeforeSigned =
    start === null || signed === undefined || signed === null ? null : { least: daysAfter(start.first, signed.first), most: daysAfter(start.first, signed.last) }
  return { start, end, steps, daysBeforeSigned }
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
