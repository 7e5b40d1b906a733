import { fail, redirect } from '@sveltejs/kit'
import { addressOfTitle, depositText, MOST_TEXT_BYTES } from '#application/deposit-text.ts'
import { dayField, textField, textOrNull } from '#web/form-fields.ts'
import { registryView } from '#web/registry/registry-view.ts'
import { mailsWords } from '#wording/pages/follow.ts'
import { REGISTRY } from '#wording/pages/registry.ts'
import { textProblemSentence } from '#wording/text-problems.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { texts, conventions, postDesk, baseline } = locals.house
  const waiting = (await baseline.contests(null)).filter(({ answer }) => answer === null)
  return {
    who: locals.registrar,
    mails: mailsWords({ ...(await postDesk.counts()), isOpen: postDesk.isOpen }),
    waiting: [...new Set(waiting.map(({ textId }) => textId))],
    count: waiting.length,
    view: registryView(await texts.all(), await conventions.all(), await conventions.regions()),
  }
}

const STATUS = { busy: 503, 'too-big': 413, 'id-taken': 409, 'unknown-text': 404 } as const

export const actions: Actions = {
  deposit: async ({ request, locals }) => {
    if (Number(request.headers.get('content-length') ?? 0) > MOST_TEXT_BYTES + 65_536)
      return fail(413, { refusal: REGISTRY.deposits['too-big'], details: [] })
    const form = await request.formData().catch(() => null)
    const given = form?.get('fichier')
    if (form === null || !(given instanceof File) || given.size === 0)
      return fail(400, { refusal: REGISTRY.deposits['no-file'], details: [] })
    const fromText = dayField(form, 'premier-jour')
    if (fromText === undefined) return fail(400, { refusal: REGISTRY.outcome['bad-date'], details: [] })
    const textId = textOrNull(form, 'texte')
    const name = (given.name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').slice(0, 120)
    const of =
      textId === null
        ? {
            id: textOrNull(form, 'adresse') ?? addressOfTitle(name.replace(/\.[a-z0-9]{2,5}$/i, '')),
            conventionId: textOrNull(form, 'convention'),
            territoryId: textOrNull(form, 'territoire'),
            amends: textOrNull(form, 'modifie'),
          }
        : { textId }
    const { textDocuments: documents, texts, language } = locals.house
    const bytes = new Uint8Array(await given.arrayBuffer())
    const outcome = await depositText({ documents, texts, stem: language.stem }, { bytes, file: name, of, fromText, by: locals.registrar })
    if (outcome.kind === 'registered') redirect(303, `/registre/${outcome.textId}/${outcome.versionId}${outcome.isNew ? '' : '?deja'}`)
    if (outcome.kind === 'not-readable')
      return fail(422, { refusal: REGISTRY.deposits['not-readable'], details: outcome.problems.map(textProblemSentence) })
    return fail(STATUS[outcome.kind as keyof typeof STATUS] ?? 400, {
      refusal: REGISTRY.deposits[outcome.kind],
      details: [textField(form, 'adresse')],
    })
  },
}
