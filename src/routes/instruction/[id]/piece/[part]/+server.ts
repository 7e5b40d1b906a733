import { permittedFile } from '#application/permit.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { partAnswer } from '#web/deposit/part-answer.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import type { RequestHandler } from './$types'

/** A document of a file, for whoever appraises it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { house } = locals
  const permitted = await permittedFile(house.applications, {
    act: 'read-part',
    fileId: params.id,
    personId: personOf(locals).id,
    on: house.today(),
  })
  return permitted.kind === 'permitted' ? partAnswer(house, params.id, params.part) : refuseFile(permitted)
}
