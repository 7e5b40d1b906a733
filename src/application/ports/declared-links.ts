import type { DeclaredLink } from '#domain/committee/possible-link.ts'

export type KeptLink = DeclaredLink & { readonly id: number; readonly personId: string }

/** What people say that they are tied to: theirs to add and to take off. */
export type DeclaredLinks = {
  readonly of: (personIds: readonly string[]) => Promise<readonly KeptLink[]>
  readonly add: (personId: string, link: DeclaredLink) => Promise<void>
  readonly remove: (personId: string, id: number) => Promise<void>
}
