import { redirect } from '@sveltejs/kit'
import { namedSubject } from '#application/follow.ts'
import { DAYS_TO_CONFIRM } from '#application/ports/followers.ts'
import { namedWords } from '#web/views/followed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  locals.isPublic = false
  const { followers, toldActs } = locals.house
  const known = await followers.find(params.follower)
  const named = known === null ? null : await namedSubject(toldActs, known.subject)
  const follower = known === null || named === null ? null : { words: namedWords(named), isConfirmed: known.isConfirmed }
  return { follower, id: params.follower, days: DAYS_TO_CONFIRM }
}

/** Confirming is a gesture: machines that open the links of mails confirm nothing. */
export const actions: Actions = {
  confirm: async ({ locals, params }) => {
    locals.isPublic = false
    await locals.house.followers.confirm(params.follower)
    redirect(303, `/suivre/${params.follower}`)
  },
}
