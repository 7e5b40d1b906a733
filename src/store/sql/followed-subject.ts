import { AXES } from '#domain/convention/axis.ts'
import type { FollowedSubject } from '#application/ports/followers.ts'

/** A subject as its row keeps it. */
export function subjectRow(subject: FollowedSubject): { subject_kind: FollowedSubject['kind']; subject: string } {
  switch (subject.kind) {
    case 'all':
      return { subject_kind: 'all', subject: '' }
    case 'axis':
      return { subject_kind: 'axis', subject: subject.axis }
    case 'text':
    case 'request':
      return { subject_kind: subject.kind, subject: subject.id }
  }
}

/** The subject that a row keeps. */
export function subjectOf(row: { subject_kind: string; subject: string }): FollowedSubject {
  const axis = AXES.find((one) => one === row.subject)
  if (row.subject_kind === 'axis' && axis !== undefined) return { kind: 'axis', axis }
  if (row.subject_kind === 'text' || row.subject_kind === 'request') return { kind: row.subject_kind, id: row.subject }
  if (row.subject_kind === 'all') return { kind: 'all' }
  throw new Error(`not a subject: ${row.subject_kind} ${row.subject}`)
}
