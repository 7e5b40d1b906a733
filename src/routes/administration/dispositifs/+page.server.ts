import { administeredSchemes } from '#application/administered.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { runSchemes, startOptions } from '#web/administration/schemes-view.ts'
import { RUN_SCHEMES } from '#wording/pages/administration-schemes.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const at = house.now()
  const mine = await administeredSchemes(house, 'publish-scheme', { personId: personOf(locals).id, on: house.today() })
  const [published, number] = [url.searchParams.get('publie'), Number(url.searchParams.get('version'))]
  const done = mine.flatMap(({ schemes }) => schemes).find(({ id }) => id === published)
  return {
    done: done === undefined ? null : { words: RUN_SCHEMES.published(number), id: done.id },
    starts: mine.length === 0 ? [] : startOptions(await house.schemes.all()),
    authorities: mine.map(({ authority, schemes }) => ({
      id: authority.id,
      name: authority.name,
      isFictitious: authority.isFictitious,
      schemes: runSchemes(authority.id, schemes, at),
    })),
  }
}
