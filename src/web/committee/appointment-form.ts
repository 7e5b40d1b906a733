import { trimmedField } from '#web/form-fields.ts'
import type { Appointment } from '#application/appoint-member.ts'
import type { CommitteeMember } from '#application/ports/committee-members.ts'
import { TRADES } from '#domain/committee/committee-rules.ts'
import { GENDERS } from '#domain/committee/composition.ts'
import { dayOf } from '#domain/time/day.ts'

/** An appointment as it is typed, given back whatever is wrong of it. */
export type TypedAppointment = Readonly<
  Record<'person' | 'email' | 'trade' | 'gender' | 'mandate' | 'from' | 'until' | 'alternate' | 'undertaking' | 'fee', string>
>

const FIELDS = {
  person: 'personne',
  email: 'adresse',
  trade: 'metier',
  gender: 'genre',
  mandate: 'mandat',
  from: 'du',
  until: 'au',
  alternate: 'supplee',
  undertaking: 'engagement',
  fee: 'indemnite',
} as const

const LONGEST = 300

export function typedAppointment(form: FormData): TypedAppointment {
  const said = (key: keyof typeof FIELDS): string => trimmedField(form, FIELDS[key], LONGEST)
  return {
    person: said('person'),
    email: said('email'),
    trade: said('trade'),
    gender: said('gender'),
    mandate: said('mandate'),
    from: said('from'),
    until: said('until'),
    alternate: said('alternate'),
    undertaking: said('undertaking'),
    fee: said('fee'),
  }
}

/** What is written of a member, or a blank form that begins today. */
export const formOf = (member: CommitteeMember | undefined, today: string): TypedAppointment => ({
  person: member?.personId ?? '',
  email: '',
  trade: member?.trade ?? '',
  gender: member?.gender ?? '',
  mandate: member?.mandate ?? '',
  from: member?.fromOn ?? today,
  until: member?.untilOn ?? '',
  alternate: member?.alternateOf ?? '',
  undertaking: member?.undertakingOn ?? '',
  fee: member?.feeRule ?? '',
})

/** What was typed, when it reads. */
export function appointmentOf(typed: TypedAppointment): Appointment | 'no-trade' | 'bad-term' {
  const trade = TRADES.find((one) => one === typed.trade)
  if (trade === undefined) return 'no-trade'
  const [from, until, undertaking] = [typed.from, typed.until, typed.undertaking].map((text) => (text === '' ? null : dayOf(text)))
  if (from === null || from === undefined || until === undefined || undertaking === undefined) return 'bad-term'
  return {
    who: typed.person === '' ? { email: typed.email } : { personId: typed.person },
    trade,
    gender: GENDERS.find((one) => one === typed.gender) ?? null,
    mandate: typed.mandate,
    alternateOf: typed.alternate === '' ? null : typed.alternate,
    undertakingOn: undertaking,
    feeRule: typed.fee,
    fromOn: from,
    untilOn: until,
  }
}
