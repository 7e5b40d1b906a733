import { administered } from '#application/administered.ts'
import { lastVersion } from '#application/publish-scheme.ts'
import { openRounds } from '#application/run-rounds.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { runRoundsTable } from '#web/administration/rounds-view.ts'
import { RUN_ROUNDS } from '#wording/pages/administration-rounds.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const asked = { personId: personOf(locals).id, on: house.today() }
  const opened = await openRounds(house, asked)
  const table = runRoundsTable(opened, house.now())
  locals.tables = [table]
  const done = opened.flatMap(({ scheme }) => scheme.rounds).find(({ id }) => id === url.searchParams.get('annonce'))
  return {
    table,
    done: done === undefined ? null : { words: RUN_ROUNDS.announced(done.label), href: `/dispositifs/${done.schemeId}` },
    isYours: (await administered(house, 'open-round', asked)).length > 0,
    isFictitious: opened.some(({ scheme }) => scheme.authority.isFictitious),
    schemes: opened.map(({ scheme }) => ({ id: scheme.id, words: RUN_ROUNDS.openFor(lastVersion(scheme).rules.title) })),
  }
}
