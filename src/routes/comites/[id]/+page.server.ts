import { dayOf } from '#domain/time/day.ts'
import { textField } from '#web/form-fields.ts'
import { error, fail, redirect } from '@sveltejs/kit'
import { myCommittees, nextAwaited } from '#application/my-committees.ts'
import { namesOf } from '#application/names-of.ts'
import { openItem, type OpenedItem } from '#application/open-item.ts'
import { isReplaced } from '#application/is-replaced.ts'
import { recordItemAct } from '#application/record-item-act.ts'
import { callAgain } from '#application/call-again.ts'
import { recordShow } from '#application/record-show.ts'
import { takeItemStep, type ItemStep } from '#application/take-item-step.ts'
import { BALLOT_CHOICES, OPINION_KINDS } from '#domain/committee/item-vote.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { itemPlaces, itemView } from '#web/committee/item-view.ts'
import { shownOf } from '#web/committee/show-view.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { COMMITTEES, PASSED_BOUNDS } from '#wording/pages/committees.ts'
import { ITEM_RECORDS } from '#wording/pages/item-records.ts'
import { SHOW } from '#wording/pages/show-of-hands.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const asked = { fileId: params.id, personId: personOf(locals).id, on: house.today() }
  const item = await openItem(house, asked)
  if (item.kind === 'unknown-file' && (await isReplaced(house, asked))) error(403, { message: COMMITTEES.replaced })
  if (item.kind !== 'opened') return refuseFile(item)
  const next = nextAwaited(await myCommittees(house, personOf(locals).id, house.today()), item.committee.id, params.id)
  const view = itemView(item, await namesOf(house, peopleOf(item)))
  const unsigned = await house.committeeMembers.unsigned(asked.personId, asked.on)
  return {
    view,
    owesUndertaking: unsigned.includes(item.committee.id),
    places: itemPlaces(view),
    next: next === null ? null : { href: `/comites/${next.id}`, title: next.title },
    done: doneWords(url.searchParams.get('fait')),
  }
}

const doneWords = (act: string | null): string | null =>
  act === null ? null : (Object.entries(COMMITTEES.doneActs).find(([one]) => one === act)?.[1] ?? COMMITTEES.done)

/** Whom the page may name. */
const peopleOf = ({ able, seats, alternates, records }: OpenedItem): string[] => [
  ...able,
  ...seats,
  ...alternates.flatMap(({ personId, alternateOf }) => [personId, alternateOf ?? '']),
  ...records.flatMap(({ personId }) => personId ?? []),
]

type Event = { readonly request: Request; readonly locals: App.Locals; readonly params: { readonly id: string } }

const LATE: readonly string[] = ['moved-meanwhile', 'closed-to-votes', 'voted-by-show']

const TYPED = ['note', 'vote', 'membre', 'lien', 'avis', 'montant', 'raison', 'voie', 'mots', 'envoyee', 'convoquee', 'suppleance'] as const
type TypedName = (typeof TYPED)[number]

/** A refusal beside the form that met it, with what was typed there. */
function refused(status: 409 | 422, act: string, refusal: string, form: FormData) {
  const typed: Partial<Record<TypedName, string>> = Object.fromEntries(
    TYPED.flatMap((name) => (form.has(name) ? [[name, textField(form, name)]] : [])),
  )
  return fail(status, { act, refusal, typed })
}

async function take(event: Event, act: ItemStep['kind'], stepOf: (form: FormData) => ItemStep | keyof typeof COMMITTEES.refusals) {
  const { house } = event.locals
  const form = await event.request.formData()
  const step = stepOf(form)
  if (typeof step === 'string') return refused(422, act, COMMITTEES.refusals[step], form)
  const outcome = await takeItemStep(house, {
    fileId: event.params.id,
    personId: personOf(event.locals).id,
    on: house.today(),
    at: house.now(),
    fingerprint: house.fingerprintOf,
    step,
  })
  if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
  if (outcome.kind === 'above-asked' || outcome.kind === 'above-ceiling')
    return refused(422, act, PASSED_BOUNDS[outcome.kind](outcome.most), form)
  if (outcome.kind !== 'done') return refused(LATE.includes(outcome.kind) ? 409 : 422, act, COMMITTEES.refusals[outcome.kind], form)
  redirect(
    303,
    step.kind === 'recuse' ? '/comites?retrait' : `/comites/${event.params.id}?fait=${isWithNote(step) ? 'note-and-vote' : step.kind}`,
  )
}

