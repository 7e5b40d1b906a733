/** Minutes that a mail waits before it leaves, so that whoever sent it may take it back. */
export const MINUTES_BEFORE_LEAVING = 10

/** Where a mail about a file stands. */
export type FileMailState = 'queued' | 'sent' | 'refused' | 'taken-back'

/** What is known of a mail about a file: tries left are none once the mail is no longer there to be tried. */
export type FileMailFacts = { readonly sentAt: string | null; readonly takenBackAt: string | null; readonly triesLeft: number }

/**
 * Where a mail stands by what is known of it.
 * Bounds: a mail that was taken by its server stays sent, whatever is known besides; without a try left it will not leave.
 * Policy: docs/decisions/2026-11-25-letters-by-mail.md
 */
export function fileMailState({ sentAt, takenBackAt, triesLeft }: FileMailFacts): FileMailState {
  if (sentAt !== null) return 'sent'
  if (takenBackAt !== null) return 'taken-back'
  return triesLeft > 0 ? 'queued' : 'refused'
}
