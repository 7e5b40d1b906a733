import { error } from '@sveltejs/kit'
import { readPublicText } from '#application/read-public-text.ts'
import { refuseText } from '#web/texts/refuse-text.ts'
import { textAsked } from '#web/texts/text-address.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  // what a stranger wrote is never shown as a page of ours
  html: 'application/octet-stream',
  markdown: 'text/markdown; charset=utf-8',
  'akoma-ntoso': 'application/octet-stream',
} as const

/** The file that a published version was read in, as it was given, with its fingerprint. Too heavy to be kept in front. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  locals.isPublic = false
  const { texts, today } = locals.house
  const asked = textAsked(url.searchParams)
  const read = await readPublicText(texts, params.id, asked, today())
  if (read === null) return refuseText(texts, params.id, asked)
  const file = await texts.file(read.version.head.fingerprint)
  if (file === null) error(404, PAGE_NOT_FOUND)
  const { fingerprint } = read.version.head
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': TYPES[file.format],
      'content-disposition': `attachment; filename="original"; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'repr-digest': `sha-256=:${Buffer.from(fingerprint, 'hex').toString('base64')}:`,
      'x-sha256': fingerprint,
    },
  })
}
