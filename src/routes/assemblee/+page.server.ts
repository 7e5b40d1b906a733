import { trimmedField } from '#web/form-fields.ts'
import { fail, redirect } from '@sveltejs/kit'
import { preparePaper } from '#application/deliberate.ts'
import { openAssembly } from '#application/open-paper.ts'
import { PURPOSES } from '#domain/deliberation/deliberation.ts'
import { AWARDING_BODY_KINDS, type AwardingBody } from '#domain/scheme/awarding-body.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { assemblyView } from '#web/assembly/assembly-view.ts'
import { dueWords } from '#web/assembly/due-words.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { ASSEMBLY } from '#wording/pages/assembly.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const opened = await openAssembly(house, personOf(locals).id, house.today())
  return {
    view:
      opened === null
        ? null
        : assemblyView(opened, await house.schemes.all(), url.searchParams, dueWords(house.publicationDeadlines, house.today())),
  }
}

/** The body that was chosen among those of the schemes, or the one that is described. */
function bodyOf(form: FormData, bodies: readonly AwardingBody[]): AwardingBody {
  const chosen = bodies[Number(trimmedField(form, 'instance'))]
  if (trimmedField(form, 'instance') !== 'autre' && chosen !== undefined) return chosen
  const by = trimmedField(form, 'acte')
  return {
    kind: AWARDING_BODY_KINDS.find((one) => one === trimmedField(form, 'nature')) ?? 'agency-board',
    name: trimmedField(form, 'nom').slice(0, 200),
    delegation: by === '' ? null : { by: by.slice(0, 500), on: null, scope: 'each-award' },
  }
}

export const actions: Actions = {
  prepare: async ({ request, locals }) => {
    const { house } = locals
    const form = await request.formData()
    const [personId, on] = [personOf(locals).id, house.today()]
    const opened = await openAssembly(house, personId, on)
    const id = crypto.randomUUID()
    const outcome = await preparePaper(house, {
      id,
      personId,
      on,
      at: house.now(),
      body: bodyOf(form, opened?.bodies ?? []),
      purpose: PURPOSES.find((one) => one === trimmedField(form, 'objet')) ?? 'decide',
      heldOn: trimmedField(form, 'seance'),
      files: form.getAll('dossier').filter((value) => typeof value === 'string'),
    })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind === 'unknown-paper') return refuseFile({ kind: 'unknown-file' })
    if (outcome.kind !== 'prepared')
      return fail(outcome.kind === 'moved-meanwhile' ? 409 : 422, { refusal: ASSEMBLY.refusals[outcome.kind] })
    redirect(303, `/assemblee/${id}`)
  },
}
