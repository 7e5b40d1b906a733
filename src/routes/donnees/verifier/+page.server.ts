import { fail, redirect } from '@sveltejs/kit'
import { checkFile, DAYS_KEPT, MOST_BYTES, type CheckRefusal } from '#application/check-file.ts'
import { CHECK_REFUSALS, hintOf, keptSentence } from '#wording/pages/check.ts'
import { problemSentence } from '#wording/problems.ts'
import type { Actions, PageServerLoad } from './$types'

const VERSIONS = ['2.1.1', '2.1.0', '2.0.2', '2.0.1', '2.0.0', '1.1.0'] as const
const LONGEST_NAME = 120
/** What a form weighs besides its file. */
const FORM_BYTES = 64 * 1024

export const load: PageServerLoad = () => ({ versions: VERSIONS, hint: hintOf(MOST_BYTES), kept: keptSentence(DAYS_KEPT) })

const STATUS = { 'no-file': 400, busy: 503, 'too-big': 413, 'not-readable': 422 } as const

function sentenceOf(refusal: CheckRefusal): string {
  if (refusal.kind === 'not-readable') return problemSentence(refusal.problem)
  return refusal.kind === 'too-big' ? CHECK_REFUSALS['too-big'](MOST_BYTES) : CHECK_REFUSALS[refusal.kind]
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    locals.isPublic = false
    const tooBig = (): ReturnType<typeof fail<{ refusal: string }>> =>
      fail(STATUS['too-big'], { refusal: CHECK_REFUSALS['too-big'](MOST_BYTES) })
    if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES + FORM_BYTES) return tooBig()
    const form = await request.formData().catch((cause: unknown) => cause)
    if (!(form instanceof FormData)) return isTooBig(form) ? tooBig() : fail(400, { refusal: CHECK_REFUSALS['bad-form'] })
    const given = form.get('fichier')
    if (!(given instanceof File)) return fail(400, { refusal: CHECK_REFUSALS['no-file'] })
    const asked = form.get('version')
    const schema = VERSIONS.find((version) => version === asked) ?? VERSIONS[0]
    const { grantsReader: reader, checkReports: reports, today } = locals.house
    if (given.size > MOST_BYTES) return tooBig()
    const bytes = new Uint8Array(await given.arrayBuffer())
    const outcome = await checkFile({ reader, reports, today: today() }, { file: nameOf(given.name), bytes, schema })
    if (outcome.kind === 'kept') redirect(303, `/donnees/verifier/${outcome.id}`)
    return fail(STATUS[outcome.kind], { refusal: sentenceOf(outcome) })
  },
}

/** What the framework throws when the body passes what the server accepts. */
const isTooBig = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'status' in cause && cause.status === STATUS['too-big']

/** The name of a file without its folders nor anything that is not written. */
const nameOf = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').slice(0, LONGEST_NAME)
