import { redirect } from '@sveltejs/kit'
import { ENTER_ACCOUNT_PATH } from '#web/accounts/private-paths.ts'
import type { RequestHandler } from './$types'

/** What the account keeps of whoever asks, as a file. */
export const GET: RequestHandler = async ({ request, locals }) => {
  const data = await locals.house.accounts.exported(request.headers)
  if (data === null) redirect(303, ENTER_ACCOUNT_PATH)
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="mon-compte.json"' },
  })
}
