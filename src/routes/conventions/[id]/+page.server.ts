import { error } from '@sveltejs/kit'
import { aroundText, findPublicText, publishedOf, readPublicText, withdrawalsOf, withdrawnText } from '#application/read-public-text.ts'
import { textAsked } from '#web/texts/text-address.ts'
import { textView } from '#web/texts/text-view.ts'
import { conventionView } from '#web/views/convention.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { noVersion, TEXT, withdrawnAdvice } from '#wording/pages/text.ts'
import type { PageServerLoad } from './$types'

/** A convention: its text when one is published, and what other sources say of it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { conventions, figures, texts, today } = locals.house
  const asked = textAsked(url.searchParams)
  const read = await readPublicText(texts, params.id, asked, today())
  // a day or a version that does not exist is told as such: another text must not stand in its place
  const other = read === null && (asked.on !== null || asked.number !== null) ? await findPublicText(texts, params.id) : null
  if (other !== null) error(404, noVersion(publishedOf(other).map(({ number }) => number)))
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
  if (convention === null && text === null) {
    const withdrawn = await withdrawnText(texts, params.id)
    if (withdrawn === null) error(404, PAGE_NOT_FOUND)
    else error(410, { message: TEXT.withdrawnText, advice: withdrawnAdvice(withdrawn) })
  }
  const view =
    convention === null
      ? null
      : conventionView(convention, await figures.ofConvention(convention.id), await conventions.all(), read?.version.text ?? null)
  const known = read?.pact.conventionId ?? null
  locals.tables = [...(text?.tables ?? []), ...(view === null ? [] : [view.parties, view.dates, view.figures, view.missing])]
  return { text, view, facts: convention === null && known !== null ? `/conventions/${known}` : null }
}
