import { fail, redirect } from '@sveltejs/kit'
import { liftableRecusals } from '#application/lift-recusal.ts'
import { myCommittees } from '#application/my-committees.ts'
import { signUndertaking, undertakingsOwed } from '#application/sign-undertaking.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { committeesView } from '#web/committee/committees-view.ts'
import { trimmedField } from '#web/form-fields.ts'
import { UNDERTAKING } from '#wording/pages/undertaking.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const person = personOf(locals)
  const mine = await myCommittees(house, person.id, house.today())
  const recusals = await liftableRecusals(house, person.id, house.today())
  return {
    canLift: recusals.length > 0,
    owed: (await undertakingsOwed(house, { personId: person.id, on: house.today() })).map(({ id, rules }) => ({ id, name: rules.name })),
    hasSigned: url.searchParams.has('signe'),
    isRecused: url.searchParams.has('retrait'),
    view: committeesView(mine, await house.schemes.all(), url.searchParams),
  }
}

export const actions: Actions = {
  sign: async ({ request, locals }) => {
    const form = await request.formData()
    const asked = { personId: personOf(locals).id, on: locals.house.today() }
    const isSigned = trimmedField(form, 'lu') !== '' && (await signUndertaking(locals.house, trimmedField(form, 'comite'), asked))
    if (!isSigned) return fail(422, { refusal: UNDERTAKING.refused })
    redirect(303, '/comites?signe')
  },
}
