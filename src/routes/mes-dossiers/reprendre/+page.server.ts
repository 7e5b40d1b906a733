import { randomBytes } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { beginFromCopy } from '#application/begin-again.ts'
import { readFileCopy } from '#domain/grant/file-copy.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { roundChoices } from '#web/deposit/round-choices.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { BEGIN_AGAIN } from '#wording/pages/begin-again.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { Actions, PageServerLoad } from './$types'

const MOST_BYTES = 4 * 1024 * 1024

export const load: PageServerLoad = async ({ locals: { house } }) => ({
  rounds: roundChoices(await house.schemes.all(), house.now(), null),
})

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { house } = locals
    if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return fail(413, { refusal: BEGIN_AGAIN.notACopy })
    const form = await request.formData().catch(() => null)
    const given = form?.get('copie')
    const copy = given instanceof File && given.size <= MOST_BYTES ? readFileCopy(await given.text()) : undefined
    if (copy === undefined) return fail(422, { refusal: BEGIN_AGAIN.notACopy })
    const id = randomBytes(12).toString('base64url')
    const outcome = await beginFromCopy(house, {
      id,
      roundId: String(form?.get('session')),
      person: personOf(locals),
      at: house.now(),
      copy,
    })
    if (outcome.kind === 'unknown-round') return fail(404, { refusal: PAGE_NOT_FOUND.message })
    if (outcome.kind === 'round-closed') return fail(409, { refusal: MY_FILES.roundClosed })
    redirect(303, `/mes-dossiers/${id}`)
  },
}
