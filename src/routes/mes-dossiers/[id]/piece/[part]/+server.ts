import { error } from '@sveltejs/kit'
import { openOwnFile } from '#application/deposit-application.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { RequestHandler } from './$types'

/** A document of one's own file, never opened in place: a stranger's page must not run as ours. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { house } = locals
  const file = await openOwnFile(house, { fileId: params.id, personId: personOf(locals).id, on: house.today() })
  if (file.kind !== 'opened') return refuseFile(file)
  const id = Number(params.part)
  const found = Number.isSafeInteger(id) ? await house.applications.partBytes(params.id, id) : null
  if (found === null) error(404, PAGE_NOT_FOUND)
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'content-type': found.part.media,
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.part.name)}`,
    },
  })
}
