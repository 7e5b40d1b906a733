import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { PAGE_FAILED, PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { fileAt } from '#open-data/files-at.ts'
import { personGate } from '#web/accounts/person-gate.ts'
import { isChangedByActs } from '#web/changed-by-acts.ts'
import { registryGate } from '#web/registry/gate.ts'
import { attachedFile, tableFile, workbookFile } from '#open-data/table-file.ts'

/** Gives each request the house that `main/web.ts` opened, and answers what is a file and no page, turns a page into its tables when a file is asked for. */
export const handle: Handle = async ({ event, resolve }) => {
  const house = event.platform?.req.house
  if (house === undefined) throw new Error('the site is served by src/main/web.ts, which opens the house')
  event.locals.house = house
  event.locals.tables = []
  event.locals.printed = null
  event.locals.isPublic = true
  event.locals.isKept = !isChangedByActs(event.url.pathname)
  const gated = registryGate(event) ?? (await personGate(event))
  const response = await (gated ?? fileAt(house, event.url) ?? resolve(event))
  const format = event.url.searchParams.get('format')
  const answer = response.status === 200 ? ((await pageFile(event, format)) ?? response) : response
  if (event.request.method === 'GET' && answer.status === 200 && event.locals.isPublic && event.locals.isKept)
    answer.headers.set('x-shared', '1')
  if (!event.locals.isPublic) {
    answer.headers.set('x-robots-tag', 'noindex')
    answer.headers.set('cache-control', 'private, no-store')
  }
  return answer
}

/** The page as a file, when one is asked for and the page can give it. */
async function pageFile({ locals, url }: RequestEvent, format: string | null): Promise<Response | undefined> {
  if (format === 'csv' || format === 'json') return tableFile(locals.tables, format, url.searchParams.get('table'), url.pathname)
  if (format === 'xlsx' && locals.tables.length > 0) return workbookFile(locals.tables, url)
  return format === 'pdf' && locals.printed !== null
    ? attachedFile(await locals.house.documents.pdf(locals.printed), 'application/pdf', url.pathname, 'pdf')
    : undefined
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
