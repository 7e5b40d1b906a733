import type { Role } from '#domain/person/role.ts'

/** A role as it was given: from a day, perhaps until one, in an authority, perhaps at the seat of one body. */
export type RoleGiven = {
  readonly id: number
  readonly personId: string
  readonly role: Role
  readonly authorityId: string
  readonly bodyId: string | null
  readonly fromOn: string
  readonly untilOn: string | null
  readonly givenBy: string
  readonly withdrawnAt: string | null
}

export type NewRole = Omit<RoleGiven, 'id' | 'withdrawnAt'>

/** Who holds which role. Asked anew at each request: a role withdrawn is gone at once. */
export type Roles = {
  /** The roles that hold on a day: first and last day included, none that was withdrawn. */
  readonly of: (personId: string, on: string) => Promise<readonly RoleGiven[]>
  readonly inAuthority: (authorityId: string) => Promise<readonly RoleGiven[]>
  readonly give: (role: NewRole) => Promise<number>
  readonly withdraw: (id: number, by: string) => Promise<boolean>
}
