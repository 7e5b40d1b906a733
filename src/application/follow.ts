import { AXES } from '#domain/convention/axis.ts'
import type { AskOutcome, FollowedSubject, Followers } from './ports/followers.ts'
import type { ToldActs } from './ports/told-acts.ts'

/** The most that an address has, by the norm of mail. */
const LONGEST_EMAIL = 254
const EMAIL = /^[^\s@<>"(),:;\\[\]\p{C}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u
const REQUEST = /^[A-Z]\d{1,2}(?:\.\d{1,2}[a-z]?)?$/

/** The address that a person wrote, as it is kept; nothing when it cannot be one. */
export function emailOf(written: string): string | undefined {
  const email = written.trim().toLowerCase()
  return email.length <= LONGEST_EMAIL && EMAIL.test(email) ? email : undefined
}

/** A subject with what it is called by: the title of its text, when it is one. */
export type NamedSubject = { readonly subject: FollowedSubject; readonly title: string | null }

/** The subject, when it is one that can be followed: a text that was published, an axis, a request by its id. */
export async function namedSubject(acts: ToldActs, subject: FollowedSubject): Promise<NamedSubject | null> {
  switch (subject.kind) {
    case 'all':
      return { subject, title: null }
    case 'axis':
      return AXES.includes(subject.axis) ? { subject, title: null } : null
    case 'request':
      return REQUEST.test(subject.id) ? { subject, title: null } : null
    case 'text': {
      const text = await acts.textTitle(subject.id)
      return text === null ? null : { subject: { kind: 'text', id: text.id }, title: text.title }
    }
  }
}

/** Asks to be told of a subject; nothing is told of the address, known or not. */
export async function askToFollow(
  { followers, acts }: { followers: Followers; acts: ToldActs },
  { email, subject }: { email: string; subject: FollowedSubject },
): Promise<AskOutcome | 'bad-email' | 'unknown-subject'> {
  const address = emailOf(email)
  if (address === undefined) return 'bad-email'
  const named = await namedSubject(acts, subject)
  return named === null ? 'unknown-subject' : followers.ask(address, named.subject)
}
