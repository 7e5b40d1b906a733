import { namedSubject } from '#application/follow.ts'
import type { FollowedSubject } from '#application/ports/followers.ts'
import type { House } from '#application/ports/house.ts'
import { axisAt } from '#wording/axis-addresses.ts'
import { FEEDS } from '#wording/feeds.ts'
import { subjectWords } from '#wording/letters.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { atomFeed } from './atom-feed.ts'

const MOST_ENTRIES = 60

/** The subject whose feed stands at an address; none for another address, null for an axis that is none. */
export function feedSubject(path: string): FollowedSubject | null | undefined {
  if (path === '/conventions/flux.atom') return { kind: 'all' }
  const [, of, name] = /^\/(conventions\/axes|conventions|socle)\/([^/]+)\/flux\.atom$/.exec(path) ?? []
  const id = name === undefined ? undefined : decoded(name)
  if (of === undefined || id === undefined) return undefined
  if (of === 'conventions') return { kind: 'text', id }
  if (of === 'socle') return { kind: 'request', id }
  const axis = axisAt(id)
  return axis === undefined ? null : { kind: 'axis', axis }
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}

/** The feed at an address; none when a page may be there. */
export function feedAt(house: House, url: URL): Promise<Response> | undefined {
  const subject = feedSubject(url.pathname)
  return subject === undefined ? undefined : feedOf(house, subject, url)
}

async function feedOf(house: House, subject: FollowedSubject | null, url: URL): Promise<Response> {
  const named = subject === null ? null : await namedSubject(house.toldActs, subject)
  if (named === null)
    return new Response(`${PAGE_NOT_FOUND.message}\n`, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const acts = await house.toldActs.latest(named.subject, MOST_ENTRIES)
  const words = subjectWords(named.subject.kind === 'text' ? { kind: 'text', title: named.title } : named.subject)
  const page =
    named.subject.kind === 'text' ? `/conventions/${named.subject.id}` : named.subject.kind === 'request' ? '/socle' : '/conventions'
  const body = atomFeed(acts, { title: FEEDS.title(words), path: url.pathname, page, origin: url.origin })
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
