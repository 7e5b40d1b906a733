import { fail, redirect } from '@sveltejs/kit'
import { giveRoleTo, GIVEN_ROLES, isOwnLast, openRoles, withdrawRoleFrom } from '#application/give-roles.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { numberField, textField, trimmedField } from '#web/form-fields.ts'
import { frenchDay } from '#wording/days.ts'
import { rolesPage, rolesPlace } from '#web/administration/roles-page.ts'
import { ROLE_LABELS } from '#wording/decision-labels.ts'
import { ADMINISTRATION } from '#wording/pages/administration.ts'
import type { Actions, PageServerLoad } from './$types'

const asked = (locals: App.Locals) => ({ personId: personOf(locals).id, on: locals.house.today() })

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const { personId, on } = asked(locals)
  const { authorities, nameOf } = await openRoles(house, { personId, on })
  const schemes = await house.schemes.all()
  return {
    today: on,
    isPlayed: house.playedRoles?.people.some(({ id }) => id === personId) ?? false,
    done: url.searchParams.has('donne') ? ADMINISTRATION.given : url.searchParams.has('retire') ? ADMINISTRATION.withdrawn : null,
    options: GIVEN_ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
    place: rolesPlace(url.searchParams),
    q: url.searchParams.get('q') ?? '',
    authorities: authorities.map((of) => {
      const { authority, committees, roles } = of
      const page = rolesPage(of, nameOf, schemes, url.searchParams)
      return {
        id: authority.id,
        name: authority.name,
        isFictitious: authority.isFictitious,
        committees: committees.map(({ id, rules }) => ({ value: id, label: rules.name })),
        page: page.page,
        pageCount: page.pageCount,
        count: ADMINISTRATION.count(page.count, roles.length),
        roles: page.shown.map(({ given, name, role, body }) => ({
          id: given.id,
          name,
          role,
          body,
          dates: ADMINISTRATION.dates(frenchDay(given.fromOn), given.untilOn === null ? null : frenchDay(given.untilOn)),
          stays: isOwnLast({ roles }, given, { personId, on }) ? ADMINISTRATION.refusals['own-last'] : null,
        })),
      }
    }),
  }
}

const refused = (kind: keyof typeof ADMINISTRATION.refusals) =>
  fail(kind === 'not-yours' ? 403 : 422, { refusal: ADMINISTRATION.refusals[kind] })

export const actions: Actions = {
  give: async ({ request, locals }) => {
    const form = await request.formData()
    const said = (name: string): string => trimmedField(form, name, 254)
    const outcome = await giveRoleTo(locals.house, {
      ...asked(locals),
      authorityId: said('autorite'),
      email: said('courriel'),
      role: said('role'),
      committeeId: said('comite'),
      assembly: said('assemblee').slice(0, 80),
      fromOn: said('debut'),
      untilOn: said('fin'),
    })
    if (outcome === 'given') redirect(303, '/administration?donne')
    return refused(outcome)
  },
  withdraw: async ({ request, locals, url }) => {
    const form = await request.formData()
    const isSure = textField(form, 'certain') === 'oui'
    const outcome = await withdrawRoleFrom(locals.house, { ...asked(locals), roleId: numberField(form, 'attribution'), isSure })
    if (outcome === 'withdrawn') redirect(303, `/administration?retire${rolesPlace(url.searchParams)}`)
    return refused(outcome)
  },
}
