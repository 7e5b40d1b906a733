import { trimmedField } from '#web/form-fields.ts'
import { fail, redirect } from '@sveltejs/kit'
import { propose, publishPaper, recordVotes } from '#application/deliberate.ts'
import { openPaper } from '#application/open-paper.ts'
import { isSessionToCome } from '#domain/deliberation/session-day.ts'
import { takeItemStep } from '#application/take-item-step.ts'
import type { Permit } from '#application/permit.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { dueWords } from '#web/assembly/due-words.ts'
import { financeTable } from '#web/assembly/finance-table.ts'
import { proposalOf, resultsOf, termsOf, typedCount } from '#web/assembly/paper-form.ts'
import { paperPage, placeIn, votePage } from '#web/assembly/paper-page.ts'
import { paperView } from '#web/assembly/paper-view.ts'
import { printedPaper } from '#web/assembly/printed-paper.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { frenchDay } from '#wording/days.ts'
import { ASSEMBLY } from '#wording/pages/assembly.ts'
import type { Actions, PageServerLoad } from './$types'

type Event = { readonly request: Request; readonly locals: App.Locals; readonly params: { readonly id: string } }
const whoOf = ({ locals, params }: Pick<Event, 'locals' | 'params'>) => ({
  personId: personOf(locals).id,
  on: locals.house.today(),
  paperId: params.id,
})

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const opened = await openPaper(house, whoOf({ locals, params }))
  if (opened.kind !== 'opened') return refuseFile({ kind: 'unknown-file' })
  const schemes = await house.schemes.all()
  const view = paperView(opened, schemes)
  locals.printed = printedPaper(view)
  if (opened.isWhole && view.isVoted) locals.tables = [financeTable(opened.paper, schemes)]
  const due = dueWords(house.publicationDeadlines, house.today())(opened.paper)
  return {
    view,
    page: paperPage(view, url.searchParams),
    vote: votePage(view, url.searchParams),
    due,
    /** Why no vote can be recorded yet. */
    toCome: isSessionToCome(opened.paper.heldOn, house.today()) ? ASSEMBLY.toCome(frenchDay(opened.paper.heldOn)) : null,
    /** The days on which the act may have been transmitted. */
    transmission: { from: opened.paper.heldOn, until: house.today() },
    /** The act, or the file of which something was just proposed. */
    done: url.searchParams.get('fait'),
  }
}

type Outcome = { readonly kind: keyof typeof ASSEMBLY.refusals } | { readonly kind: 'unknown-paper' } | Exclude<Permit, { kind: 'allowed' }>

/** Why nothing was done, beside what was typed. */
function refuse(outcome: Outcome, typed: Readonly<Record<string, string>> = {}, fileId: string | null = null) {
  if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
  if (outcome.kind === 'unknown-paper') return refuseFile({ kind: 'unknown-file' })
  return fail(outcome.kind === 'moved-meanwhile' || outcome.kind === 'voted-already' ? 409 : 422, {
    refusal: ASSEMBLY.refusals[outcome.kind],
    typed,
    fileId,
  })
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

export const actions: Actions = {
  recuse: async (event) => {
    const { house } = event.locals
    const form = await event.request.formData()
    const outcome = await takeItemStep(house, {
      ...whoOf(event),
      fileId: trimmedField(form, 'dossier'),
      at: house.now(),
      fingerprint: house.fingerprintOf,
      step: { kind: 'recuse', reason: trimmedField(form, 'lien') },
    })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind !== 'done') return refuse({ kind: outcome.kind === 'no-words' ? 'no-words' : 'moved-meanwhile' })
    redirect(303, `/assemblee/${event.params.id}?fait=retrait${placeIn(event.url.searchParams)}`)
  },
  propose: async (event) => {
    const form = await event.request.formData()
    const fileId = trimmedField(form, 'dossier')
    const proposal = proposalOf(form)
    if (typeof proposal === 'string') return refuse({ kind: proposal }, typedIn(form), fileId)
    const outcome = await propose(event.locals.house, { ...whoOf(event), fileId, proposal })
    if (outcome.kind !== 'proposed') return refuse(outcome, typedIn(form), fileId)
    redirect(303, `/assemblee/${event.params.id}?fait=${fileId}${placeIn(event.url.searchParams)}#dossier-${fileId}`)
  },
  vote: async (event) => {
    const { house } = event.locals
    const form = await event.request.formData()
    const opened = await openPaper(house, whoOf(event))
    if (opened.kind !== 'opened') return refuse(opened)
    const typed = typedIn(form)
    const files = opened.paper.items.filter(({ state }) => state !== 'withdrawn')
    const items = resultsOf(form, files)
    if (typeof items === 'string') return refuse({ kind: items }, typed)
    const [inOffice, present] = [typedCount(trimmedField(form, 'exercice'), 0), typedCount(trimmedField(form, 'presents'), 0)]
    if (inOffice === undefined || present === undefined) return refuse({ kind: 'bad-count' }, typed)
    const outcome = await recordVotes(house, {
      ...whoOf(event),
      number: trimmedField(form, 'numero'),
      presence: { inOffice, present },
      items,
      at: house.now(),
      fingerprint: house.fingerprintOf,
    })
    const refusedItem = (refusal: string) => fail(422, { refusal, typed, fileId: null })
    if (outcome.kind === 'session-to-come') return refusedItem(ASSEMBLY.toCome(frenchDay(outcome.heldOn)))
    if (outcome.kind === 'item-refused') return refusedItem(ASSEMBLY.itemRefusal(outcome.number, outcome.refusal))
    if (outcome.kind === 'not-its-body' && 'number' in outcome) return refusedItem(ASSEMBLY.notItsBody(outcome.number))
    if (outcome.kind !== 'voted') return refuse(outcome, typed)
    redirect(303, `/assemblee/${event.params.id}?fait`)
  },
  publish: async (event) => {
    const { house } = event.locals
    const form = await event.request.formData()
    const outcome = await publishPaper(house, {
      ...whoOf(event),
      transmittedOn: trimmedField(form, 'transmise'),
      terms: termsOf(form),
      at: house.now(),
    })
    const typed = typedIn(form)
    if (outcome.kind === 'bad-transmission') {
      const refusal = ASSEMBLY.badTransmission(frenchDay(outcome.heldOn), frenchDay(house.today()))
      return fail(422, { refusal, typed, fileId: null })
    }
    if (outcome.kind !== 'published') return refuse(outcome, typed)
    redirect(303, `/assemblee/${event.params.id}?fait`)
  },
}
