export type SignInWay = 'link' | 'password' | 'passkey' | 'sso'

/** Who is signed in, and how they proved it; what they may do is decided elsewhere. */
export type SignedIn = {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly isEmailVerified: boolean
  readonly way: SignInWay
  readonly signedInAt: Date
  /** A code, or a passkey that checked its owner; what an agents' single sign-on asked is its own affair, and not counted. */
  readonly hasUsedSecondFactor: boolean
}

/** A cookie to be kept by the browser: `maxAge` in seconds, 0 to forget it. All are HttpOnly, SameSite=Lax, on `/`. */
export type KeptCookie = { readonly name: string; readonly value: string; readonly maxAge: number | undefined; readonly isSecure: boolean }

export type Entry =
  | { readonly kind: 'in'; readonly cookies: readonly KeptCookie[] }
  /** The first factor is right; a code is asked. */
  | { readonly kind: 'code-asked'; readonly cookies: readonly KeptCookie[] }
  | { readonly kind: 'refused'; readonly reason: EntryRefusal }

/** `wrong` never says which of the two was; `dead` is a link or a challenge used, too old or unknown; `locked` is too many codes. */
export type EntryRefusal = 'wrong' | 'dead' | 'too-many' | 'locked'

export type AskOfLink = {
  readonly email: string
  /** The local address to go to once signed in. */
  readonly to: string
  /** The network that asks. */
  readonly from: string
}

/** What an ask answers is the same whether the address has an account or not. */
export type AskAnswer = 'asked' | 'bad-email' | 'too-many'

/** What a person may see and change of their own account. */
export type OwnAccount = {
  readonly person: SignedIn
  readonly adultDeclaredAt: Date | null
  readonly hasPassword: boolean
  /** Whether a password may be set without the present one: the link of this session has just proved the address. */
  readonly mayResetPassword: boolean
  readonly hasSecondFactor: boolean
  readonly hasSingleSignOn: boolean
  readonly passkeys: readonly { readonly id: string; readonly name: string | null; readonly madeAt: Date | null }[]
  readonly sessions: readonly {
    readonly id: string
    readonly isThisOne: boolean
    readonly way: SignInWay
    readonly since: Date
    readonly lastAt: Date
    readonly agent: string
  }[]
}

export type AccountChange =
  { readonly kind: 'done'; readonly cookies: readonly KeptCookie[] } | { readonly kind: 'refused'; readonly reason: ChangeRefusal }
export type ChangeRefusal = 'signed-out' | 'wrong-password' | 'short' | 'long' | 'wrong-code' | 'held' | 'no-such' | 'too-many'

export type SecondFactorStart =
  | { readonly kind: 'started'; readonly uri: string; readonly secret: string; readonly spareCodes: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: ChangeRefusal }

/** Accounts: who is signed in, and nothing of what they may do. */
export type Accounts = {
  /** Who asks, by their cookies; null when nobody, or when their session was ended. */
  readonly who: (headers: Headers) => Promise<SignedIn | null>
  /** The same, with the cookies that make the session last while it is used. */
  readonly arrive: (headers: Headers) => Promise<{ readonly person: SignedIn | null; readonly cookies: readonly KeptCookie[] }>
  /** What the agents' single sign-on calls itself; null when none is set. */
  readonly singleSignOn: string | null
  /** Whether the single sign-on answers: told at start. */
  readonly singleSignOnAnswers: () => Promise<boolean>
  readonly askLink: (ask: AskOfLink) => Promise<AskAnswer>
  /** Asks for an account; whoever asks has declared to be eighteen or more. */
  readonly askAccount: (ask: AskOfLink & { readonly name: string }) => Promise<AskAnswer>
  readonly enterByLink: (headers: Headers, token: string) => Promise<Entry>
  readonly enterByPassword: (headers: Headers, ask: { email: string; password: string; from: string }) => Promise<Entry>
  /** The code of the second factor, or a spare one, after the first. */
  readonly enterByCode: (headers: Headers, code: string) => Promise<Entry>
  /** Where to send the browser so that the single sign-on says who it is; `isNew` when an account may be made. */
  readonly startSingleSignOn: (
    headers: Headers,
    ask: { to: string; isNew: boolean },
  ) => Promise<{ readonly address: string; readonly cookies: readonly KeptCookie[] } | null>
  /** Answers the few addresses that browsers and the single sign-on call themselves; null elsewhere. */
  readonly answer: (request: Request) => Promise<Response | null>
  readonly leave: (headers: Headers) => Promise<readonly KeptCookie[]>

  readonly own: (headers: Headers) => Promise<OwnAccount | null>
  readonly rename: (headers: Headers, name: string) => Promise<AccountChange>
  readonly setPassword: (headers: Headers, ask: { current: string; next: string; from: string }) => Promise<AccountChange>
  readonly startSecondFactor: (headers: Headers, password: string) => Promise<SecondFactorStart>
  readonly confirmSecondFactor: (headers: Headers, code: string) => Promise<AccountChange>
  readonly dropSecondFactor: (headers: Headers, password: string) => Promise<AccountChange>
  readonly dropPasskey: (headers: Headers, id: string) => Promise<AccountChange>
  /** Ends a session of one's own; `others` ends all but this one. */
  readonly endSession: (headers: Headers, id: string) => Promise<AccountChange>
  /** Everything kept of the account but its secrets, as data. */
  readonly exported: (headers: Headers) => Promise<object | null>
  /** Deletes drafts never sent, then erases the account, unless files of the person are held as public archives. */
  readonly erase: (headers: Headers) => Promise<AccountChange>
  /** Whether files of this person are held as public archives. */
  readonly isHeld: (personId: string) => Promise<boolean>

  /** The names of those of these people who have an account, by their id. */
  readonly namesOf: (personIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly personByEmail: (email: string) => Promise<Person | null>
  /** Makes a person whose address needs no proof: for the demonstration. */
  readonly makePerson: (person: { email: string; name: string }) => Promise<Person>
}

export type Person = { readonly id: string; readonly name: string; readonly email: string }

/** Minutes that a link lasts. */
export const LINK_MINUTES = 15
/** Hours that a session lasts after its last use. */
export const SESSION_HOURS = 12
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128
export const LONGEST_NAME = 120
