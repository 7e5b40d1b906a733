import { error } from '@sveltejs/kit'
import { readPublicText, withdrawalsOf } from '#application/read-public-text.ts'
import { akomaNtosoOf } from '#documents/akoma-ntoso/akoma-ntoso.ts'
import { docxOf } from '#documents/text/docx.ts'
import { markdownOf } from '#documents/text/markdown.ts'
import { offlineHtmlOf } from '#documents/text/offline-html.ts'
import { printedText } from '#documents/text/printed-text.ts'
import { refuseText } from '#web/texts/refuse-text.ts'
import { textAddress, textAsked } from '#web/texts/text-address.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { withdrawnSentence } from '#wording/pages/missing-text.ts'
import { forceSentence } from '#wording/text-labels.ts'
import { textNotice } from '#wording/text-notice.ts'
import type { RequestHandler } from './$types'

/** A text to take away, as the page shows it: `?le=` and `?version=` choose the version. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { texts, documents, today } = locals.house
  const asked = textAsked(url.searchParams)
  const read = await readPublicText(texts, params.id, asked, today())
  if (read === null) return refuseText(texts, params.id, asked)
  const { text, head } = read.version
  const path = textAddress(`/conventions/${params.id}`, { on: null, number: String(head.number), order: null, page: null })
  const notice = textNotice({
    nature: text.nature,
    territory: read.pact.territoryName,
    isExample: read.pact.isExample || text.isExample,
    version: head.number,
    fromText: head.fromText,
    file: head.file,
    fingerprint: head.fingerprint,
    status: forceSentence(read.force, read.events, read.day),
    withdrawn: (await withdrawalsOf(texts, read.pact)).map(withdrawnSentence),
    address: `${url.origin}${path}`,
    today: today(),
  })
  const file = (body: string | Uint8Array, type: string): Response =>
    new Response(typeof body === 'string' ? body : body.slice().buffer, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${params.id}-version-${head.number}.${params.format}"`,
        'x-robots-tag': 'noindex',
      },
    })
  switch (params.format) {
    case 'akn.xml':
      return file(akomaNtosoOf(text, { textId: read.pact.id, version: head.number, today: today() }), 'application/akn+xml; charset=utf-8')
    case 'md':
      return file(markdownOf(text, notice), 'text/markdown; charset=utf-8')
    case 'html':
      return file(offlineHtmlOf(text, notice), 'text/html; charset=utf-8')
    case 'docx':
      return file(await docxOf(text, notice), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    case 'pdf':
      return file(await documents.pdf(printedText(text, notice)), 'application/pdf')
    default:
      error(404, PAGE_NOT_FOUND)
  }
}
