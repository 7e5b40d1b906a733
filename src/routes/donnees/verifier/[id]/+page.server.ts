import { error } from '@sveltejs/kit'
import { DAYS_KEPT } from '#application/check-file.ts'
import { checkView } from '#web/views/check-report.ts'
import { CHECK, goneAdvice, keptSentence } from '#wording/pages/check.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  locals.isPublic = false
  const check = await locals.house.checkReports.find(params.id, locals.house.today(), DAYS_KEPT)
  if (check === null) error(404, { message: CHECK.gone, advice: goneAdvice(DAYS_KEPT) })
  const { all, ...view } = checkView(check)
  locals.tables = [all, view.columns]
  return { view, allId: all.id, hasProblems: all.rows.length > 0, kept: keptSentence(DAYS_KEPT) }
}
