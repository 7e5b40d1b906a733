import { error } from '@sveltejs/kit'
import { regionsStartingPoint } from '#application/starting-points.ts'
import { stateOfAddress } from '#web/laboratory/address.ts'
import { uncertaintyOf } from '#web/laboratory/uncertainty.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { UNREAD } from '#wording/pages/laboratory.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { figures, territories, laboratory } = locals.house
  const start = await regionsStartingPoint({ figures, territories }, laboratory.need)
  const reading = stateOfAddress(url.searchParams, [start.id], laboratory.ready.slice(2, 3))
  if ('unread' in reading)
    error(400, {
      message: UNREAD.title,
      advice: reading.unread.map(({ expected, found }) => UNREAD[expected](found.slice(0, 80))).join(' '),
    })
  const [scenario] = reading.state.scenarios
  if (scenario === undefined) error(404, PAGE_NOT_FOUND)
  const years = Number(url.searchParams.get('ans') ?? '5')
  const view = uncertaintyOf(reading.state, scenario, start, years)
  if (view.table) locals.tables = [view.table]
  return { view, state: reading.state, years, kept: url.searchParams.getAll('s'), title: scenario.title }
}
