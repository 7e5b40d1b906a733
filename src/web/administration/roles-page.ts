import { assemblyId, type AuthorityRoles } from '#application/give-roles.ts'
import type { NameOf } from '#application/names-of.ts'
import type { RoleGiven } from '#application/ports/roles.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { searchWords } from '#domain/territory/search-words.ts'
import { paged } from '#web/views/paged.ts'
import { ROLE_LABELS } from '#wording/decision-labels.ts'
import { ADMINISTRATION } from '#wording/pages/administration.ts'

const PER_PAGE = 20

/** What an address narrows among roles, to come back there after an act. */
export function rolesPlace(search: URLSearchParams): string {
  const kept = new URLSearchParams(['q', 'page'].flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])))
  return kept.size === 0 ? '' : `&${kept}`
}

/** The roles that an address asks for by words, the last given first, each with the names of its holder and of its body. */
export function rolesPage(
  { authority, committees, roles }: AuthorityRoles,
  nameOf: NameOf,
  schemes: readonly Scheme[],
  search: URLSearchParams,
) {
  const wanted = searchWords(search.get('q') ?? '')
  const bodies = new Map<string, string>([
    ...schemes
      .flatMap(({ versions }) => versions.map(({ rules }) => rules.awardingBody.name))
      .map((name) => [assemblyId(authority.id, name) ?? '', name] as const),
    ...committees.map(({ id, rules }) => [id, rules.name] as const),
  ])
  const named = roles
    .map((given) => ({
      given,
      name: nameOf(given.personId) ?? ADMINISTRATION.noAccount,
      role: ROLE_LABELS[given.role],
      body: bodyName(given, authority.id, bodies),
    }))
    .filter(({ name, role, body }) => {
      const words = searchWords(`${name} ${role} ${body ?? ''}`)
      return wanted.every((one) => words.some((word) => word.startsWith(one)))
    })
  return { ...paged(named.toReversed(), search, PER_PAGE), count: named.length }
}

/** An assembly that no scheme names is told by the words of its id. */
function bodyName({ bodyId }: RoleGiven, authorityId: string, bodies: ReadonlyMap<string, string>): string | null {
  if (bodyId === null) return null
  const words = bodyId.replace(`${authorityId}-`, '').replaceAll('-', ' ')
  return bodies.get(bodyId) ?? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
