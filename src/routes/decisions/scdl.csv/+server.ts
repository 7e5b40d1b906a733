import { scdlSubventions } from '#open-data/scdl-subventions.ts'
import { awardFilterOf } from '#web/views/awards.ts'
import type { RequestHandler } from './$types'

/** The awards that the address keeps, in the norm's columns. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const awards = await locals.house.awards.find(awardFilterOf(url.searchParams), 0, null)
  return new Response(scdlSubventions(awards), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="contrechamp-subventions-scdl-2.1.1.csv"' },
  })
}
