/** Where an aid was read: in a subsidies file that its grantor published, or one by one in a communiqué. Never added together. */
export type AwardOrigin = 'file' | 'communique'

/** An aid to cinema or audiovisual works that an authority gave, as its source says it. */
export type KnownAward = {
  /** Stable in the store: `file-12`, `communique-…`. */
  readonly id: string
  readonly origin: AwardOrigin
  readonly territoryId: string | null
  readonly territoryName: string | null
  readonly grantor: string
  readonly grantorSiren: string | null
  readonly reference: string | null
  /** At the degree known. */
  readonly decidedOn: string | null
  readonly year: number | null
  /** Masked when it is a natural person, and kept so. */
  readonly beneficiary: string | null
  readonly isBeneficiaryMasked: boolean
  readonly beneficiarySiret: string | null
  /** The purpose as the file has it, or the work. */
  readonly purpose: string | null
  readonly director: string | null
  readonly amountCents: number | null
  readonly nature: string | null
  readonly moment: string | null
  readonly includesCnc: string
  readonly stage: string | null
  readonly domain: string | null
  readonly format: string | null
  /** How sure we are that it is for cinema; read in a communiqué, it is certain. */
  readonly confidence: string
  /** The rule that recognised it. */
  readonly rule: string | null
  /** What a person decided of a doubtful one: `waiting` until then. */
  readonly review: string | null
  readonly sourceTitle: string
  readonly sourceUrl: string | null
  /** Line in the file. */
  readonly line: number | null
  readonly readOn: string | null
}

/** What narrows the awards; `null` for all. */
export type AwardFilter = {
  readonly territory: string | null
  readonly grantor: string | null
  readonly year: number | null
  readonly stage: string | null
  readonly domain: string | null
  /** Words, all of which must stand in the grantor, the beneficiary, the purpose or the director; accents and capitals apart. */
  readonly words: readonly string[]
  /** Doubtful ones, which a person has not judged: kept apart unless asked for. */
  readonly state: 'kept' | 'waiting'
}

/** What may be added up: same origin, same moment, same answer on the CNC's money. */
export type AwardAmounts = {
  readonly origin: AwardOrigin
  readonly moment: string | null
  readonly includesCnc: string
  readonly confidence: string
  readonly amounts: readonly (number | null)[]
}

/** What the authorities of one level gave, as far as the known lists say. */
export type LevelAmounts = Omit<AwardAmounts, 'confidence'> & {
  /** Level of the grantor's territory; `null` when it is not known. */
  readonly level: string | null
  readonly grantorsCount: number
  readonly firstYear: number | null
  readonly lastYear: number | null
}

export type AwardChoices = {
  readonly territories: readonly { readonly value: string; readonly label: string }[]
  readonly grantors: readonly string[]
  readonly years: readonly number[]
  readonly stages: readonly string[]
  readonly domains: readonly string[]
}

export type Awards = {
  /** The latest first, then by grantor and id; `limit` null for all. */
  readonly find: (filter: AwardFilter, from: number, limit: number | null) => Promise<readonly KnownAward[]>
  readonly amounts: (filter: AwardFilter) => Promise<readonly AwardAmounts[]>
  /** By level of the grantor, within one Région or everywhere; those that a person has still to judge are left out. */
  readonly byLevel: (region: string | null) => Promise<readonly LevelAmounts[]>
  /** How many wait for a person, under the same filter. */
  readonly countWaiting: (filter: AwardFilter) => Promise<number>
  readonly choices: () => Promise<AwardChoices>
}
