import { error } from '@sveltejs/kit'
import { openOwnFile } from '#application/deposit-application.ts'
import { lettersOf } from '#application/read-letters.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { printedLetters } from '#web/appraisal/printed-letters.ts'
import { ownMail } from '#web/deposit/own-mail.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { frenchDay } from '#wording/days.ts'
import { LETTERS } from '#wording/file-letters.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { PageServerLoad } from './$types'

/** A letter of the service, for whoever it was written to. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { house } = locals
  const file = await openOwnFile(house, { fileId: params.id, personId: personOf(locals).id, on: house.today() })
  if (file.kind !== 'opened') return refuseFile(file)
  const letter = (await lettersOf(house, file.application)).find(({ eventId }) => String(eventId) === params.letter)
  if (letter === undefined) error(404, { message: MY_FILES.notYours, advice: MY_FILES.notYoursAdvice })
  const mail = ownMail(await house.fileMails.of(params.id), personOf(locals).id, letter.eventId)
  locals.printed = printedLetters([letter])
  const { subject, text, on, fingerprint, scheme } = letter
  return {
    subject,
    text,
    on: LETTERS.on(frenchDay(on)),
    fingerprint,
    mail,
    from: scheme.authority.name,
    isFictitious: scheme.authority.isFictitious,
    file: { title: MY_FILES.fileTitle(file.application.content.title), href: `/mes-dossiers/${params.id}/recepisse` },
  }
}
