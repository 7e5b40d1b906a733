import { redirect } from '@sveltejs/kit'
import { ENTER_ACCOUNT_PATH } from '#web/accounts/private-paths.ts'
import type { RequestHandler } from './$types'

/** What the account keeps of whoever asks, with what they answered for statistics alone and what they said of themselves as a member, as a file. */
export const GET: RequestHandler = async ({ request, locals }) => {
  const data = await locals.house.accounts.exported(request.headers)
  if (data === null || locals.person === null) redirect(303, ENTER_ACCOUNT_PATH)
  const { ownAnswers, committeeMembers, declaredLinks } = locals.house
  const { personId } = locals.person
  const answers = await ownAnswers.ofPerson(personId)
  const whole = {
    ...data,
    statistics: answers.map(({ applicationId, answers: told }) => ({ file: applicationId, ...told })),
    member: await committeeMembers.profile(personId),
    links: await declaredLinks.of([personId]),
  }
  return new Response(`${JSON.stringify(whole, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="mon-compte.json"' },
  })
}
