import { awardFilterOf } from '#application/award-filter.ts'
import { readAwards } from '#application/read-awards.ts'
import { awardsView } from '#web/views/awards.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const page = Number(url.searchParams.get('page') ?? '1')
  const isFile = url.searchParams.has('format')
  const read = await readAwards(
    locals.house.awards,
    awardFilterOf(url.searchParams),
    isFile ? 'all' : Number.isSafeInteger(page) ? page : 1,
  )
  const view = awardsView(read, url.searchParams)
  locals.tables = [view.wholeAwards, view.sums]
  const { wholeAwards: _, ...shown } = view
  return { view: shown }
}
