import { fail, redirect } from '@sveltejs/kit'
import { appointMember } from '#application/appoint-member.ts'
import { keptCommittee } from '#application/kept-committee.ts'
import { namesOf } from '#application/names-of.ts'
import { readComposition } from '#application/read-composition.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { appointmentOf, formOf, typedAppointment } from '#web/committee/appointment-form.ts'
import { compositionView, effectView } from '#web/committee/composition-view.ts'
import { refuseCommittee } from '#web/committee/refuse-committee.ts'
import { COMMITTEES } from '#wording/pages/committees.ts'
import { COMPOSITION } from '#wording/pages/composition.ts'
import type { Actions, PageServerLoad } from './$types'

const askedOf = ({ locals, params }: { locals: App.Locals; params: { committee: string } }) => ({
  committeeId: params.committee,
  personId: personOf(locals).id,
  on: locals.house.today(),
})

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const asked = askedOf({ locals, params })
  const kept = await keptCommittee(house, 'appoint-member', asked)
  if (kept.kind !== 'kept') return refuseCommittee(kept)
  const composition = await readComposition(house, kept.committee, asked.on)
  const { members } = composition
  const nameOf = await namesOf(
    house,
    members.map(({ personId }) => personId),
  )
  const edited = members.find(({ personId }) => personId === url.searchParams.get('membre'))
  const others = house.playedRoles?.people.filter(({ id }) => !members.some(({ personId }) => personId === id)) ?? []
  return {
    view: compositionView(composition, nameOf),
    typed: formOf(edited, asked.on),
    editing: edited === undefined ? null : (nameOf(edited.personId) ?? COMMITTEES.gone),
    candidates: others.map(({ id, name }) => ({ id, name })),
    isFictitious: house.playedRoles !== null,
    isDone: url.searchParams.has('fait'),
  }
}

type Event = { readonly request: Request; readonly locals: App.Locals; readonly params: { readonly committee: string } }

async function take(event: Event, isMade: boolean) {
  const { house } = event.locals
  const typed = typedAppointment(await event.request.formData())
  const refused = (kind: keyof typeof COMPOSITION.refusals) => fail(422, { typed, refusal: COMPOSITION.refusals[kind], effect: null })
  const appointment = appointmentOf(typed)
  if (typeof appointment === 'string') return refused(appointment)
  const outcome = await appointMember(house, askedOf(event), appointment, isMade)
  if (outcome.kind === 'unknown-committee' || outcome.kind === 'refused') return refuseCommittee(outcome)
  if (outcome.kind === 'appointed') redirect(303, `/comites/composition/${event.params.committee}?fait`)
  if (outcome.kind !== 'weighed' && outcome.kind !== 'forbidden') return refused(outcome.kind)
  const effect = effectView(outcome.effect, outcome.personId, await namesOf(house, namedIn(outcome)))
  if (outcome.kind === 'weighed') return { typed, refusal: null, effect }
  return fail(422, { typed, refusal: COMPOSITION.refusals.forbidden, effect })
}

/** The people whom the effect of an appointment may name. */
const namedIn = ({ personId, effect }: { personId: string; effect: Parameters<typeof effectView>[0] }): string[] => [
  personId,
  ...[...effect.mended, ...effect.brought, ...effect.forbidding].flatMap((breach) => ('personId' in breach ? breach.personId : [])),
]

export const actions: Actions = { weigh: (event) => take(event, false), appoint: (event) => take(event, true) }
