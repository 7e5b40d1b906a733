import { error, fail, redirect } from '@sveltejs/kit'
import { contestBaseline } from '#application/contest-baseline.ts'
import { textProof } from '#application/read-baseline-proof.ts'
import { placeOfWords } from '#application/place-of-words.ts'
import { cellView } from '#web/baseline/cell-view.ts'
import { isNamedParty, namesOfParties } from '#web/baseline/named-parties.ts'
import { textField } from '#web/form-fields.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { PROOF } from '#wording/pages/common-base.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, index, modelClauses } = locals.house.baselineRules()
  const request = register.requests.find(({ id }) => id === params.request)
  const proof = request === undefined ? null : await textProof(locals.house, params.id)
  if (request === undefined || proof === null) error(404, PAGE_NOT_FOUND)
  if (proof.text.versionId === null) redirect(303, `/conventions/${proof.text.id}/socle`)
  const rule = index.rules.find((one) => one.request === request.id)
  const version = await locals.house.texts.version(proof.text.versionId)
  if (version === null) error(404, PAGE_NOT_FOUND)
  const clause = modelClauses.find((one) => one.request === request.id) ?? null
  const view = cellView(proof, request, rule, clause, version.text)
  if (view === null) error(404, PAGE_NOT_FOUND)
  const received = url.searchParams.get('recu')
  const told =
    received === null
      ? []
      : [...(received === 'introuvable' ? [PROOF.notFound] : []), ...(url.searchParams.has('autre') ? [PROOF.notNamed] : [])]
  return { view, isReceived: received !== null, told, parties: namesOfParties(version.text) }
}

export const actions: Actions = {
  contest: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const [party, passage, reason] = [
      textField(form, 'partie') || textField(form, 'autre-partie'),
      textField(form, 'passage'),
      textField(form, 'raison'),
    ]
    const proof = await textProof(locals.house, params.id)
    const given = { textId: proof?.text.id ?? params.id, request: params.request, party, passage, reason }
    const outcome = await contestBaseline(locals.house, given)
    if (outcome !== 'kept') return fail(outcome === 'too-many' ? 429 : 400, { refusal: PROOF[outcome], party, passage, reason })
    const version = await locals.house.texts.version(proof?.text.versionId ?? Number.NaN)
    const isFound = version !== null && placeOfWords(version.text, passage) !== null
    const isNamed = version !== null && isNamedParty(version.text, party)
    redirect(303, `${url.pathname}?recu=${isFound ? 'trouve' : 'introuvable'}${isNamed ? '' : '&autre'}#contester`)
  },
}
