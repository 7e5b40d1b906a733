import { error } from '@sveltejs/kit'
import { accessPart } from '#application/give-access.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { downloaded } from '#web/deposit/part-answer.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { ACCESS } from '#wording/pages/access.ts'
import type { RequestHandler } from './$types'

/** A document as a copy gives it, for whoever sends that copy. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { house } = locals
  const [copyId, partId] = [Number(params.copy), Number(params.part)]
  const given = await accessPart(house, { fileId: params.id, personId: personOf(locals).id, on: house.today(), copyId, partId })
  if (given === null) error(404, PAGE_NOT_FOUND)
  if (given.kind !== 'given') return refuseFile(given)
  const { name, giving } = given.part
  return downloaded({ bytes: given.bytes, media: given.media, name: giving === 'masked' ? ACCESS.maskedName(name) : name })
}
