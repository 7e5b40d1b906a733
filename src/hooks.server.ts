import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { PAGE_FAILED, PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { fileAt } from '#open-data/files-at.ts'
import { tableFile } from '#open-data/table-file.ts'

/** Gives each request the house that `main/web.ts` opened, and answers what is a file and no page, turns a page into its tables when a file is asked for. */
export const handle: Handle = async ({ event, resolve }) => {
  const house = event.platform?.req.house
  if (house === undefined) throw new Error('the site is served by src/main/web.ts, which opens the house')
  event.locals.house = house
  event.locals.tables = []
  event.locals.isPublic = true
  const response = await (fileAt(house, event.url) ?? resolve(event))
  const format = event.url.searchParams.get('format')
  const answer =
    response.status === 200 && (format === 'csv' || format === 'json')
      ? tableFile(event.locals.tables, format, event.url.searchParams.get('table'), event.url.pathname)
      : response
  if (event.request.method === 'GET' && answer.status === 200 && event.locals.isPublic) answer.headers.set('x-shared', '1')
  if (!event.locals.isPublic) {
    answer.headers.set('x-robots-tag', 'noindex')
    answer.headers.set('cache-control', 'private, no-store')
  }
  return answer
}

/** What a person reads when we fail: a sentence and no trace; the trace goes to the log. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return error
  if (kind === 'framework' && error.status === 404) return PAGE_NOT_FOUND
  process.stderr.write(
    `${event.request.method} ${event.url.pathname}: ${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)}\n`,
  )
  return PAGE_FAILED
}
