/** What is to be said to one person; the words are made when it is sent. */
export type Letter =
  | { readonly kind: 'confirm'; readonly followerId: string }
  | { readonly kind: 'act'; readonly followerId: string; readonly actId: number }
  | AccountLetter
  | FileLetter

/** Of accounts: the link that signs in (`isNew`: that makes the account), or that no account has this address. */
export type AccountLetter =
  | { readonly kind: 'sign-in'; readonly token: string; readonly to: string; readonly isNew: boolean; readonly until: string }
  | { readonly kind: 'no-account'; readonly until: string }

/** Of a file: a letter of the service waits in one's space, or the file that one writes with its applicant was sent. */
export type FileLetter = {
  readonly kind: 'file'
  readonly about: 'letter' | 'submit'
  readonly fileId: string
  readonly eventId: number
  readonly from: string
  readonly isFictitious: boolean
}

export type WaitingMail = { readonly id: number; readonly recipient: string; readonly letter: Letter }

/** Mails that wait to be sent, each tried a bounded number of times. */
export type Outbox = {
  /** The next mail whose turn has come, its attempt counted before it is made; null when there is none. */
  readonly next: () => Promise<WaitingMail | null>
  /** Sent, or no longer to be: its recipient is forgotten. */
  readonly done: (id: number) => Promise<void>
  /** Refused by the server, which said so in three digits; null when it did not answer. */
  readonly refused: (id: number, code: number | null) => Promise<void>
  readonly counts: () => Promise<MailCounts>
}

/** How many mails wait to be sent, and how many were tried in vain. */
export type MailCounts = { readonly waiting: number; readonly givenUp: number }

/** What pages know of mails. */
export type PostDesk = {
  /** Whether mails are sent: without a server for them, they wait. */
  readonly isOpen: boolean
  readonly counts: Outbox['counts']
}

/** Minutes after which each attempt may be made, counted from when the mail may leave. */
export const ATTEMPTS_AFTER_MINUTES: readonly number[] = [0, 2, 10, 60, 360, 1440, 2880]
