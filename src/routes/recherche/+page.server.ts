import { bestClauses } from '#application/search-clauses.ts'
import type { EntryKind } from '#application/ports/search.ts'
import { KIND_LABELS } from '#wording/pages/find.ts'
import { requestTitles } from '#web/baseline/request-titles.ts'
import { clausesAddress, clauseView } from '#web/views/find-clauses.ts'
import { OF_ONE_KIND, searchView } from '#web/views/search.ts'
import type { PageServerLoad } from './$types'

const LONGEST_QUESTION = 200
const CLAUSES_SHOWN = 4
const isKind = (text: string | null): text is EntryKind => text !== null && Object.hasOwn(KIND_LABELS, text)

export const load: PageServerLoad = async ({ url, locals }) => {
  const question = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUESTION)
  const kind = url.searchParams.get('kind')
  const { total, clauses } = await bestClauses(locals.house.clauseSearch, question, CLAUSES_SHOWN)
  const clausesHref = clausesAddress({ question, filter: {}, page: 1 })
  const view = searchView(question, await locals.house.search.look(question, OF_ONE_KIND), isKind(kind) ? kind : null, {
    total,
    href: clausesHref,
  })
  locals.tables = view.table === null ? [] : [view.table]
  const titles = requestTitles(locals.house.baselineRules())
  return {
    view,
    clauses: clauses.map((clause) => clauseView(clause, titles)),
    clausesTotal: total,
    clausesHref,
  }
}
