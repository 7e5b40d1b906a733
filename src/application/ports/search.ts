/** What a search may find. `place` gathers every level of territory. */
export type EntryKind = 'region' | 'departement' | 'epci' | 'commune' | 'convention' | 'scheme' | 'organisation' | 'cinema' | 'festival'

export type SearchEntry = {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  /** Where it is or whose it is, to tell homonyms apart; empty when there is nothing to say. */
  readonly detail: string
  /** Codes, postcodes, former names: found, not shown. */
  readonly also: string
  readonly href: string
  /** Inhabitants, where it has some: among equal matches the larger comes first. */
  readonly population: number | null
}

/** The entries of one kind: how many there are, and the first of them, best first. */
export type SearchGroup = { readonly kind: EntryKind; readonly count: number; readonly entries: readonly SearchEntry[] }

export type SearchAnswer = {
  readonly groups: readonly SearchGroup[]
  /** Whether what was found is spelt as it was asked; else these are the nearest. */
  readonly isExact: boolean
  /** Neighbouring spellings, when what was asked exists as well. */
  readonly near: readonly SearchEntry[]
}

export type Search = {
  /** What a question finds, by kind, at most so many of each. */
  readonly look: (question: string, perKind: number) => Promise<SearchAnswer>
  /** The entries that match, best first; tolerant of accents, case and typing errors. `kinds` narrows when given. */
  readonly find: (question: string, limit: number, kinds?: readonly EntryKind[]) => Promise<readonly SearchEntry[]>
}
