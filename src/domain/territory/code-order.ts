/**
 * The order of codes, sign by sign: what a sort wants where territories are listed, or tied.
 * Bounds: each code once; of two equal codes neither is first.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : 1)