const isWithNote = (step: ItemStep): boolean => step.kind === 'vote' && (step.note ?? '').trim() !== ''

const RECORDS = ['open', 'close', 'alternate', 'hearing', 'by-show', 'by-ballot'] as const

async function record({ request, locals, params }: Event) {
  const { house } = locals
  const form = await request.formData()
  const kind = RECORDS.find((one) => one === textField(form, 'acte'))
  if (kind === undefined) return refused(422, 'record', ITEM_RECORDS.refusals['no-act'], form)
  if (kind === 'alternate' && textField(form, 'confirme') === '') return refused(422, kind, ITEM_RECORDS.refusals['not-confirmed'], form)
  const asked = { fileId: params.id, personId: personOf(locals).id, on: house.today() }
  const personId = kind === 'alternate' ? textField(form, 'suppleance') : null
  const outcome = await recordItemAct(house, asked, { kind, words: textField(form, 'mots'), personId })
  if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
  if (outcome.kind !== 'recorded') return refused(outcome.kind === 'no-words' ? 422 : 409, kind, ITEM_RECORDS.refusals[outcome.kind], form)
  redirect(303, `/comites/${params.id}?fait=record`)
}

async function show({ request, locals, params }: Event) {
  const form = await request.formData()
  const shown = shownOf(form)
  if (shown === 'no-choice') return refused(422, 'show', SHOW.refusals[shown], form)
  const { house } = locals
  const outcome = await recordShow(house, { fileId: params.id, personId: personOf(locals).id, on: house.today() }, shown)
  if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
  if (outcome.kind !== 'recorded') return refused(outcome.kind === 'nobody-said' ? 422 : 409, 'show', SHOW.refusals[outcome.kind], form)
  redirect(303, `/comites/${params.id}?fait=record#main-levee`)
}

async function again({ request, locals, params }: Event) {
  const { house } = locals
  const form = await request.formData()
  const [sentOn = null, heldOn = null] = ['envoyee', 'convoquee'].map((name) => dayOf(textField(form, name)))
  const asked = { fileId: params.id, personId: personOf(locals).id, on: house.today() }
  const outcome = await callAgain(house, asked, { sentOn, heldOn, words: textField(form, 'mots') })
  if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
  if (outcome.kind !== 'recorded')
    return refused(outcome.kind === 'bad-days' ? 422 : 409, 'again', ITEM_RECORDS.refusals[outcome.kind], form)
  redirect(303, `/comites/${params.id}?fait=record#seance`)
}

export const actions: Actions = {
  record,
  again,
  show,
  place: (event) => take(event, 'place', () => ({ kind: 'place' })),
  assign: (event) => take(event, 'assign', (form) => ({ kind: 'assign', readerId: textField(form, 'membre') })),
  note: (event) => take(event, 'note', (form) => ({ kind: 'note', words: textField(form, 'note') })),
  recuse: (event) => take(event, 'recuse', (form) => ({ kind: 'recuse', reason: textField(form, 'lien') })),
  vote: (event) =>
    take(event, 'vote', (form) => {
      const choice = BALLOT_CHOICES.find((one) => one === textField(form, 'vote'))
      return choice === undefined ? 'no-choice' : { kind: 'vote', choice, note: textField(form, 'note') }
    }),
  seal: (event) =>
    take(event, 'seal', (form) => {
      const opinion = OPINION_KINDS.find((one) => one === textField(form, 'avis'))
      if (opinion === undefined) return 'no-choice'
      const typed = textField(form, 'montant').trim()
      const amount = typed === '' ? null : typedEuros(typed)
      if (amount === undefined) return 'bad-amount'
      return textField(form, 'definitif') === ''
        ? 'not-confirmed'
        : { kind: 'seal', opinion, amount, reason: textField(form, 'raison'), wayOut: textField(form, 'voie') }
    }),
}
