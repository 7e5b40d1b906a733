import type { PossibleLink } from '#domain/committee/possible-link.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import { COMMITTEE_SEATS } from '#domain/person/role.ts'
import { linksFinder } from './find-links.ts'
import { permit } from './permit.ts'
import type { Actor } from './ports/actor.ts'
import type { Applications } from './ports/applications.ts'
import type { CommitteeMeetings } from './ports/committee-meetings.ts'
import type { DeclaredLinks, KeptLink } from './ports/declared-links.ts'
import type { FileWork } from './ports/file-work.ts'
import type { Roles } from './ports/roles.ts'

type Desk = {
  readonly applications: Applications
  readonly committeeMeetings: CommitteeMeetings
  readonly declaredLinks: DeclaredLinks
  readonly fileWork: FileWork
  readonly roles: Roles
}

/** A file that somebody may be tied to, by the ways that lead there. */
export type LinkedFile = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly links: readonly PossibleLink[]
}

/** What somebody declares, and the files before them to which it may tie them: those that they may set themselves aside from. */
export type MyLinks = { readonly declared: readonly KeptLink[]; readonly files: readonly LinkedFile[] }

/** Reads one's own links; a file from which one is set aside already is not told of. */
export async function myLinks(desk: Desk, person: Actor, on: string): Promise<MyLinks> {
  const declared = await desk.declaredLinks.of([person.id])
  const findLinks = await linksFinder(desk, [person.id], () => person.name)
  const found = (await filesBefore(desk, person.id, on)).flatMap(({ content, ...file }) => {
    const links = findLinks(content, [person.id])
    return links.length === 0 ? [] : [{ ...file, links }]
  })
  const files: LinkedFile[] = []
  for (const file of found) {
    const asked = { act: 'declare-recusal', fileId: file.id, personId: person.id, on } as const
    if ((await permit(desk.applications, asked)).kind === 'allowed') files.push(file)
  }
  return { declared, files }
}

type Heard = Pick<LinkedFile, 'id' | 'number' | 'title'> & { readonly content: ApplicationContent }

/** Files on the agenda of the committees where one sits, and those that the assembly where one sits is about to decide on. */
async function filesBefore({ committeeMeetings, fileWork, roles }: Desk, personId: string, on: string): Promise<readonly Heard[]> {
  const mine = await roles.of(personId, on)
  const seats = new Set(mine.flatMap(({ role, bodyId }) => (COMMITTEE_SEATS.includes(role) && bodyId !== null ? bodyId : [])))
  const heard: Heard[] = []
  for (const committeeId of seats)
    heard.push(...(await committeeMeetings.files(committeeId, personId, on)).filter(({ state }) => state === 'in-committee'))
  const authorities = new Set(mine.flatMap(({ role, authorityId }) => (role === 'elected-official' ? authorityId : [])))
  const opined = (await fileWork.files([...authorities], personId)).filter(({ state }) => state === 'opined')
  return [...heard, ...opined]
}
