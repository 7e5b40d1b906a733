import { error, fail, redirect } from '@sveltejs/kit'
import { decideBaseline } from '#application/decide-baseline.ts'
import { textProof, type TextProof } from '#application/read-baseline-proof.ts'
import { BASELINE_STATES } from '#domain/baseline/baseline-rule.ts'
import { cellView } from '#web/baseline/cell-view.ts'
import { decideView, passagesToTick } from '#web/baseline/decide-view.ts'
import { passageNames, REFUSED_AT, typedDecision, type TypedDecision } from '#web/baseline/typed-decision.ts'
import { numberField, textField } from '#web/form-fields.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { DECIDE } from '#wording/pages/common-base.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** The published text of the address and its proofs. */
async function proofOf({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>): Promise<TextProof> {
  const proof = (await locals.house.texts.find(params.text)) === null ? null : await textProof(locals.house, params.text)
  return proof ?? error(404, PAGE_NOT_FOUND)
}

export const load: PageServerLoad = async (event) => {
  const { baselineRules, baseline, texts } = event.locals.house
  const { register, index, modelClauses } = baselineRules()
  const request = register.requests.find(({ id }) => id === event.params.request)
  if (request === undefined) error(404, PAGE_NOT_FOUND)
  const proof = await proofOf(event)
  const rule = index.rules.find((one) => one.request === request.id)
  const version = proof.text.versionId === null ? null : await texts.version(proof.text.versionId)
  if (version === null) error(404, PAGE_NOT_FOUND)
  const decide = decideView(proof, await baseline.contests(proof.text.id), request, version.text)
  const clause = modelClauses.find((one) => one.request === request.id) ?? null
  const view = cellView(proof, request, rule, clause, version.text)
  if (decide === null || view === null) error(404, PAGE_NOT_FOUND)
  const clauses = register.requests.filter(({ servedAs }) => servedAs.includes('clause'))
  const next = clauses[clauses.findIndex(({ id }) => id === request.id) + 1]?.id ?? null
  return { view, decide, next }
}

type Refusal = { readonly refusal: string; readonly typed?: TypedDecision }
const refused = (status: number, refusal: string, typed?: TypedDecision): ReturnType<typeof fail<Refusal>> =>
  fail(status, typed === undefined ? { refusal } : { refusal, typed })

export const actions: Actions = {
  decide: async (event) => {
    const { request, locals, params, url } = event
    const form = await request.formData()
    const proof = await proofOf(event)
    const last = proof.decisions.findLast((one) => one.request === params.request)
    const ticks = passagesToTick(proof.readings.get(params.request), last?.passages ?? [])
    const chosen = form.getAll('passage').flatMap((value) => ticks[Number(value)]?.passage ?? [])
    const state = BASELINE_STATES.find((one) => one === textField(form, 'etat'))
    const proposed = proof.readings.get(params.request)?.state
    const typed = typedDecision(form)
    // The sentence that the form offers is true of a proposal taken as it is, and of nothing else.
    if (state !== undefined && state !== proposed && typed.reason.trim() === DECIDE.accepted)
      return refused(400, DECIDE.refusals['not-accepted'], { ...typed, at: 'raison' })
    const outcome = await decideBaseline(locals.house, {
      textId: proof.text.id,
      versionId: numberField(form, 'version'),
      request: params.request,
      after: numberField(form, 'vu'),
      state,
      chosen,
      typed: passageNames(typed.ids),
      reason: typed.reason,
      by: locals.registrar,
    })
    if (outcome.kind === 'unknown-ids') return refused(400, DECIDE.unknownIds(outcome.ids), { ...typed, at: 'noms' })
    // Another decided: what is typed was meant for what the page showed before.
    if (outcome.kind === 'changed-meanwhile') return refused(409, DECIDE.refusals['changed-meanwhile'])
    if (outcome.kind !== 'kept') return refused(400, DECIDE.refusals[outcome.kind], { ...typed, at: REFUSED_AT[outcome.kind] })
    redirect(303, `${url.pathname}#decisions`)
  },
  accept: async ({ request, locals, url }) => {
    const id = numberField(await request.formData(), 'contestation')
    const outcome = Number.isNaN(id) ? 'unknown-contest' : await locals.house.baseline.acceptContest(id, locals.registrar)
    if (outcome !== 'kept') return refused(404, DECIDE.refusals[outcome])
    redirect(303, `${url.pathname}#contestations`)
  },
  answer: async ({ request, locals, url }) => {
    const form = await request.formData()
    const id = numberField(form, 'contestation')
    const words = textField(form, 'reponse').trim().slice(0, 3_000)
    if (words === '') return refused(400, DECIDE.refusals['no-answer'])
    const outcome = Number.isNaN(id) ? 'unknown-contest' : await locals.house.baseline.answerContest(id, words, locals.registrar)
    if (outcome !== 'kept') return refused(409, DECIDE.refusals[outcome])
    redirect(303, `${url.pathname}#contestations`)
  },
}
