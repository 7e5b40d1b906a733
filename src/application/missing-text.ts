import { dayOf } from '#domain/time/day.ts'
import type { Texts, VersionHead } from './ports/texts.ts'
import { findPublicText, publishedOf, withdrawalsOf, type AskedVersion, type Withdrawal } from './read-public-text.ts'

/** Why an address of a text shows none: what was asked for is not there, or was taken back. */
export type MissingText =
  | { readonly kind: 'unknown-day' | 'unknown-version'; readonly asked: string; readonly published: readonly VersionHead[] }
  | { readonly kind: 'withdrawn-version'; readonly withdrawal: Withdrawal; readonly published: readonly VersionHead[] }
  | { readonly kind: 'withdrawn-text'; readonly title: string; readonly withdrawals: readonly Withdrawal[] }

/** What to say where `readPublicText` finds nothing; null when no text is public there, nor ever was. */
export async function missingText(texts: Texts, id: string, { on, number }: AskedVersion): Promise<MissingText | null> {
  const pact = await findPublicText(texts, id)
  if (pact === null) return withdrawnText(texts, id)
  const published = publishedOf(pact)
  if (on !== null && on !== '' && dayOf(on) === undefined) return { kind: 'unknown-day', asked: on, published }
  if (number === null || number === '') return null
  const withdrawal = (await withdrawalsOf(texts, pact)).find((one) => String(one.number) === number)
  return withdrawal === undefined
    ? { kind: 'unknown-version', asked: number, published }
    : { kind: 'withdrawn-version', withdrawal, published }
}

/** A text all of whose published versions were taken back, by its id or by that of its convention. */
async function withdrawnText(texts: Texts, id: string): Promise<MissingText | null> {
  const all = [await texts.find(id), ...(await texts.all()).filter(({ conventionId }) => conventionId === id)]
  for (const pact of all) {
    const withdrawals = pact === null ? [] : await withdrawalsOf(texts, pact)
    if (pact !== null && withdrawals.length > 0) return { kind: 'withdrawn-text', title: pact.title, withdrawals }
  }
  return null
}
