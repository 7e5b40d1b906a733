import { LINK_MINUTES } from '#application/ports/accounts.ts'
import type { AccountLetter } from '#application/ports/outbox.ts'
import { noAccountLetter, signInLetter } from '#wording/account-letters.ts'
import type { Letter as Words } from '#wording/letters.ts'

/** The words of a letter of accounts; none once its link would be dead. */
export function accountWords(letter: AccountLetter, origin: string): Words | null {
  if (Date.parse(letter.until) <= Date.now()) return null
  if (letter.kind === 'no-account') return noAccountLetter({ link: `${origin}/compte/creer` })
  const asked = new URLSearchParams({ jeton: letter.token, ...(letter.to === '' ? {} : { vers: letter.to }) })
  return signInLetter({ link: `${origin}/compte/lien?${asked}`, minutes: LINK_MINUTES, isNew: letter.isNew })
}
