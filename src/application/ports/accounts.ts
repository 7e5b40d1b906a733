/** Somebody who is signed in. */
export type SignedIn = {
  readonly id: string
  readonly name: string
  readonly email: string
}
