import { error } from '@sveltejs/kit'
import { namesOf } from '#application/names-of.ts'
import { publicMinutes, yearSelection } from '#application/read-selection.ts'
import { COMMITTEE_SEATS } from '#domain/person/role.ts'
import { minutesView, yearView } from '#web/views/selection.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const authority = (await house.schemes.authorities()).find(({ id }) => id === params.authority)
  if (authority === undefined) error(404, PAGE_NOT_FOUND)
  const year = /^\d{4}$/.exec(url.searchParams.get('annee') ?? '')?.[0]
  const selection = await yearSelection(house, authority.id, year === undefined ? null : Number(year), house.today())
  const [minutes, given, committees, schemes] = await Promise.all([
    publicMinutes(house, authority.id),
    house.roles.inAuthority(authority.id),
    house.committees.all(),
    house.schemes.all(),
  ])
  const nameOf = await namesOf(
    house,
    given.map(({ personId }) => personId),
  )
  const shown = minutes.map((one) => {
    const on = one.round.committeeOn ?? house.today()
    const seated = given.filter(
      ({ bodyId, role, fromOn, untilOn }) =>
        bodyId === one.committeeId && COMMITTEE_SEATS.includes(role) && fromOn <= on && (untilOn === null || untilOn >= on),
    )
    return minutesView(one, {
      committee: committees.find(({ id }) => id === one.committeeId)?.rules.name ?? one.committeeId,
      scheme: schemes.find(({ id }) => id === one.round.schemeId)?.versions.at(-1)?.rules.title ?? '',
      members: seated.flatMap(({ personId }) => nameOf(personId) ?? []),
    })
  })
  const view = selection === null ? null : yearView(selection)
  locals.tables = [...(view?.money ?? []), ...(view?.tables ?? []), ...(view?.own?.tables ?? []), ...shown.map(({ table }) => table)]
  return { name: authority.name, isFictitious: authority.isFictitious, view, minutes: shown }
}
