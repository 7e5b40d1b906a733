import { hundredths } from '../money/fraction.ts'

/** What a rule asks: so many euros of the CNC for so many euros of the authorities. « 1 pour 3 » is not « un tiers ». */
export type MatchingRatio = { readonly cnc: number; readonly local: number }

/** The ratio of the conventions 2014-2016; other texts say other ratios. Source: senat-2018 (in-force) */
export const ONE_FOR_TWO: MatchingRatio = { cnc: 1, local: 2 }

/** The ratio said for some Régions and for local television. Policy: docs/decisions/2026-11-22-one-moment-one-perimeter.md */
export const ONE_FOR_THREE: MatchingRatio = { cnc: 1, local: 3 }

/**
 * The CNC's part of the whole under that ratio: « 1 pour 2 » is one third, « 1 pour 3 » one quarter.
 * Units: a fraction. Bounds: both parts whole and above zero.
 * Policy: docs/decisions/2026-11-22-one-moment-one-perimeter.md
 */
export function shareOfWhole({ cnc, local }: MatchingRatio): { readonly part: number; readonly whole: number } {
  return { part: cnc, whole: cnc + local }
}

/**
 * The key that the ratio asks, to be compared with an effective one.
 * Units: hundredths of a euro for one euro of the CNC. Rounding: half up. Bounds: both parts whole and above zero.
 * Policy: docs/decisions/2026-11-22-one-moment-one-perimeter.md
 */
export const ratioKey = ({ cnc, local }: MatchingRatio): number => hundredths(local, cnc)
