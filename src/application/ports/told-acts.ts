import type { TextLifeEvent } from '#domain/convention/text-life.ts'
import type { FollowedSubject } from './followers.ts'

/** What happens to a text that is told to those who follow. */
export type ToldKind = 'published' | 'withdrawn' | 'dated' | 'decided' | 'answered'

export type ToldAct = {
  readonly id: number
  readonly kind: ToldKind
  readonly textId: string
  readonly textTitle: string
  readonly isExample: boolean
  readonly versionNumber: number | null
  /** The first day of a version, the reason of a withdrawal, the date of a life, the request of a decision: null when it is not of them. */
  readonly fromText: string | null
  readonly reason: string | null
  readonly event: TextLifeEvent | null
  readonly request: string | null
  readonly madeAt: string
}

/** Acts on texts that were published at least once; what is done with a draft is told to nobody. */
export type ToldActs = {
  /** The latest acts on a subject, the last first. */
  readonly latest: (subject: FollowedSubject, most: number) => Promise<readonly ToldAct[]>
  readonly find: (id: number) => Promise<ToldAct | null>
  /** The title of a text that is told of, by its own id or by that of its convention. */
  readonly textTitle: (id: string) => Promise<{ readonly id: string; readonly title: string } | null>
}
