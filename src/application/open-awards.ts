import type { Deliberation, DeliberationItem } from './ports/deliberations.ts'
import type { Authority } from './ports/schemes.ts'

export type OpenAward = { readonly deliberation: Deliberation; readonly authority: Authority; readonly item: DeliberationItem }

/** Awards of published deliberations that open data names, in the order of its file: those to bodies, for a natural person is not named. */
export const openAwards = (deliberations: readonly Deliberation[], authorities: readonly Authority[]): OpenAward[] =>
  deliberations.flatMap((deliberation) => {
    const authority = authorities.find(({ id }) => id === deliberation.authorityId)
    if (authority === undefined) return []
    return deliberation.items
      .filter(({ applicant, result }) => result?.decision?.kind === 'award' && applicant.kind !== 'natural-person')
      .map((item) => ({ deliberation, authority, item }))
  })

/** The row of each such award in that file, by its application; the first row is that of heads. */
export const openAwardRows = (awards: readonly OpenAward[]): ReadonlyMap<string, number> =>
  new Map(awards.map(({ item }, place) => [item.applicationId, place + 2]))
