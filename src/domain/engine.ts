/**
 * The one public face of the engine: co-financing, sharing, equity, certificates. Nothing here reads a file, a clock or the network.
 * Amounts are whole euro cents; what is not known is `null`; each function's own docstring says its units, rounding and source.
 * What this page does not name may change from one version to the next.
 */
export { cents, type Cents } from './money/cents.ts'
export { centsOfEuros, eurosText } from './money/decimal.ts'
export { exactFraction, fractionOfDecimal, sixDecimals, type Fraction } from './money/exact-fraction.ts'
export type { Result } from './result.ts'
export { MOMENTS, type Moment } from './source/moment.ts'
export type { RuleSource, SourceStatus } from './source/status.ts'
export type { Rounding, Trail } from './source/trail.ts'

export type { Aid, AidNature, Initiative, Stage, WorkDomain } from './cofinancing/aid.ts'
export type { Axis } from './convention/axis.ts'
export type { FunderLevel } from './convention/funder-level.ts'
export { columnsOf, type AccountLine, type AidColumns } from './cofinancing/aid-columns.ts'
export { AID_REASONS, type AidReason } from './cofinancing/aid-reasons.ts'
export { driftOf, type Drift, type KeyedYear } from './cofinancing/drift.ts'
export { detectedFreezes, type DetectedFreeze, type FollowedYear } from './cofinancing/freeze-detection.ts'
export type { MatchingFloor, MatchingRule, MatchingScope } from './cofinancing/matching-rule.ts'
export type { MatchingRatio } from './cofinancing/matching-ratio.ts'
export { positionOf, type Position, type PositionLine } from './cofinancing/position.ts'
export { positionTrails, reasonedAids, type PositionTrails, type ReasonedAid } from './cofinancing/position-trail.ts'

export { bestEndowedByNeed, bestEndowedByPresent, type BestEndowedTest } from './equity/best-endowed.ts'
export type { Endowed } from './equity/endowed.ts'
export { equityOf, type Equity } from './equity/equity.ts'

export { allocate } from './scenario/allocate.ts'
export type { AllocatedTerritory, Allocation, AllocationRefusal } from './scenario/allocation.ts'
export { allottedTrails, type AllottedFrom } from './scenario/allocation-trail.ts'
export { ration, type Claim, type Ration } from './scenario/ration.ts'
export { RATIONING_METHODS, type RationingMethod, type Scenario, type ScenarioTerritory, type Step } from './scenario/scenario.ts'
export { simulate, type Simulation } from './scenario/simulation.ts'

export type { Certificate, CertifiedTexts, FailedClaim } from './certificate/certificate.ts'
export { failedFoundClaim } from './certificate/verify-found.ts'
export { failedClaim } from './certificate/verify.ts'
