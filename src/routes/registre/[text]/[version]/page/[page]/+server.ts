import { error } from '@sveltejs/kit'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { RequestHandler } from './$types'

/** The picture of a page of the file that was deposited, for whoever corrects what was read of it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { texts, textDocuments } = locals.house
  const version = await texts.version(Number(params.version))
  const file = version === null ? null : await texts.file(version.head.fingerprint)
  const picture = file?.format === 'pdf' ? await textDocuments.pageImage(file.bytes, Number(params.page)) : null
  if (picture === null) error(404, PAGE_NOT_FOUND)
  return new Response(picture as BodyInit, { headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=3600' } })
}
