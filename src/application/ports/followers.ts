import type { Axis } from '#domain/convention/axis.ts'

/** What somebody may follow. */
export type FollowedSubject =
  | { readonly kind: 'all' }
  | { readonly kind: 'text'; readonly id: string }
  | { readonly kind: 'axis'; readonly axis: Axis }
  | { readonly kind: 'request'; readonly id: string }

/** How an ask ends; `kept` whether the address is new, known or asked too often: nothing tells a stranger who follows. */
export type AskOutcome = 'kept' | 'full'

/** Who asked to be told. An address is never given back: only what it follows. */
export type Followers = {
  /** Keeps an ask and the mail that asks to confirm it, unless the address was just asked or follows already. */
  readonly ask: (email: string, subject: FollowedSubject) => Promise<AskOutcome>
  readonly find: (id: string) => Promise<{ readonly subject: FollowedSubject; readonly isConfirmed: boolean } | null>
  readonly confirm: (id: string) => Promise<boolean>
  /** Forgets who leaves, and what was still to be sent to them. */
  readonly leave: (id: string) => Promise<FollowedSubject | null>
  /** Forgets who did not confirm in time, and what was to be sent to them. */
  readonly forgetLate: () => Promise<void>
}

/** Days within which an ask is confirmed; one more, and it is forgotten. */
export const DAYS_TO_CONFIRM = 7
