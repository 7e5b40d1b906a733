/** What tells a natural person's name: words as data, folded (lower case, no accent). */
export type PersonWords = {
  readonly civilities: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  /** After « chez », words that open no person's name. */
  readonly anyone: ReadonlySet<string>
  readonly givenNames: ReadonlySet<string>
}

/** A natural person found in a name: how sure, and the name with the person masked. */
export type NaturalPerson = { readonly confidence: 'certain' | 'probable' | 'doubtful'; readonly masked: string }

export const MASK = '[personne physique]'

/** Longer than any person's name. */
const LONGEST_NAME = 48
const CARE_OF = /(?<=^|[\s(,-])chez\s+/iu
const ALREADY_MASKED = /^\[[^\]]*\]\s*$/

/**
 * Whether a beneficiary's name is, or holds, a natural person's.
 * Bounds: `isKnownBusiness` says that a right SIRET or SIREN goes with it: a name that only looks like a person's is then doubtful.
 * Certain: a civility stands before it. Probable: « chez » a name, or a given name and a surname without any word of a body.
 * Policy: docs/decisions/2026-11-22-natural-persons-are-masked.md
 */
export function naturalPersonIn(name: string, isKnownBusiness: boolean, words: PersonWords): NaturalPerson | undefined {
  const text = name.trim()
  if (text === '' || text === MASK) return undefined
  const careOf = /chez/i.test(text) ? CARE_OF.exec(text) : null
  if (careOf !== null && careOf.index > 0) return livingAt(text, careOf.index + careOf[0].length, words)
  // Most names are bodies' and long: their first word is enough to leave them.
  const [opening = ''] = wordsOf(text.slice(0, text.indexOf(' ') + 1 || LONGEST_NAME))
  if (text.length > LONGEST_NAME && !words.civilities.has(opening)) return undefined
  if (words.bodies.has(opening)) return undefined
  const parts = wordsOf(text)
  const [first = ''] = parts
  if (words.civilities.has(first)) {
    const isBody = parts.slice(1).some((part) => words.bodies.has(part))
    // « M I S A S »: letters of an acronym, not a civility.
    const isAcronym = (parts[1] ?? '').length < 2
    if (isBody || isAcronym) return undefined
    return { confidence: isKnownBusiness && first.length < 3 ? 'doubtful' : 'certain', masked: MASK }
  }
  if (parts.length < 2 || parts.length > 3 || /\d/.test(text) || parts.some((part) => words.bodies.has(part))) return undefined
  const isNamed = words.givenNames.has(first) || words.givenNames.has(parts.at(-1) ?? '')
  const isSurnamed = parts.some((part) => !words.givenNames.has(part) && part.length > 2)
  if (!isNamed || !isSurnamed) return undefined
  return { confidence: isKnownBusiness ? 'doubtful' : 'probable', masked: MASK }
}

function livingAt(text: string, from: number, words: PersonWords): NaturalPerson | undefined {
  const rest = text.slice(from)
  if (rest.trim() === '' || ALREADY_MASKED.test(rest)) return undefined
  const [first = ''] = wordsOf(rest)
  if (words.anyone.has(first)) return undefined
  return { confidence: words.civilities.has(first) ? 'certain' : 'probable', masked: `${text.slice(0, from)}${MASK}` }
}

const wordsOf = (text: string): string[] =>
  foldedWord(text)
    .split(/[^a-z-]+/)
    .filter((word) => word !== '' && word !== '-')

/**
 * Lower case without accents, as words are compared.
 * Policy: docs/decisions/2026-11-22-natural-persons-are-masked.md
 */
export const foldedWord = (text: string): string =>
  isPlain(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase()

/** ASCII alone: nothing to take off. */
const isPlain = (text: string): boolean => {
  for (let place = 0; place < text.length; place += 1) if (text.charCodeAt(place) > 126) return false
  return true
}

/**
 * Whether a name is masked before it is kept or shown: a doubtful one waits for a person and stays.
 * Policy: docs/decisions/2026-11-22-natural-persons-are-masked.md
 */
export const isMasked = (person: NaturalPerson | undefined): person is NaturalPerson =>
  person !== undefined && person.confidence !== 'doubtful'
