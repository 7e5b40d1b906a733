import type { Role } from '#domain/person/role.ts'
import type { Actor } from './actor.ts'

/** Somebody who does not exist, and what they do; `authorityId` is said of whoever serves another authority than the first. */
export type PlayedPerson = Actor & {
  readonly role: Role
  readonly authorityId: string | null
  readonly bodyId: string | null
  readonly part: string
}

/** Fictitious people whom a visitor plays with one click. */
export type PlayedRoles = {
  readonly people: readonly PlayedPerson[]
  /** What they are called, and those of the fictitious year with them; nothing for anybody else. */
  readonly nameOf: (personId: string) => string | undefined
  /** What the browser keeps to go on playing; null for nobody of that id. */
  readonly play: (personId: string) => string | null
  readonly who: (kept: string | undefined) => PlayedPerson | null
}
