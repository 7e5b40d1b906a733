import { redirect } from '@sveltejs/kit'
import { openOwnFile } from '#application/deposit-application.ts'
import { lettersOf } from '#application/read-letters.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { printedReceipt, receiptView } from '#web/deposit/receipt-view.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { frenchDay } from '#wording/days.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house } = locals
  const file = await openOwnFile(house, { fileId: params.id, personId: personOf(locals).id, on: house.today() })
  if (file.kind !== 'opened') return refuseFile(file)
  if (file.application.number === null) redirect(303, `/mes-dossiers/${params.id}`)
  const [sent] = await house.applications.sent(params.id)
  if (sent === undefined) throw new Error('a file was sent without its copy')
  const view = receiptView(file, sent, await house.applications.events(params.id), house.now())
  locals.printed = printedReceipt(view)
  const letters = (await lettersOf(house, file.application)).map(({ eventId, subject, on }) => ({
    href: `/mes-dossiers/${params.id}/lettre/${eventId}`,
    subject,
    on: frenchDay(on),
  }))
  return { view, letters: letters.toReversed() }
}
