import type { House } from '#application/ports/house.ts'
import { shortened } from '#wording/shortened.ts'

/** What each request of the register is about, in a few words: an id says nothing to who meets it first. */
export function requestTitles({
  register,
  modelClauses,
}: Pick<ReturnType<House['baselineRules']>, 'register' | 'modelClauses'>): ReadonlyMap<string, string> {
  return new Map(
    register.requests.map(({ id, asked }) => [id, modelClauses.find(({ request }) => request === id)?.title ?? shortened(asked)]),
  )
}
