/** One word of a text as rules compare it, and where it stands in it. Units: `start` and `end` in characters, the end excluded. */
export type TextWord = {
  /** Lower case, accents kept. */
  readonly lower: string
  readonly folded: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** Reduces a word to what its inflections share; given by a library of the language. */
export type Stem = (word: string) => string

/** Endings that inclusive writing adds to a word: « auteur·ices », « réalisateur.rices », « élu(e)s ». */
const ADDED =
  /^(e|es|s|ice|ices|rice|rices|trice|trices|euse|euses|se|ses|ne|nes|le|les|ère|ères|ve|ves|ive|ives|fe|fes|te|tes|enne|ennes|ienne|iennes)$/
/** After a hyphen, only what cannot be a word of its own. */
const ADDED_BY_HYPHEN = /^(e|es|ice|ices|rice|rices|trice|trices|euse|euses)$/

/**
 * The words of a text in their order, without capitals or accents, inclusive endings left out.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function textWords(text: string, stem: Stem): TextWord[] {
  const words: TextWord[] = []
  let end = -1
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [written] = match
    const isAdded = match.index === end + 1 && isEnding(text[end] ?? '', written.toLowerCase())
    end = match.index + written.length
    if (isAdded) continue
    words.push(...parted(written, match.index, stem))
  }
  return words
}

/**
 * A word without capitals, accents or ligatures.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function foldedWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
}

function parted(written: string, start: number, stem: Stem): TextWord[] {
  const lower = written.toLowerCase().normalize('NFC')
  return [{ lower, folded: foldedWord(lower), stem: foldedWord(stem(lower)), start, end: start + written.length }]
}

function isEnding(sign: string, word: string): boolean {
  if (sign === '-') return ADDED_BY_HYPHEN.test(word)
  return /[·•‧∙⋅.(/]/.test(sign) && ADDED.test(word)
}
