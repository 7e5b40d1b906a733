import { error } from '@sveltejs/kit'
import { conventionView } from '#web/views/convention.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { conventions, figures } = locals.house
  const convention = await conventions.find(params.id)
  if (convention === null) error(404, PAGE_NOT_FOUND)
  const view = conventionView(convention, await figures.ofConvention(convention.id), await conventions.all())
  locals.tables = [view.parties, view.dates, view.figures, view.missing]
  return { view }
}
