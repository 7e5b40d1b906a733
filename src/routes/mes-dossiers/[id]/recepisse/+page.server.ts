import { redirect } from '@sveltejs/kit'
import { formerCopy } from '#application/begin-again.ts'
import { coApplicantNames } from '#application/co-applicants.ts'
import { openOwnFile } from '#application/deposit-application.ts'
import { readOwnAnswers } from '#application/tell-own-answers.ts'
import { lettersOf } from '#application/read-letters.ts'
import { contentLines } from '#web/appraisal/file-view.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { changesView } from '#web/deposit/changes-view.ts'
import { ownMail } from '#web/deposit/own-mail.ts'
import { ownAnswersView } from '#web/deposit/own-answers-view.ts'
import { printedReceipt, receiptView } from '#web/deposit/receipt-view.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { frenchDay } from '#wording/days.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house } = locals
  const asked = { fileId: params.id, personId: personOf(locals).id, on: house.today() }
  const file = await openOwnFile(house, asked)
  if (file.kind !== 'opened') return refuseFile(file)
  if (file.application.number === null) redirect(303, `/mes-dossiers/${params.id}`)
  const copies = await house.applications.sent(params.id)
  const [sent] = copies
  if (sent === undefined) throw new Error('a file was sent without its copy')
  const [events, mails] = [await house.applications.events(params.id), await house.fileMails.of(params.id)]
  const view = receiptView(
    file,
    sent,
    {
      events,
      coApplicants: await coApplicantNames(house, params.id, house.now()),
    },
    house.now(),
  )
  locals.printed = printedReceipt(view)
  const former = await formerCopy(house.applications, file.application, { ...asked, act: 'read-own' })
  const letters = (await lettersOf(house, file.application)).map(({ eventId, subject, on }) => ({
    href: `/mes-dossiers/${params.id}/lettre/${eventId}`,
    subject,
    on: frenchDay(on),
    mail: ownMail(mails, asked.personId, eventId),
  }))
  const submitted = events.find(({ kind }) => kind === 'submit')?.id ?? 0
  return {
    view,
    said: contentLines(file.rules, (copies.at(-1) ?? sent).content),
    letters: letters.toReversed(),
    mail: ownMail(mails, asked.personId, submitted),
    changes: former === null ? null : changesView(former, copies.at(-1) ?? sent, file.rules),
    ownAnswers: ownAnswersView(await readOwnAnswers(house, asked), file.scheme.authority),
  }
}
