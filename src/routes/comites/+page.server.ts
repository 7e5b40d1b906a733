import { liftableRecusals } from '#application/lift-recusal.ts'
import { myCommittees } from '#application/my-committees.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { committeesView } from '#web/committee/committees-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const person = personOf(locals)
  const mine = await myCommittees(house, person.id, house.today())
  const recusals = await liftableRecusals(house, person.id, house.today())
  return {
    canLift: recusals.length > 0,
    isRecused: url.searchParams.has('retrait'),
    view: committeesView(mine, await house.schemes.all(), url.searchParams),
  }
}
