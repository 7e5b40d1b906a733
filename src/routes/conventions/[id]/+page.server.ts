import { aroundText, readPublicText, withdrawalsOf } from '#application/read-public-text.ts'
import { missingText } from '#application/missing-text.ts'
import { refuseText } from '#web/texts/refuse-text.ts'
import { textAsked } from '#web/texts/text-address.ts'
import { textView } from '#web/texts/text-view.ts'
import { conventionView } from '#web/views/convention.ts'
import { withdrawnSentence } from '#wording/pages/missing-text.ts'
import type { PageServerLoad } from './$types'

/** A convention: its text when one is published, and what other sources say of it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { conventions, figures, texts, today } = locals.house
  const asked = textAsked(url.searchParams)
  const read = await readPublicText(texts, params.id, asked, today())
  const missing = read === null ? await missingText(texts, params.id, asked) : null
  // a day or a version that does not exist is told as such: another text must not stand in its place
  if (missing !== null && missing.kind !== 'withdrawn-text') await refuseText(texts, params.id, asked)
  const text =
    read === null
      ? null
      : textView(
          read,
          { ...(await aroundText(texts, read.pact)), withdrawals: await withdrawalsOf(texts, read.pact) },
          `/conventions/${params.id}`,
          asked,
        )
  const convention = await conventions.find(params.id)
  if (convention === null && text === null) await refuseText(texts, params.id, asked)
  const view =
    convention === null
      ? null
      : conventionView(convention, await figures.ofConvention(convention.id), await conventions.all(), read?.version.text ?? null)
  const known = read?.pact.conventionId ?? null
  locals.tables = [...(text?.tables ?? []), ...(view === null ? [] : [view.parties, view.dates, view.figures, view.missing])]
  const withdrawn = missing?.kind === 'withdrawn-text' ? missing.withdrawals.map(withdrawnSentence) : []
  return { text, view, withdrawn, facts: convention === null && known !== null ? `/conventions/${known}` : null }
}
