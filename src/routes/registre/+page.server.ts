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

type Fields = Readonly<Record<string, string>>

/** What was typed beside the file, given back with a refusal: a browser keeps no file. */
const typedOf = (form: FormData): Fields =>
  Object.fromEntries([...form].filter((one): one is [string, string] => typeof one[1] === 'string'))

const refused = (status: number, refusal: string, details: readonly string[], typed: Fields | null): ReturnType<typeof fail<Refusal>> =>
  fail(status, { refusal, details, typed })
type Refusal = { readonly refusal: string; readonly details: readonly string[]; readonly typed: Fields | null }

export const actions: Actions = {
  deposit: async ({ request, locals }) => {
    if (Number(request.headers.get('content-length') ?? 0) > MOST_TEXT_BYTES + 65_536)
      return refused(413, REGISTRY.deposits['too-big'], [], null)
    const form = await request.formData().catch(() => null)
    const given = form?.get('fichier')
    if (form === null || !(given instanceof File) || given.size === 0)
      return refused(400, REGISTRY.deposits['no-file'], [], form && typedOf(form))
    const fromText = dayField(form, 'premier-jour')
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
    // A day that cannot be read is asked again where the text is published: the file is not lost for it.
    const isExample = form.has('exemple')
    const deposited = { bytes, file: name, of, fromText: fromText ?? null, isExample, by: locals.registrar }
    const outcome = await depositText({ documents, texts, stem: language.stem }, deposited)
    if (outcome.kind === 'registered') {
      const told = new URLSearchParams({
        ...(outcome.isNew ? {} : { deja: '' }),
        ...(fromText === undefined ? { jour: textField(form, 'premier-jour').slice(0, 40) } : {}),
      })
      // Without a place of its own, a browser would keep that of the form.
      redirect(303, `/registre/${outcome.textId}/${outcome.versionId}${told.size === 0 ? '' : `?${told}`}#contenu`)
    }
    const typed = typedOf(form)
    if (outcome.kind === 'not-readable')
      return refused(422, REGISTRY.deposits['not-readable'], outcome.problems.map(textProblemSentence), typed)
    return refused(STATUS[outcome.kind as keyof typeof STATUS] ?? 400, REGISTRY.deposits[outcome.kind], [REGISTRY.deposits.again], typed)
  },
}
