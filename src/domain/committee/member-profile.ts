/** What a person says of themselves, when they do: nobody else writes it, and what is not said is unknown. */
export type MemberProfile = {
  /** The decade of their birth: 1980 for the eighties. */
  readonly bornIn: number | null
  /** The code of the département where they live or work. */
  readonly departement: string | null
  /** The languages in which they read, besides the one that all read. */
  readonly languages: readonly string[]
}

export const UNSAID: MemberProfile = { bornIn: null, departement: null, languages: [] }

/** Decades of birth that may be said; nobody under eighteen sits. */
export const DECADES = [1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000] as const

/**
 * The code of a département as it is typed, or nothing when it is none.
 * Bounds: two digits, 2A or 2B, three digits overseas; 20 is no département.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function departementCode(text: string): string | undefined {
  const code = text.trim().toUpperCase()
  return /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-46])$/.test(code) ? code : undefined
}

/** The field of a scheme that says in which language a file is written. */
export const LANGUAGE_FIELD = 'langue'

/** The language that every reader reads, and that no file has to ask for. */
const COMMON_LANGUAGE = 'français'

/**
 * The language in which a file asks to be read, or nothing when it does not say or is in the one that all read.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function askedLanguage(answers: Readonly<Record<string, string>>): string | null {
  const said = (answers[LANGUAGE_FIELD] ?? '').trim()
  return said === '' || said.toLowerCase() === COMMON_LANGUAGE ? null : said
}

/**
 * The languages that forms let a file be written in, but the one that all read; each once, in the order of their first letter.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export const languagesAsked = (choices: readonly string[]): string[] =>
  [...new Set(choices.flatMap((choice) => askedLanguage({ [LANGUAGE_FIELD]: choice }) ?? []))].toSorted((a, b) => (a < b ? -1 : 1))
