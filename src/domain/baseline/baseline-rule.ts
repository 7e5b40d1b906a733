/** Where a request stands in a text, as it was read: held, held in part, not held, held the other way. */
export type BaselineState = 'present' | 'partial' | 'absent' | 'contrary'

export const BASELINE_STATES: readonly BaselineState[] = ['present', 'partial', 'absent', 'contrary']

/** Entries of which some must be met; each entry is a list of expressions that say the same. */
export type WordGroup = {
  /** How many different entries must be met. */
  readonly least: number
  readonly among: readonly WordEntry[]
}

/** One idea, and the expressions that say it. */
export type WordEntry = { readonly name: string; readonly expressions: readonly string[] }

/** One way of carrying a request: groups of words that meet in one passage. */
export type BaselineWay = {
  readonly name: string
  readonly groups: readonly WordGroup[]
  /** What it is worth at best; a weak verb or the place lowers `present` to `partial`. */
  readonly gives: 'present' | 'partial' | 'contrary'
  /** A negation cancels it, belongs to what it says (« aucun élu ne siège »), or changes nothing. */
  readonly negation: 'cancels' | 'belongs' | 'any'
  /** A weak verb lowers it, or is what is asked (« le CNC peut conventionner »). */
  readonly weakness: 'lowers' | 'any'
  /** The groups meet in one sentence, or in two of three that follow each other in one paragraph. */
  readonly window: 'sentence' | 'pair'
  /** Expressions that tell another subject: a sentence that holds one is not counted. */
  readonly unless: readonly string[]
}

/** How one request is recognised, and where it must stand to be wholly held. */
export type BaselineRule = {
  readonly request: string
  readonly place: 'anywhere' | 'article' | 'preamble'
  readonly ways: readonly BaselineWay[]
  /** Whether hand-labelled passages measure it; the others are light readings, to be looked at. */
  readonly isMeasured: boolean
}

/** The words that tell how a sentence commits those who sign it. */
export type BaselineCues = {
  /** Promises little: « veille à », « pourra », « dans la mesure du possible ». */
  readonly weak: readonly string[]
  /** Promises nothing: « dans l’hypothèse où »; verbs in the conditional are recognised by their ending. */
  readonly hypothetical: readonly string[]
  /** Somebody else’s words, whoever says them: « à l’exemple de ». */
  readonly cited: readonly string[]
  /** Who speaks without signing, and the verbs by which one says, asks or deplores. */
  readonly speakers: readonly string[]
  readonly saying: readonly string[]
  /** Verbs that those who sign do not use of themselves: « réclame », « préconise ». */
  readonly claiming: readonly string[]
  /** Verbs of saying that are also common nouns or have other uses: the speaker stands right before. */
  readonly sayingNear: readonly string[]
  /** « selon », « d’après »: the speaker stands right after. */
  readonly sayingBefore: readonly string[]
  /** What has only been said when told in the past: « ont publié », « a présenté ». */
  readonly reported: readonly string[]
  /** Who signs: what they say is their own. */
  readonly signatories: readonly string[]
  /** Denies the whole clause: « exclu », « s’interdit ». */
  readonly denying: readonly string[]
  /** Denies what follows: « à l’exclusion de », « absence de ». */
  readonly denyingAfter: readonly string[]
  /** Under a negation, denies nothing by itself: « ne se limite pas », « pas seulement ». */
  readonly litotes: readonly string[]
  /** Words that end as a verb in the conditional or in the past, and are none. */
  readonly notVerbs: readonly string[]
}
