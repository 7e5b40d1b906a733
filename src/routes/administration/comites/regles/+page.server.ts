import { error, fail, redirect } from '@sveltejs/kit'
import { keepCommittee, openCommittees } from '#application/keep-committee.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { COMMITTEE_OPTIONS, committeeOf, formOfCommittee, typedCommittee, withBlankLines } from '#web/administration/committee-form.ts'
import { RUN_COMMITTEES } from '#wording/pages/administration-committees.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const writingOf = (url: URL) => ({ authorityId: url.searchParams.get('autorite') ?? '', committeeId: url.searchParams.get('comite') })

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const { authorityId, committeeId } = writingOf(url)
  const opened = await openCommittees(house, { personId: personOf(locals).id, on: house.today() })
  const of = opened.find(({ authority }) => authority.id === authorityId)
  const committee = of?.committees.find(({ id }) => id === committeeId) ?? null
  if (of === undefined || (committeeId !== null && committee === null)) error(403, { message: RUN_COMMITTEES.notYours })
  const start = committee ?? (await house.committees.find(url.searchParams.get('depuis') || null))
  return {
    authority: of.authority.name,
    isFictitious: of.authority.isFictitious,
    isNew: committee === null,
    title: committee === null ? RUN_COMMITTEES.writeNew : RUN_COMMITTEES.writeNext(committee.rules.name),
    typed: formOfCommittee(start?.rules ?? null, committee?.rules.name ?? ''),
    options: COMMITTEE_OPTIONS,
    address: String(new URLSearchParams({ autorite: authorityId, ...(committeeId === null ? {} : { comite: committeeId }) })),
  }
}

export const actions: Actions = {
  more: async ({ request }) => {
    const typed = typedCommittee(await request.formData())
    return { typed: { ...typed, rules: withBlankLines(typed.rules) }, refusal: null }
  },
  keep: async ({ request, locals, url }: RequestEvent) => {
    const { house } = locals
    const typed = typedCommittee(await request.formData())
    const refused = (kind: keyof typeof RUN_COMMITTEES.refusals) => fail(422, { typed, refusal: RUN_COMMITTEES.refusals[kind] })
    const { committeeId } = writingOf(url)
    const rules = committeeOf(typed, (committeeId === null ? null : await house.committees.find(committeeId))?.rules ?? null)
    if (typeof rules === 'string') return refused(rules)
    const outcome = await keepCommittee(house, { ...writingOf(url), personId: personOf(locals).id, on: house.today() }, rules)
    if (outcome.kind === 'kept') redirect(303, '/administration/comites?garde')
    if (outcome.kind === 'not-yours') error(403, { message: RUN_COMMITTEES.notYours })
    return refused(outcome.kind)
  },
}
