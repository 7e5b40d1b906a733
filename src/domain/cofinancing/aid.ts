import type { Axis } from '../convention/axis.ts'
import type { FunderLevel } from '../convention/funder-level.ts'
import type { Cents } from '../money/cents.ts'
import type { Moment } from '../source/moment.ts'

/** The stage of a work that an aid answers. */
export type Stage = 'concept' | 'writing' | 'development' | 'production' | 'post-production' | 'distribution' | 'support' | 'transmission'
export const STAGES: readonly Stage[] = [
  'concept',
  'writing',
  'development',
  'production',
  'post-production',
  'distribution',
  'support',
  'transmission',
]

/** The stages before production. Source: note-2026, II.1 (proposed) */
export const UPSTREAM: readonly Stage[] = ['concept', 'writing', 'development']

export type WorkDomain = 'cinema' | 'audiovisual' | 'digital'
export const WORK_DOMAINS: readonly WorkDomain[] = ['cinema', 'audiovisual', 'digital']

export type AidNature = 'grant' | 'advance' | 'investment'
export const AID_NATURES: readonly AidNature[] = ['grant', 'advance', 'investment']

/** Who took the initiative of the project: people of the Région, or others who come to it. */
export type Initiative = 'regional' | 'outside'
export const INITIATIVES: readonly Initiative[] = ['regional', 'outside']

/** One award as a file of aids writes it; what it does not say is `null`. */
export type Aid = {
  /** Its line in the file, the header being line 1. */
  readonly line: number
  readonly convention: string
  readonly year: number
  readonly axis: Axis
  readonly scheme: string
  /** A row without a work is a work of its own. */
  readonly work: string | null
  readonly funder: string
  readonly level: FunderLevel
  readonly awardedBy: string | null
  readonly nature: AidNature
  readonly stage: Stage
  readonly domain: WorkDomain
  /** An open list, as rules name them: `feature`, `short`, `documentary`… */
  readonly format: string
  readonly isSelective: boolean | null
  readonly initiative: Initiative | null
  readonly beneficiary: string | null
  readonly decidedOn: string | null
  /** What of the amount is the CNC's money; `null` when not known. */
  readonly cncShare: Cents | null
  readonly amounts: Readonly<Record<Moment, Cents | null>>
}
