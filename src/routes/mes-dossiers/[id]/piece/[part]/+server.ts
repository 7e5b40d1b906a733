import { openOwnFile } from '#application/deposit-application.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { partAnswer } from '#web/deposit/part-answer.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import type { RequestHandler } from './$types'

/** A document of one's own file. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { house } = locals
  const file = await openOwnFile(house, { fileId: params.id, personId: personOf(locals).id, on: house.today() })
  return file.kind === 'opened' ? partAnswer(house, params.id, params.part) : refuseFile(file)
}
