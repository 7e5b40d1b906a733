import { error, fail, redirect } from '@sveltejs/kit'
import { lastVersion } from '#application/publish-scheme.ts'
import { editRound, openEditing } from '#application/run-rounds.ts'
import { roundStanding } from '#domain/scheme/round.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { formOfRound, roundOf, typedRound } from '#web/administration/rounds-form.ts'
import { committeeOptions } from '#web/administration/round-view.ts'
import { committeeNames } from '#web/deposit/committee-names.ts'
import { roundView } from '#web/deposit/round-view.ts'
import { numberField, textField, trimmedField } from '#web/form-fields.ts'
import { parisDay } from '#wording/instants.ts'
import { RUN_ROUNDS, ROUND_CAUTIONS, ROUND_FAULTS } from '#wording/pages/administration-rounds.ts'
import type { Actions, PageServerLoad } from './$types'

const LONGEST_REASON = 500

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const opened = await openEditing(house, { personId: personOf(locals).id, on: house.today(), roundId: params.round })
  if (opened === null) error(403, { message: RUN_ROUNDS.notYours })
  const { scheme, round, committees } = opened
  const at = house.now()
  return {
    isDone: url.searchParams.has('fait'),
    authority: scheme.authority.name,
    isFictitious: scheme.authority.isFictitious,
    scheme: { title: lastVersion(scheme).rules.title, href: `/dispositifs/${scheme.id}` },
    round: roundView({ round, lastVersion: lastVersion(scheme).number, names: await committeeNames(house) }, at),
    typed: formOfRound(round),
    seen: round.changes.length,
    isOpeningSettled: roundStanding(round, at) !== 'to-come',
    committees: committeeOptions(committees),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { house } = locals
    const form = await request.formData()
    const [typed, reason] = [typedRound(form), trimmedField(form, 'raison', LONGEST_REASON)]
    const refused = (refusals: readonly string[], cautions: readonly string[] = []) => fail(422, { typed, reason, refusals, cautions })
    const edit = roundOf(typed)
    if (typeof edit === 'string') return refused([ROUND_FAULTS[edit]])
    const outcome = await editRound(
      house,
      { personId: personOf(locals).id, on: house.today(), roundId: params.round, at: house.now(), dayThere: parisDay },
      { edit, reason, seen: numberField(form, 'vu'), isSure: textField(form, 'certain') === 'oui' },
    )
    if (outcome.kind === 'changed') redirect(303, `/administration/sessions/${params.round}?fait`)
    if (outcome.kind === 'not-yours') error(403, { message: RUN_ROUNDS.notYours })
    if (outcome.kind === 'refused') return refused(outcome.faults.map(({ kind }) => ROUND_FAULTS[kind]))
    if (outcome.kind === 'not-sure')
      return refused(
        [],
        outcome.cautions.map((caution) => ROUND_CAUTIONS[caution]),
      )
    const told = RUN_ROUNDS.editRefusals[outcome.kind]
    // What was typed is set aside: sent again, it would undo what another wrote meanwhile.
    return outcome.kind === 'changed-meanwhile' ? fail(409, { typed: null, reason, refusals: [told], cautions: [] }) : refused([told])
  },
}
