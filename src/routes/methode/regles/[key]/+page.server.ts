import { error } from '@sveltejs/kit'
import { ruleEntry, wordsOfRuleKey } from '#web/views/reference.ts'
import { ruleHref } from '#web/reference/addresses.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) => {
  const reference = locals.house.reference()
  const entry = ruleEntry(reference, params.key)
  if (entry === undefined) error(404, PAGE_NOT_FOUND)
  locals.tables = [entry.keys, ...(entry.worked?.table ? [entry.worked.table] : [])]
  const others = reference.ruleKeys.map(({ key }) => ({ key, href: ruleHref(key), title: wordsOfRuleKey(key)?.title ?? key }))
  return { entry, others }
}
