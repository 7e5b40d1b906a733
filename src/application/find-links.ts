import { possibleLinks, type NamedInFile, type PossibleLink, type TiedPerson } from '#domain/committee/possible-link.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { NameOf } from './names-of.ts'
import type { DeclaredLinks } from './ports/declared-links.ts'

/** Looks for the ties between some people and a file that names who carries it. */
export type FindLinks = (content: ApplicationContent, among: readonly string[]) => readonly PossibleLink[]

/** Reads what people declare, once for all the files to be looked at. */
export async function linksFinder(
  { declaredLinks }: { readonly declaredLinks: DeclaredLinks },
  personIds: readonly string[],
  nameOf: NameOf,
): Promise<FindLinks> {
  const links = await declaredLinks.of(personIds)
  const people = personIds.map((personId): TiedPerson => ({
    personId,
    name: nameOf(personId) ?? '',
    links: links.filter((link) => link.personId === personId),
  }))
  return (content, among) =>
    possibleLinks(
      people.filter(({ personId }) => among.includes(personId)),
      namedIn(content),
    )
}

const namedIn = ({ applicant, others }: ApplicationContent): NamedInFile[] => [
  { part: 'applicant', name: applicant.name },
  ...others.map(({ name }) => ({ part: 'other' as const, name })),
  { part: 'address', name: applicant.address },
]
