import { countedAccount } from '#application/yearly-account.ts'
import { accountView, printedAccount } from '#web/views/account.ts'
import { ACCOUNT } from '#wording/pages/account.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  const { example, replies, today } = locals.house
  const head = {
    title: ACCOUNT.exampleTitle,
    lead: ACCOUNT.exampleLead,
    rowsIntro: ACCOUNT.rowsIntroExample,
    warning: ACCOUNT.exampleWarning,
    parties: ACCOUNT.exampleParties,
    address: url.pathname,
    today: today(),
  }
  const view = accountView(head, countedAccount(example.rule, example.aids, 'C', 2024), replies)
  locals.tables = view.tables
  locals.printed = printedAccount(view)
  return { view }
}
