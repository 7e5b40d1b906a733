import { error } from '@sveltejs/kit'
import { TooManyReadings } from '#application/check-file.ts'
import { readPublicText } from '#application/read-public-text.ts'
import { textAsked } from '#web/texts/text-address.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { TEXT } from '#wording/pages/text.ts'
import type { RequestHandler } from './$types'

/** A picture of one page of the PDF that a published version was read in. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { texts, textDocuments, today } = locals.house
  const read = await readPublicText(texts, params.id, textAsked(url.searchParams), today())
  const page = /^[1-9]\d{0,4}$/.test(params.page) ? Number(params.page) : null
  if (read === null || page === null || read.version.head.format !== 'pdf') error(404, PAGE_NOT_FOUND)
  const file = await texts.file(read.version.head.fingerprint)
  const picture = file === null ? null : await textDocuments.pageImage(file.bytes, page).catch(busy)
  if (picture === null) error(404, PAGE_NOT_FOUND)
  return new Response(picture.slice().buffer, { headers: { 'content-type': 'image/png' } })
}

function busy(cause: unknown): never {
  if (cause instanceof TooManyReadings) error(503, { message: TEXT.busy })
  throw cause
}
