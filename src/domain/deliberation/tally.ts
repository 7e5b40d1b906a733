/** How the members of a body voted on one file: whole numbers of people. */
export type Tally = { readonly inFavour: number; readonly against: number; readonly abstained: number; readonly setAside: number }

/** What a tally gives: carried, lost, or tied. */
export type TallyOutcome = 'carried' | 'tied' | 'lost'

/**
 * What the votes given give: those who abstain or set themselves aside give none.
 * Bounds: one vote more in favour carries; equal votes, even none, are tied: whoever has a casting vote says so.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export const tallyOutcome = ({ inFavour, against }: Tally): TallyOutcome =>
  inFavour > against ? 'carried' : inFavour === against ? 'tied' : 'lost'

/**
 * How many people a tally counts.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export const counted = ({ inFavour, against, abstained, setAside }: Tally): number => inFavour + against + abstained + setAside
