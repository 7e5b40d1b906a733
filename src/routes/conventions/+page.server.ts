import { publishedOf } from '#application/read-public-text.ts'
import { textCards } from '#web/texts/text-view.ts'
import { conventionsView, facetsOf } from '#web/views/conventions.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const [all, regions, figures, texts] = await Promise.all([
    locals.house.conventions.all(),
    locals.house.conventions.regions(),
    locals.house.figures.countByConvention(),
    locals.house.texts.all(),
  ])
  const withText = new Set(texts.filter((text) => publishedOf(text).length > 0).flatMap(({ id, conventionId }) => [id, conventionId ?? id]))
  const view = conventionsView(all, regions, figures, facetsOf(url.searchParams), withText)
  locals.tables = [view.list, view.coverage]
  return { view, texts: textCards(texts) }
}
