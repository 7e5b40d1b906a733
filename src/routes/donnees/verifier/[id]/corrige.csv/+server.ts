import { DAYS_KEPT } from '#application/check-file.ts'
import { CHECK } from '#wording/pages/check.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  locals.isPublic = false
  const corrected = await locals.house.checkReports.corrected(params.id, locals.house.today(), DAYS_KEPT)
  if (corrected === null) return new Response(`${CHECK.gone}\n`, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  return new Response(corrected, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="subventions-corrige.csv"' },
  })
}
