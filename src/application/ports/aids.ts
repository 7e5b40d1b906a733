/** A fund line with its rules, as it was read on its source's page; what was not read is `null` or empty. */
export type AidScheme = {
  readonly id: string
  /** `null` when the scheme is national. */
  readonly territoryId: string | null
  readonly territoryName: string | null
  readonly organisation: string
  readonly name: string
  /** As the page read words them; `null` when it does not say. */
  readonly stages: string | null
  readonly works: string | null
  readonly minimumCents: number | null
  readonly maximumCents: number | null
  readonly amountNote: string | null
  readonly calendarNote: string | null
  readonly meetingBefore: string | null
  readonly conditions: string | null
  readonly sourceUrl: string
  readonly readOn: string | null
}

/** A date of a scheme's calendar: a deposit, a committee, results. */
export type Deadline = {
  readonly id: string
  readonly schemeId: string | null
  readonly territoryId: string | null
  readonly territoryName: string | null
  readonly organisation: string
  readonly schemeName: string
  /** What its scheme says of stages and works, when the scheme is known. */
  readonly stages: string | null
  readonly works: string | null
  readonly round: string | null
  readonly step: string
  readonly stepLabel: string
  /** First day, when the step lasts several. */
  readonly opensOn: string | null
  /** The day, or the last one; `null` when the source gives no full day. */
  readonly onDay: string | null
  readonly dayText: string | null
  readonly sourceUrl: string
  readonly readOn: string | null
}

export type Aids = {
  /** Every scheme known, by territory's name then organisation and name; national ones first. */
  readonly schemes: () => Promise<readonly AidScheme[]>
  /** Every date known, the earliest first, those without a full day last. */
  readonly deadlines: () => Promise<readonly Deadline[]>
}
