import type { OpenedBatch } from '#application/carry-out-batch.ts'
import type { FileMail } from '#application/ports/file-mails.ts'
import { mailsToAdd, type LetterToSend } from '#application/send-letters.ts'
import { MINUTES_BEFORE_LEAVING } from '#domain/grant/file-mail.ts'
import { FILE_MAILS, fileMail, fileMailSentence } from '#wording/file-mails.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import { rightsSentence } from '#wording/rights.ts'
import { NARROW } from '#wording/spaces.ts'
import type { Names } from './work-line.ts'

/** What became of each mail about one event, to whom. */
export const mailSentences = (mails: readonly FileMail[], eventId: number, nameOf: Names): string[] =>
  mails
    .filter((mail) => mail.eventId === eventId)
    .map((mail) => `${FILE_MAILS.to(nameOf(mail.personId))}${NARROW}: ${fileMailSentence(mail)}.`)

/** The letters of a batch to be announced by mail: how many, to whom not and why, and what became of those already asked for. */
export function lettersToSendView(
  batch: OpenedBatch,
  letters: readonly LetterToSend[],
  { nameOf, origin, isOpen }: { readonly nameOf: Names; readonly origin: string; readonly isOpen: boolean },
) {
  const lines = letters.map((one) => {
    const { application, scheme, eventId } = one.letter
    return {
      fileId: application.id,
      href: `/instruction/${application.id}`,
      name: `${application.number ?? ''}, ${MY_FILES.fileTitle(application.content.title)}`,
      adds: mailsToAdd(one),
      people: FILE_MAILS.people(one.people),
      why: one.refusals === null ? (one.people === 0 ? FILE_MAILS.noAddress : null) : refused(one.refusals),
      mails: mailSentences(one.mails, eventId, nameOf),
      sample: {
        about: 'letter',
        fileId: application.id,
        eventId,
        from: scheme.authority.name,
        isFictitious: scheme.authority.isFictitious,
      } as const,
    }
  })
  const toSend = lines.filter(({ adds }) => adds > 0)
  const adds = toSend.reduce((sum, line) => sum + line.adds, 0)
  const sample = (toSend[0] ?? lines[0])?.sample
  return {
    back: `/instruction/lot/${batch.id}`,
    example: sample === undefined ? null : fileMail(sample, origin),
    isFictitious: sample?.isFictitious === true,
    toSend,
    count: FILE_MAILS.count(adds, toSend.length),
    send: adds === 0 ? null : FILE_MAILS.send(adds),
    later: FILE_MAILS.later(MINUTES_BEFORE_LEAVING),
    closed: isOpen ? null : FILE_MAILS.closed,
    cannot: lines.filter(({ why }) => why !== null),
    standing: lines.filter(({ mails }) => mails.length > 0),
    toTakeBack: letters.flatMap(({ mails }) => mails.filter(({ mayBeTakenBack }) => mayBeTakenBack)).length,
  }
}

const refused = (refusals: NonNullable<LetterToSend['refusals']>): string =>
  refusals.length === 0 ? FILE_MAILS.notYours : refusals.map((one) => rightsSentence(one)).join(' ')
