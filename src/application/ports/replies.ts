/** What a party wrote of a gap that a page shows; it stands beside it, whole, with its source. */
export type Reply = {
  readonly id: string
  /** The gap's id, as the page writes it. */
  readonly gap: string
  readonly author: string
  readonly on: string
  readonly text: string
  readonly source: { readonly title: string; readonly address: string | null }
  /** An invented one, to show how replies look. */
  readonly isExample: boolean
}

export type Replies = {
  /** The replies to a gap, by day; none when nobody wrote. */
  readonly to: (gap: string) => readonly Reply[]
}
