import { exportLog } from '#application/export-log.ts'
import type { RequestHandler } from './$types'

/** The whole log, to be checked far from here. */
export const GET: RequestHandler = async ({ locals }) => {
  return new Response(JSON.stringify(await exportLog(locals.house.decisionLog, locals.house.now())), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="journal.json"',
      'x-robots-tag': 'noindex',
    },
  })
}
