import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { TooManyReadings } from '#application/check-file.ts'
import { importableRounds, readImport } from '#application/import-files.ts'
import { dayOf } from '#domain/time/day.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { IMPORT } from '#wording/pages/import-files.ts'
import { problemSentence } from '#wording/problems.ts'
import type { Actions, PageServerLoad } from './$types'

const MOST_BYTES = 8 * 2 ** 20
const FORM_BYTES = 64 * 1024
const LONGEST_NAME = 120

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals
  const rounds = await importableRounds(house, personOf(locals).id, { on: house.today(), at: house.now() })
  return {
    rounds: rounds.map(({ scheme, round }) => ({
      value: round.id,
      label: `${scheme.versions.find(({ number }) => number === round.version)?.rules.title ?? scheme.id}, ${round.label}`,
    })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { house } = locals
    const on = dayOf(house.today())
    if (on === undefined) throw new TypeError('today is no day')
    if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES + FORM_BYTES) return fail(413, { refusal: IMPORT.tooBig })
    const form = await request.formData().catch(() => null)
    const given = form?.get('fichier')
    if (form === null || !(given instanceof File) || given.size === 0) return fail(400, { refusal: IMPORT.noFile })
    const bytes = new Uint8Array(await given.arrayBuffer())
    const name = (given.name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').slice(0, LONGEST_NAME)
    const asked = { personId: personOf(locals).id, on, at: house.now() }
    const outcome = await readImport(house, { ...asked, id: randomUUID(), roundId: String(form.get('session')), bytes, name }).catch(
      (cause: unknown) => {
        if (cause instanceof TooManyReadings) return { kind: 'busy' } as const
        throw cause
      },
    )
    switch (outcome.kind) {
      case 'kept':
        return redirect(303, `/instruction/importer/${outcome.id}`)
      case 'already':
        return redirect(303, `/instruction/importer/${outcome.id}?deja`)
      case 'unknown-round':
        return fail(422, { refusal: IMPORT.unknownRound })
      case 'busy':
        return fail(503, { refusal: IMPORT.busy })
      case 'unreadable':
        return fail(422, { refusal: problemSentence(outcome.problem) })
    }
  },
}
