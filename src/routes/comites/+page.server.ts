import { liftableRecusals } from '#application/lift-recusal.ts'
import { myCommittees } from '#application/my-committees.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const person = personOf(locals)
  const mine = await myCommittees(locals.house, person.id, locals.house.today())
  const recusals = await liftableRecusals(locals.house, person.id, locals.house.today())
  return {
    canLift: recusals.length > 0,
    name: person.name,
    committees: mine.map(({ committee, isKept, files }) => ({
      id: committee.id,
      name: committee.rules.name,
      isKept,
      files: files.map(({ id, number, title, applicant, state }) => ({
        href: `/comites/${id}`,
        title,
        about: `${number}, ${applicant}`,
        state: STATE_LABELS[state],
      })),
    })),
  }
}
