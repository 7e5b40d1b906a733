import { json, type RequestHandler } from '@sveltejs/kit'

/** Whether the server can serve; asked often, never kept. */
export const GET: RequestHandler = ({ locals }) => {
  locals.isPublic = false
  return json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
