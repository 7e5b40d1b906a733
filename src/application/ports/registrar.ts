/** Who may correct and publish texts, until accounts come: whoever holds the token printed at start, under the name that they give. */
export type Registrar = {
  /** What to keep in the browser, for a token that is right and a name that is one; null else. */
  readonly enter: (token: string, name: string) => string | null
  /** The name of whoever comes back with it; null when it is not ours, or too old. */
  readonly who: (kept: string | undefined) => string | null
  readonly hours: number
}
