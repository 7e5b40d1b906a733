import { MINUTES_BEFORE_LEAVING } from '#domain/grant/file-mail.ts'
import type { RightsRefusal } from '#domain/rights/may-act.ts'
import type { Instant } from '#domain/time/instant.ts'
import { openBatch, type BatchDesk, type OpenedBatch } from './carry-out-batch.ts'
import { permit } from './permit.ts'
import type { FileMail, FileMails } from './ports/file-mails.ts'
import { lettersOfBatch, type KeptLetter } from './read-letters.ts'

export type MailDesk = BatchDesk & { readonly fileMails: FileMails }
type Asked = { readonly id: string; readonly personId: string; readonly on: string }

/** A letter of a batch, and what may be or was sent about it. */
export type LetterToSend = {
  readonly letter: KeptLetter
  /** How many people of the file have an address here. */
  readonly people: number
  /** Those that were asked for, taken back or not. */
  readonly mails: readonly FileMail[]
  /** Why none may be sent; null when one may. */
  readonly refusals: readonly RightsRefusal[] | null
}

/** The letters of one's own batch, with the mails that announce them. */
export async function readLettersToSend(
  desk: MailDesk,
  asked: Asked,
): Promise<{ readonly batch: OpenedBatch; readonly letters: readonly LetterToSend[] } | null> {
  const batch = await openBatch(desk, asked)
  if (batch === null) return null
  const letters = await lettersOfBatch(desk, batch)
  const people = await desk.fileMails.addressees(letters.map(({ application }) => application.id))
  const read: LetterToSend[] = []
  for (const letter of letters) {
    const { id } = letter.application
    const permitted = await permit(desk.applications, { act: 'write-letter', fileId: id, personId: asked.personId, on: asked.on })
    const mails = (await desk.fileMails.of(id)).filter(({ eventId }) => eventId === letter.eventId)
    const refusals = permitted.kind === 'allowed' ? null : permitted.kind === 'refused' ? permitted.refusals : []
    read.push({ letter, people: people.get(id) ?? 0, mails, refusals })
  }
  return { batch, letters: read }
}

/** How many mails sending would add: those that wait or were sent are not asked for again. */
export const mailsToAdd = ({ people, mails, refusals }: LetterToSend): number =>
  refusals === null ? Math.max(0, people - mails.filter(({ state }) => state === 'queued' || state === 'sent').length) : 0

/** Announces by mail each letter of one's own batch, file by file, each under its own right; sent twice, it is done once. */
export async function sendLetters(desk: MailDesk, { at, ...asked }: Asked & { readonly at: Instant }): Promise<'sent' | 'unknown'> {
  const read = await readLettersToSend(desk, asked)
  if (read === null) return 'unknown'
  const leavesAt = new Date(Date.parse(at) + MINUTES_BEFORE_LEAVING * 60_000).toISOString() as Instant
  for (const one of read.letters) {
    const { application, eventId } = one.letter
    if (mailsToAdd(one) > 0) await desk.fileMails.announce({ applicationId: application.id, eventId, by: asked.personId, at, leavesAt })
  }
  return 'sent'
}

/** Takes back the mails of one's own batch that nobody tried to send yet. */
export async function takeBackMails(desk: MailDesk, { at, ...asked }: Asked & { readonly at: Instant }): Promise<'taken-back' | 'unknown'> {
  const read = await readLettersToSend(desk, asked)
  if (read === null) return 'unknown'
  for (const { letter, mails } of read.letters)
    if (mails.some(({ mayBeTakenBack }) => mayBeTakenBack)) await desk.fileMails.takeBack(letter.eventId, at)
  return 'taken-back'
}
