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

export type Search = {
  /** The entries that match, best first; tolerant of accents, case and typing errors. `kinds` narrows when given. */
  readonly find: (question: string, limit: number, kinds?: readonly EntryKind[]) => Promise<readonly SearchEntry[]>
}
