import { numberField, trimmedField } from '#web/form-fields.ts'
import { fail, redirect } from '@sveltejs/kit'
import { myLinks } from '#application/my-links.ts'
import { takeItemStep } from '#application/take-item-step.ts'
import { LINK_KINDS } from '#domain/committee/possible-link.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { languagesOf, profileOf, profileView } from '#web/committee/profile-form.ts'
import { LINK_LABELS, LINKS, PROFILE } from '#wording/pages/links.ts'
import { linkSentence } from '#wording/pages/meeting.ts'
import type { Actions, PageServerLoad } from './$types'

const PATH = '/comites/liens'
const LONGEST = 200

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const person = personOf(locals)
  const { declared, files } = await myLinks(house, person, house.today())
  return {
    declared: declared.map(({ id, kind, name }) => ({ id, name, kind: LINK_LABELS[kind] })),
    kinds: LINK_KINDS.map((value) => ({ value, label: LINK_LABELS[value] })),
    files: files.map(({ id, number, title, links }) => ({ id, number, title, ways: links.map((link) => linkSentence(link, person.name)) })),
    profile: profileView(await house.committeeMembers.profile(person.id), languagesOf(await house.schemes.all())),
    isSaid: url.searchParams.has('dit'),
    isRecused: url.searchParams.has('retrait'),
  }
}

export const actions: Actions = {
  add: async ({ request, locals }) => {
    const form = await request.formData()
    const [name, kind] = [trimmedField(form, 'nom', LONGEST), LINK_KINDS.find((one) => one === trimmedField(form, 'nature', LONGEST))]
    if (name === '' || kind === undefined) return fail(422, { refusal: LINKS.refusals['no-name'] })
    await locals.house.declaredLinks.add(personOf(locals).id, { kind, name })
    redirect(303, PATH)
  },
  say: async ({ request, locals }) => {
    const { house } = locals
    const profile = profileOf(await request.formData(), languagesOf(await house.schemes.all()))
    if (profile === 'bad-departement') return fail(422, { refusal: PROFILE.badDepartement })
    await house.committeeMembers.say(personOf(locals).id, profile)
    redirect(303, `${PATH}?dit#de-moi`)
  },
  remove: async ({ request, locals }) => {
    const id = numberField(await request.formData(), 'lien')
    if (Number.isSafeInteger(id)) await locals.house.declaredLinks.remove(personOf(locals).id, id)
    redirect(303, PATH)
  },
  recuse: async ({ request, locals }) => {
    const { house } = locals
    const form = await request.formData()
    const outcome = await takeItemStep(house, {
      fileId: trimmedField(form, 'dossier', LONGEST),
      personId: personOf(locals).id,
      on: house.today(),
      at: house.now(),
      fingerprint: house.fingerprintOf,
      step: { kind: 'recuse', reason: trimmedField(form, 'raison', LONGEST) },
    })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind === 'no-words') return fail(422, { refusal: LINKS.refusals['no-words'] })
    if (outcome.kind !== 'done') return fail(409, { refusal: LINKS.refusals.moved })
    redirect(303, `${PATH}?retrait`)
  },
}
