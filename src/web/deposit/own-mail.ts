import type { FileMail } from '#application/ports/file-mails.ts'
import { FILE_MAILS, fileMailSentence } from '#wording/file-mails.ts'
import { NARROW } from '#wording/spaces.ts'

/** What became of the last mail that told somebody of one event of their file; null when none was asked for. */
export function ownMail(mails: readonly FileMail[], personId: string, eventId: number): string | null {
  const mail = mails.findLast((one) => one.eventId === eventId && one.personId === personId)
  return mail === undefined ? null : `${FILE_MAILS.mine}${NARROW}: ${fileMailSentence(mail)}.`
}
