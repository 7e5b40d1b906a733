import { openPaper } from '#application/open-paper.ts'
import { printedDocx } from '#documents/printed-docx.ts'
import { attachedFile } from '#open-data/table-file.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { paperView } from '#web/assembly/paper-view.ts'
import { printedPaper } from '#web/assembly/printed-paper.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import type { RequestHandler } from './$types'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { house } = locals
  const opened = await openPaper(house, { paperId: params.id, personId: personOf(locals).id, on: house.today() })
  if (opened.kind !== 'opened') return refuseFile({ kind: 'unknown-file' })
  const bytes = await printedDocx(printedPaper(paperView(opened, await house.schemes.all())))
  return attachedFile(bytes, DOCX, url.pathname.replace(/\/rapport\.docx$/, ''), 'docx')
}
