import { fail, redirect, type ActionFailure } from '@sveltejs/kit'
import {
  deleteOldDrafts,
  destroyListed,
  giveUpDestruction,
  openArchives,
  proposeDestruction,
  recordVisa,
  type ArchivesOutcome,
} from '#application/retire-files.ts'
import { dayOf } from '#domain/time/day.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { archivesView } from '#web/archives/archives-view.ts'
import { numberField, textField } from '#web/form-fields.ts'
import { ARCHIVES, ARCHIVES_REFUSALS } from '#wording/pages/archives.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const room = await openArchives(locals.house, asked(locals))
  if (room === null) return { view: null, done: null }
  const view = archivesView(room, await locals.house.schemes.all())
  locals.tables = view.lists.map(({ table }) => table)
  return { view, done: doneWords(url.searchParams) }
}

/** Who asks, on which day, at what instant. */
function asked(locals: App.Locals) {
  const on = dayOf(locals.house.today())
  if (on === undefined) throw new Error('today is no day')
  return { personId: personOf(locals).id, on, at: locals.house.now() }
}

const count = (address: URLSearchParams, name: string): number => {
  const text = address.get(name) ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}

function doneWords(address: URLSearchParams): string | null {
  if (address.has('detruits')) return ARCHIVES.destroyed(count(address, 'detruits'), count(address, 'laisses'))
  if (address.has('effaces')) return ARCHIVES.deleted(count(address, 'effaces'))
  return address.has('fait') ? ARCHIVES.done : null
}

/** What an act ends with: said at the head of the page. */
function ended(outcome: ArchivesOutcome): ActionFailure<{ refusal: string }> {
  if (outcome.kind === 'done') redirect(303, '/archives?fait')
  if (outcome.kind === 'destroyed') redirect(303, `/archives?detruits=${outcome.destroyed}&laisses=${outcome.left}`)
  if (outcome.kind === 'deleted') redirect(303, `/archives?effaces=${outcome.drafts}`)
  const status = outcome.kind === 'not-yours' ? 403 : outcome.kind === 'moved-meanwhile' || outcome.kind === 'not-due' ? 409 : 422
  return fail(status, { refusal: ARCHIVES_REFUSALS[outcome.kind] })
}

const texts = (form: FormData, name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string')

export const actions: Actions = {
  propose: async ({ request, locals }) => {
    const form = await request.formData()
    return ended(await proposeDestruction(locals.house, { ...asked(locals), fileIds: texts(form, 'dossier') }))
  },
  giveUp: async ({ request, locals }) => {
    const form = await request.formData()
    return ended(await giveUpDestruction(locals.house, { ...asked(locals), listId: numberField(form, 'liste') }))
  },
  visa: async ({ request, locals }) => {
    const form = await request.formData()
    const visa = { number: textField(form, 'numero'), on: textField(form, 'jour').trim(), signedBy: textField(form, 'signataire') }
    const outcome = await recordVisa(locals.house, {
      ...asked(locals),
      listId: numberField(form, 'liste'),
      visa,
      exceptedIds: texts(form, 'garde'),
    })
    return ended(outcome)
  },
  destroy: async ({ request, locals }) => {
    const form = await request.formData()
    const given = { listId: numberField(form, 'liste'), visaNumber: textField(form, 'numero') }
    return ended(await destroyListed(locals.house, { ...asked(locals), ...given }))
  },
  drafts: async ({ locals }) => ended(await deleteOldDrafts(locals.house, asked(locals))),
}
