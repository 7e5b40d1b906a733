import { error, redirect } from '@sveltejs/kit'
import { regionsStartingPoint } from '#application/starting-points.ts'
import { addressOf, stateOfAddress, withoutScenario } from '#web/laboratory/address.ts'
import { isFromForm, stateOfForm } from '#web/laboratory/form.ts'
import { outcomesOf } from '#web/laboratory/outcome.ts'
import { allocationTable, equityTable } from '#web/laboratory/tables.ts'
import { windowsOf } from '#web/map/projections.ts'
import { UNREAD } from '#wording/pages/laboratory.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { figures, territories, laboratory, map } = locals.house
  const start = await regionsStartingPoint({ figures, territories }, laboratory.need)
  const ready = laboratory.ready.map(({ title, envelope, key, steps }) => ({ title, envelope, key, steps }))
  const isForm = isFromForm(url.searchParams)
  const reading = isForm
    ? stateOfForm(url.searchParams, [start.id], ready)
    : stateOfAddress(url.searchParams, [start.id], withoutScenario(ready))
  if ('unread' in reading)
    error(400, {
      message: UNREAD.title,
      advice: reading.unread.map(({ expected, found }) => UNREAD[expected](found.slice(0, 80))).join(' '),
    })
  if (isForm) redirect(303, `/laboratoire${addressOf(reading.state)}#resultats`)
  locals.tables = outcomesOf(reading.state, start).flatMap((outcome, rank) => [
    allocationTable(outcome, rank, start),
    equityTable(outcome, rank),
  ])
  const shapes = await map.shapes('region')
  return { start, ready, state: reading.state, windows: shapes.length === 0 ? null : windowsOf(shapes) }
}
