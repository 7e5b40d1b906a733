import { ROLES } from '#domain/person/role.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { ROLE_LABELS } from '#wording/decision-labels.ts'
import { DESK, DOORS } from '#wording/pages/desk.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals
  const person = personOf(locals)
  const held = new Set((await house.roles.of(person.id, house.today())).map(({ role }) => role))
  return {
    name: person.name,
    groups: [
      ...ROLES.filter((role) => held.has(role)).map((role) => ({ title: DESK.asRole(ROLE_LABELS[role]), doors: DOORS[role] })),
      { title: DESK.own, doors: [...DOORS.applicant, DESK.account, ...(house.playedRoles === null ? [] : [DESK.demonstration])] },
      { title: DESK.all, doors: DOORS.visitor },
    ],
  }
}
