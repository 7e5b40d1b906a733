import { fail, redirect } from '@sveltejs/kit'
import { giveRoleTo } from '#application/give-roles.ts'
import { openCommittees } from '#application/keep-committee.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { committeesView } from '#web/administration/committees-view.ts'
import { trimmedField } from '#web/form-fields.ts'
import { ADMINISTRATION } from '#wording/pages/administration.ts'
import { RUN_COMMITTEES } from '#wording/pages/administration-committees.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const asked = { personId: personOf(locals).id, on: house.today() }
  const done = url.searchParams.has('garde') ? RUN_COMMITTEES.kept : url.searchParams.has('nomme') ? RUN_COMMITTEES.named : null
  return {
    done,
    isPlayed: house.playedRoles?.people.some(({ id }) => id === asked.personId) ?? false,
    authorities: await committeesView(house, await openCommittees(house, asked), asked.on),
    starts: (await house.committees.all()).map(({ id, rules }) => ({ value: id, label: rules.name })),
  }
}

export const actions: Actions = {
  secretary: async ({ request, locals }) => {
    const { house } = locals
    const form = await request.formData()
    const on = house.today()
    const outcome = await giveRoleTo(house, {
      personId: personOf(locals).id,
      on,
      authorityId: trimmedField(form, 'autorite', 254),
      email: trimmedField(form, 'courriel', 254),
      role: 'committee-secretary',
      committeeId: '',
      assembly: '',
      fromOn: on,
      untilOn: '',
    })
    if (outcome === 'given') redirect(303, '/administration/comites?nomme')
    return fail(outcome === 'not-yours' ? 403 : 422, { refusal: ADMINISTRATION.refusals[outcome] })
  },
}
