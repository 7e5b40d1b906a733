import { error } from '@sveltejs/kit'
import { accountYears, publishedAccount } from '#application/yearly-account.ts'
import { accountView, printedAccount } from '#web/views/account.ts'
import { ACCOUNT, accountTitle } from '#wording/pages/account.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { conventions, figures, replies, today } = locals.house
  const convention = await conventions.find(params.id)
  if (convention === null) error(404, PAGE_NOT_FOUND)
  const known = await figures.ofConvention(convention.id)
  const year = accountYears(convention, known).find((one) => String(one) === params.year)
  if (year === undefined) error(404, PAGE_NOT_FOUND)
  const head = {
    title: accountTitle(convention.title, year),
    lead: ACCOUNT.lead,
    rowsIntro: ACCOUNT.rowsIntro,
    warning: null,
    parties: convention.signatories.map(({ name }) => name),
    address: url.pathname,
    today: today(),
  }
  const view = accountView(head, publishedAccount(year, known), replies)
  locals.tables = view.tables
  locals.printed = printedAccount(view)
  return { view, convention: { id: convention.id, title: convention.title } }
}
