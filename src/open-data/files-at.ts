import { awardFilterOf } from '#application/award-filter.ts'
import type { House } from '#application/ports/house.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { dcatCatalogue } from './dcat-catalogue.ts'
import { deadlinesCalendar } from './deadlines-calendar.ts'
import { feedAt } from './feed-at.ts'
import { scdlDeliberations } from './scdl-deliberations.ts'
import { roundsCalendar } from './rounds-calendar.ts'
import { scdlSubventions } from './scdl-subventions.ts'

const NATIONAL = 'nation-FR'

/** What stands at an address and is no page: a calendar, a file of a norm, the catalogue for machines. */
const FILES: Readonly<Record<string, (house: House, url: URL) => Promise<Response>>> = {
  '/aides/calendrier.ics': calendar,
  '/dispositifs/calendrier.ics': async (house, url) => roundsFile(await house.schemes.all(), url, 'contrechamp-sessions'),
  '/decisions/scdl.csv': async (house, url) =>
    fileOf(
      scdlSubventions(await house.awards.find(awardFilterOf(url.searchParams), 0, null)),
      'text/csv; charset=utf-8',
      'contrechamp-subventions-scdl-2.1.1.csv',
    ),
  '/deliberations/scdl.csv': async (house) =>
    fileOf(
      scdlDeliberations(await house.deliberations.published(), await house.schemes.authorities()),
      'text/csv; charset=utf-8',
      'contrechamp-aides-deliberees-scdl-2.1.1.csv',
    ),
  '/donnees/catalogue.jsonld': async (house, url) => {
    const [entries, parts] = await Promise.all([house.catalogue.entries(), house.catalogue.parts()])
    return fileOf(`${JSON.stringify(dcatCatalogue({ entries, parts }, url.origin), null, 1)}\n`, 'application/ld+json; charset=utf-8', null)
  },
}

/** The file at that address; none when a page may be there. */
export const fileAt = (house: House, url: URL): Promise<Response> | undefined =>
  Object.hasOwn(FILES, url.pathname) ? FILES[url.pathname]?.(house, url) : (schemeCalendarAt(house, url) ?? feedAt(house, url))

/** The dates of every place, or of the one that the address names; national ones are under `nation-FR`. */
async function calendar(house: House, url: URL): Promise<Response> {
  const place = url.searchParams.get('territoire') || null
  const dates = (await house.aids.deadlines()).filter(({ territoryId }) => place === null || (territoryId ?? NATIONAL) === place)
  const name = place === null ? 'contrechamp-aides' : `contrechamp-aides-${place.replaceAll(/[^A-Za-z0-9-]/g, '')}`
  return fileOf(
    deadlinesCalendar(dates, place === null ? null : (dates[0]?.territoryName ?? place)),
    'text/calendar; charset=utf-8',
    `${name}.ics`,
  )
}

/** The rounds of the one scheme that the address names; without such a scheme, a calendar without dates would hide that. */
function schemeCalendarAt(house: House, url: URL): Promise<Response> | undefined {
  const id = /^\/dispositifs\/([a-z0-9-]+)\/calendrier\.ics$/.exec(url.pathname)?.[1]
  return id === undefined ? undefined : schemeCalendar(house, url, id)
}

async function schemeCalendar(house: House, url: URL, id: string): Promise<Response> {
  const scheme = await house.schemes.find(id)
  return scheme === null ? new Response(PAGE_NOT_FOUND.message, { status: 404 }) : roundsFile([scheme], url, `contrechamp-sessions-${id}`)
}

const roundsFile = (schemes: readonly Scheme[], { origin }: URL, name: string): Response =>
  fileOf(roundsCalendar(schemes, origin), 'text/calendar; charset=utf-8', `${name}.ics`)

const fileOf = (body: string, type: string, name: string | null): Response =>
  new Response(body, {
    headers: { 'content-type': type, ...(name === null ? {} : { 'content-disposition': `attachment; filename="${name}"` }) },
  })
