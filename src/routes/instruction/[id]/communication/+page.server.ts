import { trimmedField } from '#web/form-fields.ts'
import { fail, redirect } from '@sveltejs/kit'
import { giveAccess, openAccess } from '#application/give-access.ts'
import { typedChoices, typedParts } from '#domain/grant/access-copy.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { accessLines, accessView, printedAccess } from '#web/appraisal/access-view.ts'
import { readParts, typedAgain } from '#web/appraisal/typed-access.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { ACCESS, partProblemsSentence } from '#wording/pages/access.ts'
import type { Actions, PageServerLoad } from './$types'

type Event = { readonly locals: App.Locals; readonly params: { readonly id: string } }
const askedBy = ({ locals, params }: Event) => ({ fileId: params.id, personId: personOf(locals).id, on: locals.house.today() })

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const file = await openAccess(locals.house, askedBy({ locals, params }))
  if (file.kind !== 'opened') return refuseFile(file)
  const copy = file.copies.find(({ id }) => String(id) === url.searchParams.get('copie'))
  if (copy !== undefined) locals.printed = printedAccess(file, copy)
  return { view: accessView(file), isDone: url.searchParams.has('fait') }
}

export const actions: Actions = {
  give: async (event) => {
    const { house } = event.locals
    const file = await openAccess(house, askedBy(event))
    if (file.kind !== 'opened') return refuseFile(file)
    const form = await event.request.formData()
    const [shown, masked] = [form.getAll('ligne'), form.getAll('masque')]
    // Only what the officer had before them is given.
    const lines = accessLines(file).filter(({ id }) => shown.includes(id))
    const shownParts = file.application.parts.filter(({ id }) => form.getAll('piece').includes(String(id)))
    const read = await readParts(
      form,
      shownParts.map(({ id }) => id),
      house.sha256,
    )
    const kept = typedAgain(form, { lines: lines.map(({ id }) => id), parts: read })
    const typed = typedChoices(
      lines.map(({ id }) => id),
      (id) => masked.includes(id),
      (id) => trimmedField(form, `raison-${id}`),
    )
    if ('withoutReason' in typed) {
      const labels = lines.filter(({ id }) => typed.withoutReason.includes(id)).map(({ label }) => label)
      return fail(422, { refusal: ACCESS.refusals['no-reason'](labels.join(', ')), kept })
    }
    const chosen = typedParts(
      shownParts.map(({ id, name, fingerprint }) => ({ partId: id, name, fingerprint })),
      (id) => read.get(id)?.typed ?? { giving: '', reason: '', copy: 'no-copy' },
    )
    if ('problems' in chosen) {
      const nameOf = (id: number): string => shownParts.find((part) => part.id === id)?.name ?? ''
      const refusal = partProblemsSentence(chosen.problems.map(({ partId, kind }) => ({ name: nameOf(partId), kind })))
      return fail(422, { refusal, kept })
    }
    const outcome = await giveAccess(house, {
      ...askedBy(event),
      asker: kept.asker,
      lines: typed.choices,
      parts: chosen.parts,
      masked: new Map([...read].flatMap(([id, { bytes }]) => (bytes === null ? [] : [[id, bytes] as const]))),
      at: house.now(),
    })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind !== 'given') return fail(outcome.kind === 'no-words' ? 422 : 409, { refusal: ACCESS.refusals[outcome.kind], kept })
    redirect(303, `/instruction/${event.params.id}/communication?fait&copie=${outcome.copy}`)
  },
}
