import type { SignedIn, SignInWay } from '#application/ports/accounts.ts'

/** A session and its person, as the library reads them. */
export type Kept = {
  readonly session: {
    readonly id: string
    readonly token: string
    readonly createdAt: Date
    readonly updatedAt: Date
    readonly userAgent?: string | null | undefined
    readonly way?: string | null | undefined
    readonly secondFactorAt?: Date | null | undefined
  }
  readonly user: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly emailVerified: boolean
    readonly createdAt: Date
    readonly adultDeclaredAt?: Date | null | undefined
    readonly twoFactorEnabled?: boolean | null | undefined
  }
}

const WAYS: readonly SignInWay[] = ['link', 'password', 'passkey', 'sso']

/** The way that a session was opened; one that is not known counts as the weakest. */
export const wayNamed = (name: string | null | undefined): SignInWay => WAYS.find((way) => way === name) ?? 'link'

export const signedInOf = (kept: Kept | null): SignedIn | null =>
  kept === null
    ? null
    : {
        personId: kept.user.id,
        name: kept.user.name,
        email: kept.user.email,
        isEmailVerified: kept.user.emailVerified,
        way: wayNamed(kept.session.way),
        signedInAt: kept.session.createdAt,
        hasUsedSecondFactor: kept.session.secondFactorAt instanceof Date,
      }
