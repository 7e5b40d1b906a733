import { error, fail, redirect } from '@sveltejs/kit'
import { lastVersion } from '#application/publish-scheme.ts'
import { announceRound, openRounds } from '#application/run-rounds.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { formAfter, roundOf, typedRound } from '#web/administration/rounds-form.ts'
import { committeeOptions, previewOfRound } from '#web/administration/round-view.ts'
import { rulesView } from '#web/deposit/rules-view.ts'
import { parisDay } from '#wording/instants.ts'
import { RUN_ROUNDS, ROUND_FAULTS } from '#wording/pages/administration-rounds.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house } = locals
  const opened = await openRounds(house, { personId: personOf(locals).id, on: house.today() })
  const found = opened.find(({ scheme }) => scheme.id === params.scheme)
  if (found === undefined) error(403, { message: RUN_ROUNDS.notYours })
  const { scheme, committees } = found
  const { rules, number } = lastVersion(scheme)
  return {
    title: RUN_ROUNDS.announceTitle(rules.title),
    authority: scheme.authority.name,
    isFictitious: scheme.authority.isFictitious,
    typed: formAfter(scheme.rounds.at(-1)),
    committees: committeeOptions(committees),
    documents: rulesView(rules).documents,
    documentsIntro: RUN_ROUNDS.documentsIntro(number),
    nextVersion: `/administration/dispositifs/texte?${new URLSearchParams({ autorite: scheme.authority.id, dispositif: scheme.id })}`,
  }
}

async function take({ request, locals, params }: RequestEvent, isMade: boolean) {
  const { house } = locals
  const typed = typedRound(await request.formData())
  const refused = (kinds: readonly (keyof typeof ROUND_FAULTS)[]) =>
    fail(422, { typed, refusals: kinds.map((kind) => ROUND_FAULTS[kind]), preview: null })
  const written = roundOf(typed)
  if (typeof written === 'string') return refused([written])
  const asked = { personId: personOf(locals).id, on: house.today(), schemeId: params.scheme, at: house.now(), dayThere: parisDay }
  const outcome = await announceRound(house, asked, written, isMade)
  if (outcome.kind === 'not-yours') error(403, { message: RUN_ROUNDS.notYours })
  if (outcome.kind === 'refused') return refused(outcome.faults.map(({ kind }) => kind))
  if (outcome.kind === 'announced') redirect(303, `/administration/sessions?annonce=${outcome.round.id}`)
  return { typed, refusals: [], preview: previewOfRound(outcome.round, asked.at, await house.committees.all()) }
}

export const actions: Actions = { weigh: (event) => take(event, false), announce: (event) => take(event, true) }
