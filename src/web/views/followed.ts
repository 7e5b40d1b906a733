import { namedSubject, type NamedSubject } from '#application/follow.ts'
import type { FollowedSubject } from '#application/ports/followers.ts'
import type { ToldActs } from '#application/ports/told-acts.ts'
import { AXES } from '#domain/convention/axis.ts'
import { AXIS_ADDRESSES, axisAt } from '#wording/axis-addresses.ts'
import { subjectWords } from '#wording/letters.ts'
import { AXIS_LABELS } from '#wording/pages/account.ts'
import { FOLLOW } from '#wording/pages/follow.ts'

const LONGEST = 200

/** The subject that an address or a form names: `texte`, `axe`, `demande`, or everything; null for an axis that is none. */
export function followedAt(read: (name: string) => string): FollowedSubject | null {
  const [text, axis, request] = [read('texte'), read('axe'), read('demande')].map((value) => value.trim().slice(0, LONGEST))
  if (text) return { kind: 'text', id: text }
  if (request) return { kind: 'request', id: request }
  if (!axis) return { kind: 'all' }
  const known = axisAt(axis)
  return known === undefined ? null : { kind: 'axis', axis: known }
}

/** Where the feed of a subject is. */
export function feedAddress(subject: FollowedSubject): string {
  switch (subject.kind) {
    case 'all':
      return '/conventions/flux.atom'
    case 'text':
      return `/conventions/${encodeURIComponent(subject.id)}/flux.atom`
    case 'axis':
      return `/conventions/axes/${AXIS_ADDRESSES[subject.axis]}/flux.atom`
    case 'request':
      return `/socle/${encodeURIComponent(subject.id)}/flux.atom`
  }
}

/** Where one asks to be told of a subject. */
export function followAddress(subject: FollowedSubject): string {
  switch (subject.kind) {
    case 'all':
      return '/suivre'
    case 'text':
      return `/suivre?${new URLSearchParams({ texte: subject.id })}`
    case 'axis':
      return `/suivre?${new URLSearchParams({ axe: AXIS_ADDRESSES[subject.axis] })}`
    case 'request':
      return `/suivre?${new URLSearchParams({ demande: subject.id })}`
  }
}

export type FollowView = {
  /** What is followed, as a sentence ends. */
  readonly words: string
  /** The field that says it, when the address chose; else one chooses in a list. */
  readonly chosen: { readonly name: string; readonly value: string } | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly feed: string
}

/** What the page where one asks shows; none for a subject that cannot be followed. */
export async function followView(acts: ToldActs, subject: FollowedSubject | null): Promise<FollowView | null> {
  const named = subject === null ? null : await namedSubject(acts, subject)
  if (named === null) return null
  return {
    words: namedWords(named),
    chosen: chosenField(named.subject),
    options: [{ value: '', label: FOLLOW.all }, ...AXES.map((axis) => ({ value: AXIS_ADDRESSES[axis], label: AXIS_LABELS[axis] }))],
    feed: feedAddress(named.subject),
  }
}

export const namedWords = ({ subject, title }: NamedSubject): string =>
  subjectWords(subject.kind === 'text' ? { kind: 'text', title } : subject)

function chosenField(subject: FollowedSubject): FollowView['chosen'] {
  switch (subject.kind) {
    case 'all':
      return null
    case 'text':
      return { name: 'texte', value: subject.id }
    case 'axis':
      return { name: 'axe', value: AXIS_ADDRESSES[subject.axis] }
    case 'request':
      return { name: 'demande', value: subject.id }
  }
}
