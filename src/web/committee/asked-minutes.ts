import { namesOf } from '#application/names-of.ts'
import { readMinutes } from '#application/read-minutes.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { parisDay } from '#wording/instants.ts'
import { minutesView, peopleIn, type MinutesView } from './minutes-view.ts'
import { refuseCommittee } from './refuse-committee.ts'

/** The minutes that a request asks for, for the page as for its files. */
export async function askedMinutes({ locals, params }: { locals: App.Locals; params: { round: string } }): Promise<MinutesView> {
  const { house } = locals
  const read = await readMinutes(house, { roundId: params.round, personId: personOf(locals).id, on: house.today(), dayOf: parisDay })
  if (read.kind !== 'read') return refuseCommittee(read)
  return minutesView(read, await namesOf(house, peopleIn(read)))
}
