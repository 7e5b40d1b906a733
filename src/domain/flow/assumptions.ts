/** A whole number that is supposed, and may be changed: what it is unless said, and between which bounds. */
export type Assumption = { readonly byDefault: number; readonly least: number; readonly most: number }

const of = (byDefault: number, least: number, most: number): Assumption => ({ byDefault, least, most })

/**
 * Everything that is supposed to foresee a year of rounds. None of it is a fact: each is shown, and may be changed.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export const FLOW_ASSUMPTIONS = {
  roundsNow: of(3, 1, 12),
  growthPercent: of(0, -50, 200),
  pagesWithoutLimit: of(20, 1, 500),
  officers: of(2, 1, 100),
  officerWeekHours: of(20, 1, 40),
  minutesPerFile: of(120, 5, 2000),
  readers: of(6, 1, 200),
  readersPerFile: of(2, 1, 10),
  readerWeekHours: of(6, 1, 40),
  minutesPerPage: of(2, 1, 30),
  minutesPerHearing: of(15, 1, 240),
  sessionHours: of(7, 1, 12),
  roundsThen: of(2, 1, 12),
  comingPercent: of(100, 1, 150),
  mostPages: of(40, 1, 1000),
  siftPages: of(10, 1, 500),
  keptPercent: of(50, 1, 100),
  firstWorkWeight: of(100, 10, 200),
  shortWeight: of(100, 10, 200),
  ruralWeight: of(100, 10, 200),
  mostPerBody: of(1, 1, 20),
  places: of(30, 1, 2000),
  seed: of(2026, 0, 2_147_483_647),
} as const satisfies Record<string, Assumption>

export type AssumptionName = keyof typeof FLOW_ASSUMPTIONS
export type FlowAssumptions = Readonly<Record<AssumptionName, number>>

export const ASSUMPTION_NAMES = Object.keys(FLOW_ASSUMPTIONS) as readonly AssumptionName[]

/**
 * Whether a number may be supposed there.
 * Bounds: both ends included; whole numbers only.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export const isSupposable = (name: AssumptionName, value: number): boolean =>
  Number.isInteger(value) && value >= FLOW_ASSUMPTIONS[name].least && value <= FLOW_ASSUMPTIONS[name].most

/** What is supposed unless something is said. */
export const USUAL_ASSUMPTIONS = Object.fromEntries(
  ASSUMPTION_NAMES.map((name) => [name, FLOW_ASSUMPTIONS[name].byDefault]),
) as FlowAssumptions
