import { LEAD } from '#application/cost-round.ts'
import type { Costing, SessionPartner } from '#application/ports/costings.ts'
import { PARTNER_KINDS, type CostedFile } from '#domain/grant/costing.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { dayOf } from '#domain/time/day.ts'
import { trimmedField } from '#web/form-fields.ts'

/** As many partners as a session has places for, the scheme's own authority first. */
export const PLACES = [LEAD, 'p2', 'p3', 'p4', 'p5', 'p6'] as const

const LONGEST = 500

/** The fields of a partner's place. */
export const placeFields = (place: string) => ({
  kind: `nature-${place}`,
  name: `nom-${place}`,
  envelope: `enveloppe-${place}`,
  present: `presents-${place}`,
})

export const amountField = (place: string, fileId: string): string => `montant-${place}-${fileId}`

/** Who comes to the session, when it reads; a place without a name is empty. */
export function sessionOf(form: FormData): Omit<Costing, 'costed'> | 'bad-day' | 'bad-amount' {
  const heldOn = dayOf(trimmedField(form, 'seance'))
  if (heldOn === undefined) return 'bad-day'
  const partners: SessionPartner[] = []
  for (const id of PLACES) {
    const fields = placeFields(id)
    const [name, typed] = [trimmedField(form, fields.name, LONGEST), trimmedField(form, fields.envelope)]
    if (name === '' && id !== LEAD) continue
    const envelope = typed === '' ? null : typedEuros(typed)
    if (envelope === undefined) return 'bad-amount'
    const kind = PARTNER_KINDS.find((one) => one === trimmedField(form, fields.kind)) ?? 'other'
    partners.push({ id, kind, name, envelope, present: trimmedField(form, fields.present, LONGEST) })
  }
  return { heldOn, partners }
}

/** What each partner proposes for each file, when it reads; an empty field proposes nothing. */
export function costedOf(form: FormData): readonly CostedFile[] | 'bad-amount' {
  const files = new Map<string, CostedFile['amounts']>()
  for (const name of form.keys()) {
    const [, place, fileId] = /^montant-(p[1-6])-(.+)$/.exec(name) ?? []
    if (place === undefined || fileId === undefined) continue
    const typed = trimmedField(form, name)
    const amount = typed === '' ? undefined : typedEuros(typed)
    if (typed !== '' && amount === undefined) return 'bad-amount'
    files.set(fileId, { ...files.get(fileId), ...(amount === undefined ? {} : { [place]: amount }) })
  }
  return [...files].map(([fileId, amounts]) => ({ fileId, amounts }))
}

/** What was typed, given back whatever is wrong of it. */
export const typedOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...form.keys()].map((name) => [name, trimmedField(form, name)]))
