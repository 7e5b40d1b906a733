import { printedDocx } from '#documents/printed-docx.ts'
import { attachedFile } from '#open-data/table-file.ts'
import { askedMinutes } from '#web/committee/asked-minutes.ts'
import { printedMinutes } from '#web/committee/printed-minutes.ts'
import type { RequestHandler } from './$types'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const GET: RequestHandler = async (event) => {
  const bytes = await printedDocx(printedMinutes(await askedMinutes(event)))
  return attachedFile(bytes, DOCX, event.url.pathname.replace(/\/proces-verbal\.docx$/, ''), 'docx')
}
