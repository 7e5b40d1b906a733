import { dcatCatalogue } from '#open-data/dcat-catalogue.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, url }) => {
  const { catalogue } = locals.house
  const [entries, parts] = await Promise.all([catalogue.entries(), catalogue.parts()])
  return new Response(`${JSON.stringify(dcatCatalogue({ entries, parts }, url.origin), null, 1)}\n`, { headers: { 'content-type': 'application/ld+json; charset=utf-8' } })
}
