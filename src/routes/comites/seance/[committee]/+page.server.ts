import { fail, redirect } from '@sveltejs/kit'
import { linksFinder } from '#application/find-links.ts'
import { namesOf } from '#application/names-of.ts'
import { nameReaders, proposeReaders } from '#application/propose-readers.ts'
import { readMeeting } from '#application/read-meeting.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { meetingView, proposalView, stillIn } from '#web/committee/meeting-view.ts'
import { pairsOf, wishedReadings } from '#web/committee/readings-form.ts'
import { refuseCommittee } from '#web/committee/refuse-committee.ts'
import { MEETING } from '#wording/pages/meeting.ts'
import type { Actions, PageServerLoad } from './$types'

const askedOf = ({ locals, params }: { locals: App.Locals; params: { committee: string } }) => ({
  committeeId: params.committee,
  personId: personOf(locals).id,
  on: locals.house.today(),
})

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const meeting = await readMeeting(house, askedOf({ locals, params }))
  if (meeting.kind !== 'opened') return refuseCommittee(meeting)
  const people = [...new Set([...meeting.members.map(({ personId }) => personId), ...meeting.files.flatMap(({ seated }) => seated)])]
  const nameOf = await namesOf(house, people)
  const findLinks = await linksFinder(house, people, nameOf)
  const wished = wishedReadings(url.searchParams)
  const proposal =
    wished === null
      ? null
      : await proposeReaders(
          meeting,
          (file) => findLinks(file.content, stillIn(file)).map(({ personId }) => personId),
          wished,
          house.linearSolvers,
        )
  return {
    view: meetingView(meeting, nameOf, findLinks),
    proposal: proposal === null ? null : proposalView(meeting, proposal, nameOf, findLinks),
    wished,
    isDone: url.searchParams.has('fait'),
  }
}

export const actions: Actions = {
  name: async ({ request, locals, params }) => {
    const outcome = await nameReaders(locals.house, askedOf({ locals, params }), pairsOf(await request.formData()))
    if (typeof outcome !== 'string') return refuseCommittee(outcome)
    if (outcome === 'moved-meanwhile') return fail(409, { refusal: MEETING.moved })
    redirect(303, `/comites/seance/${params.committee}?fait`)
  },
}
