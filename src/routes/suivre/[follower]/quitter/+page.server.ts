import { namedSubject } from '#application/follow.ts'
import { DAYS_TO_CONFIRM } from '#application/ports/followers.ts'
import { followAddress, namedWords } from '#web/views/followed.ts'
import type { PageServerLoad } from './$types'

/** Opening this address leaves, in one click; asking only for its head does not. */
export const load: PageServerLoad = async ({ locals, params, request }) => {
  locals.isPublic = false
  const left = request.method === 'GET' ? await locals.house.followers.leave(params.follower) : null
  const named = left === null ? null : await namedSubject(locals.house.toldActs, left)
  return { left: left === null || named === null ? null : { words: namedWords(named), again: followAddress(left) }, days: DAYS_TO_CONFIRM }
}
