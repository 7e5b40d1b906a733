import { error, fail, redirect } from '@sveltejs/kit'
import { keepReadings } from '#application/baseline-readings.ts'
import { changedPieces, correctText, undoCorrection, type CorrectionOutcome } from '#application/correct-text.ts'
import { publishText } from '#application/publish-text.ts'
import type { TextVersion } from '#application/ports/texts.ts'
import type { Correction } from '#domain/convention/correction.ts'
import { flatPieces } from '#domain/convention/flat-text.ts'
import { correctionOfForm } from '#web/registry/correction-of-form.ts'
import { draftView } from '#web/registry/draft-view.ts'
import { dayField, numberField, textField } from '#web/form-fields.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { correctionRefusal, REGISTRY } from '#wording/pages/registry.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { texts } = locals.house
  const [text, version] = [await texts.find(params.text), await texts.version(Number(params.version))]
  if (text === null || version === null || !text.versions.some(({ id }) => id === version.head.id)) error(404, PAGE_NOT_FOUND)
  const corrections = await texts.corrections(version.head.id)
  const changes = changedPieces(version.asRead, version.text)
  return {
    textId: text.id,
    isAgain: url.searchParams.has('deja'),
    kept: url.searchParams.get('garde'),
    badDay: url.searchParams.get('jour'),
    view: draftView({ text, version, after: corrections.length, changes, chosen: url.searchParams.get('passage') }),
  }
}

/** A refusal; `day` is what was typed for a day that could not be read. */
type Refusal = { readonly refusal: string; readonly day?: string }
const refused = (refusal: string): ReturnType<typeof fail<Refusal>> => fail(400, { refusal })

/** Where the page goes back once the gesture is kept: to the passage, or what is nearest. */
function answered(outcome: CorrectionOutcome, { url }: RequestEvent, id: string): ReturnType<typeof refused> {
  if (outcome.kind === 'refused') return refused(correctionRefusal(outcome.refusal))
  if (outcome.kind !== 'kept') return fail(409, { refusal: REGISTRY.outcome[outcome.kind] })
  const at = encodeURIComponent(id)
  redirect(303, `${url.pathname}?garde=${at}#${at}`)
}

/** The same table, read again as one of amounts, or no longer. */
async function markTable(
  { locals }: RequestEvent,
  version: TextVersion | null,
  id: string,
  isFinancial: boolean,
): Promise<Correction | undefined> {
  if (!isFinancial) return { kind: 'mark-table', id, financial: null }
  const table = version === null ? undefined : flatPieces(version.text).find((piece) => piece.id === id)
  if (table?.kind !== 'table') return undefined
  const financial = await locals.house.textDocuments.financialTable(table.rows, table.headRows, table.caption)
  return financial === null ? undefined : { kind: 'mark-table', id, financial }
}

export const actions: Actions = {
  correct: async (event) => {
    const { request, locals, params } = event
    const form = await request.formData()
    const versionId = Number(params.version)
    const given = { versionId, after: numberField(form, 'vu'), by: locals.registrar }
    const gesture = textField(form, 'geste')
    if (gesture === 'undo') return answered(await undoCorrection(locals.house.texts, given), event, 'changements')
    const id = textField(form, 'passage') || 'description'
    const isMark = gesture === 'mark-table' || gesture === 'unmark-table'
    const correction = isMark
      ? await markTable(event, await locals.house.texts.version(versionId), id, gesture === 'mark-table')
      : correctionOfForm(form)
    if (correction === undefined) return refused(isMark ? REGISTRY.notTable : REGISTRY.outcome['bad-form'])
    return answered(await correctText(locals.house.texts, given, correction), event, correction.kind === 'place' ? correction.after : id)
  },
  publish: async ({ request, locals, params }) => {
    const form = await request.formData()
    const fromText = dayField(form, 'premier-jour')
    if (fromText === undefined) return fail(400, { refusal: REGISTRY.outcome['bad-date'], day: textField(form, 'premier-jour') })
    const given = { textId: params.text, versionId: Number(params.version), fromText, by: locals.registrar }
    const outcome = await publishText(locals.house.texts, given)
    if (outcome !== 'published') return fail(409, { refusal: REGISTRY.outcome[outcome] })
    await keepReadings(locals.house)
    redirect(303, `/registre/${params.text}?fait=publie#contenu`)
  },
}
