import { deadlinesCalendar } from '#open-data/deadlines-calendar.ts'
import { deadlinesOf } from '#web/views/aids.ts'
import type { RequestHandler } from './$types'

/** The dates as a calendar to subscribe to, of one territory when the address names it. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const place = url.searchParams.get('territoire') || null
  const dates = deadlinesOf(await locals.house.aids.deadlines(), place)
  const name = place === null ? 'contrechamp-aides' : `contrechamp-aides-${place.replaceAll(/[^A-Za-z0-9-]/g, '')}`
  return new Response(deadlinesCalendar(dates, place === null ? null : (dates[0]?.territoryName ?? place)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${name}.ics"` },
  })
}
