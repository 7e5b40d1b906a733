import type { AnnouncedRound } from '#application/ports/schemes.ts'
import type { WrittenRound } from '#application/run-rounds.ts'
import { eurosText } from '#domain/money/decimal.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { dayOf } from '#domain/time/day.ts'
import { trimmedField } from '#web/form-fields.ts'
import { parisDay, parisTime } from '#wording/instants.ts'
import { parisInstant } from './paris-instant.ts'

const FIELDS = {
  label: 'nom',
  opensOn: 'ouverture',
  opensTime: 'ouverture-heure',
  closesOn: 'cloture',
  closesTime: 'cloture-heure',
  envelope: 'enveloppe',
  committeeId: 'comite',
  committeeOn: 'seance',
  decisionOn: 'vote',
} as const

/** A round as it is typed, given back whatever is wrong of it. */
export type TypedRound = Readonly<Record<keyof typeof FIELDS, string>>

const LONGEST = 100

export function typedRound(form: FormData): TypedRound {
  const said = (key: keyof typeof FIELDS): string => trimmedField(form, FIELDS[key], LONGEST)
  return {
    label: said('label'),
    opensOn: said('opensOn'),
    opensTime: said('opensTime'),
    closesOn: said('closesOn'),
    closesTime: said('closesTime'),
    envelope: said('envelope'),
    committeeId: said('committeeId'),
    committeeOn: said('committeeOn'),
    decisionOn: said('decisionOn'),
  }
}

/** A round as a form shows it. */
export const formOfRound = (round: AnnouncedRound): TypedRound => ({
  label: round.label,
  opensOn: parisDay(round.opensAt),
  opensTime: parisTime(round.opensAt),
  closesOn: parisDay(round.closesAt),
  closesTime: parisTime(round.closesAt),
  envelope: round.envelope === null ? '' : eurosText(round.envelope).replace(/\.00$/, ''),
  committeeId: round.committeeId ?? '',
  committeeOn: round.committeeOn ?? '',
  decisionOn: round.decisionOn ?? '',
})

/** A round that is to be announced: the hours, the envelope and the committee of the last one, and no date. */
export const formAfter = (last: AnnouncedRound | undefined): TypedRound => ({
  ...(last === undefined ? { opensTime: '09:00', closesTime: '23:59', envelope: '', committeeId: '' } : formOfRound(last)),
  label: '',
  opensOn: '',
  closesOn: '',
  committeeOn: '',
  decisionOn: '',
})

/** What was typed, when it reads; `null` where nothing is said. */
export function roundOf(typed: TypedRound): WrittenRound | 'bad-dates' | 'bad-amount' {
  const [opensAt, closesAt] = [parisInstant(typed.opensOn, typed.opensTime), parisInstant(typed.closesOn, typed.closesTime)]
  const [committeeOn, decisionOn] = [typed.committeeOn, typed.decisionOn].map((text) => (text === '' ? null : dayOf(text)))
  if (opensAt === undefined || closesAt === undefined || committeeOn === undefined || decisionOn === undefined) return 'bad-dates'
  const envelope = typed.envelope === '' ? null : typedEuros(typed.envelope)
  if (envelope === undefined) return 'bad-amount'
  return { label: typed.label, opensAt, closesAt, envelope, committeeId: typed.committeeId || null, committeeOn, decisionOn }
}
