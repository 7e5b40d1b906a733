import { randomBytes } from 'node:crypto'
import { error, fail, redirect } from '@sveltejs/kit'
import { beginApplication } from '#application/deposit-application.ts'
import { actorAsking, PLAY_PATH } from '#web/accounts/person-gate.ts'
import { ENTER_ACCOUNT_PATH } from '#web/accounts/private-paths.ts'
import { committeeNames } from '#web/deposit/committee-names.ts'
import { schemePageView } from '#web/deposit/scheme-view.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { schemes, now } = locals.house
  const scheme = await schemes.find(params.id)
  const asked = url.searchParams.get('version')
  const names = await committeeNames(locals.house)
  const view = scheme === null ? null : schemePageView(scheme, now(), asked === null ? null : Number(asked), names)
  if (view === null) error(404, PAGE_NOT_FOUND)
  return { view }
}

export const actions: Actions = {
  begin: async ({ request, locals, cookies, params }) => {
    const { house } = locals
    const person = await actorAsking({ request, locals, cookies })
    if (person === null) {
      const enter = house.playedRoles === null ? ENTER_ACCOUNT_PATH : PLAY_PATH
      redirect(303, `${enter}?vers=${encodeURIComponent(`/dispositifs/${params.id}`)}`)
    }
    const roundId = String((await request.formData()).get('session'))
    const id = randomBytes(12).toString('base64url')
    const outcome = await beginApplication(house, { id, roundId, person, at: house.now() })
    if (outcome.kind === 'unknown-round') return fail(404, { refusal: PAGE_NOT_FOUND.message })
    if (outcome.kind === 'round-closed') return fail(409, { refusal: MY_FILES.roundClosed })
    redirect(303, `/mes-dossiers/${id}`)
  },
}
