import { matrixGrounds } from '#application/baseline-matrix.ts'
import { matrixQuestion } from '#web/baseline/matrix-filter.ts'
import { matrixFiles, matrixView } from '#web/baseline/matrix-view.ts'
import { measuredRequests } from '#web/baseline/measured-requests.ts'
import { requestTitles } from '#web/baseline/request-titles.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const rules = locals.house.baselineRules()
  const grounds = await matrixGrounds(locals.house)
  const asked = matrixQuestion(url.searchParams, rules.register.requests)
  const view = matrixView(grounds, rules.register, measuredRequests(rules), asked, requestTitles(rules))
  const named = url.searchParams.get('table')
  if (url.searchParams.has('format')) locals.tables = matrixFiles(grounds, rules.register, measuredRequests(rules), asked, named)
  return { view, search: url.searchParams.toString() }
}
