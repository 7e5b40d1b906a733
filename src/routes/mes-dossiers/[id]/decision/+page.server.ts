import { readDecision } from '#application/read-decision.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { decisionView, printedDecision } from '#web/payments/payments-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house } = locals
  const file = await readDecision(house, { act: 'read-decision', fileId: params.id, personId: personOf(locals).id, on: house.today() })
  if (file.kind !== 'opened') return refuseFile(file)
  const view = decisionView(file, await house.applications.events(params.id))
  locals.printed = printedDecision(view)
  locals.tables = view.money === null ? [] : [view.money.table]
  return { view }
}
