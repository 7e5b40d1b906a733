/** Where a figure was read, so that anyone can check it. */
export type Source = {
  readonly title: string
  /** Public addresses, in the order in which they were read; a document without one has none. */
  readonly addresses: readonly string[]
  /** The day it was read, `YYYY-MM-DD`; unknown is `null`. */
  readonly readOn: string | null
  /** The day or month it was published, at the degree known; unknown is `null`. */
  readonly publishedOn: string | null
}
