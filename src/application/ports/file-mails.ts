import type { FileMailState } from '#domain/grant/file-mail.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A mail that tells one person of something that happened to a file. */
export type FileMail = {
  readonly id: number
  readonly eventId: number
  readonly personId: string
  readonly state: FileMailState
  readonly leavesAt: string
  readonly sentAt: string | null
  /** The server's last refusal, in three digits; null: none, or it did not answer. */
  readonly answer: number | null
  /** Whether nobody tried to send it yet. */
  readonly mayBeTakenBack: boolean
}

/** Mails about files, from when they are asked for to what became of them. */
export type FileMails = {
  /** Of one file, in their order. */
  readonly of: (applicationId: string) => Promise<readonly FileMail[]>
  /** How many people of each file have an address here: its applicant and those who write it with them. */
  readonly addressees: (applicationIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** Has a letter announced by mail to each person of its file, once whoever asks again; gives how many mails this adds. */
  readonly announce: (given: {
    readonly applicationId: string
    readonly eventId: number
    readonly by: string
    readonly at: Instant
    readonly leavesAt: Instant
  }) => Promise<number>
  /** Takes back the mails about an event that nobody tried to send yet; gives how many. */
  readonly takeBack: (eventId: number, at: Instant) => Promise<number>
}
