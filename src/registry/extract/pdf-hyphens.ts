/** The words that a document writes in one piece, small letters, with how often. */
export type Vocabulary = { readonly words: ReadonlyMap<string, number>; readonly starts: ReadonlySet<string> }

const WORDS = /\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu
const LAST_WORD = /(?:\p{L}+[-\u2010\u2011])*\p{L}+$/u
const FIRST_WORD = /^\p{L}+(?:[-\u2010\u2011]\p{L}+)*/u
const BROKEN = /([\p{L}\d)])([-\u2010\u2011])$/u
/** First halves that French writes apart from the second by a hyphen. */
const APART = new Set(
  'sous vice non ex demi semi mi avant arrière après quasi contre-la porte chef hors bas haut peut sud nord est ouest ci là vis moi toi soi lui elle nous vous eux elles celui celle ceux celles au par-ci grand rendez savoir-f avoir-f trente vingt quarante cinquante soixante quatre-vingt dix cent quatre'.split(
    ' ',
  ),
)
/** Second halves that stand after a hyphen. */
const BEHIND =
  /^(?:t-(?:il|elle|on|ils|elles)|il|elle|ils|elles|on|ce|ci|là|je|tu|nous|vous|même|mêmes|dire|être|à-dire|dessus|dessous|après|avant|joint|jointe|joints|jointes|contre|delà)$/
const SHARED_START = 6
const LONGEST_WORD = 40

/** What a document's lines say of its words: those that a line's end does not cut. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Map<string, number>()
  const starts = new Set<string>()
  let wasBroken = false
  for (const line of lines) {
    const isBroken = BROKEN.test(line)
    const found = (line.match(WORDS) ?? []).map((word) => word.toLowerCase())
    for (const word of found.slice(wasBroken ? 1 : 0, isBroken ? -1 : undefined)) {
      words.set(word, (words.get(word) ?? 0) + 1)
      if (word.length >= SHARED_START) starts.add(word.slice(0, startLength(word)))
    }
    wasBroken = isBroken
  }
  return { words, starts }
}

const startLength = (word: string): number => Math.max(SHARED_START, word.length - 3)

/** Two lines as one text: a word cut at the line's end is put back together, one that is written with a hyphen keeps it. */
export function joinLines(first: string, second: string, vocabulary: Vocabulary): string {
  const broken = BROKEN.exec(first)
  if (broken === null)
    return first === '' || second === ''
      ? `${first}${second}`
      : `${first}${/[/\u2060]$/.test(first) && /^\p{L}/u.test(second) ? '' : ' '}${second}`
  const [, before = ''] = broken
  const stem = first.slice(0, -1)
  if (!/^[\p{L}\d(]/u.test(second)) return `${first} ${second}`
  const isWord = /\p{L}/u.test(before)
  const isHyphenOff = isWord && (/^\p{Ll}/u.test(second) ? isCut(stem, second, vocabulary) : isCutInCapitals(stem, second, vocabulary))
  return `${isHyphenOff ? stem : first}${second}`
}

/** In capitals a name is like any word (« SAINT-DENIS »): only a word that the document writes whole was cut. */
function isCutInCapitals(stem: string, second: string, { words, starts }: Vocabulary): boolean {
  const [head, tail] = [/\p{Lu}{2,}$/u.exec(stem.slice(-LONGEST_WORD))?.[0], /^\p{Lu}{2,}(?!\p{L})/u.exec(second)?.[0]]
  if (head === undefined || tail === undefined) return false
  const whole = `${head}${tail}`.toLowerCase()
  return words.has(whole) || (whole.length > SHARED_START && starts.has(whole.slice(0, startLength(whole))))
}

/** Whether the hyphen was put by the line's end. */
function isCut(stem: string, second: string, { words, starts }: Vocabulary): boolean {
  const head = (LAST_WORD.exec(stem.slice(-LONGEST_WORD))?.[0] ?? '').toLowerCase()
  const tail = (FIRST_WORD.exec(second)?.[0] ?? '').toLowerCase()
  const count = (word: string): number => words.get(word) ?? 0
  const [whole, written] = [`${head}${tail}`, `${head}-${tail}`]
  if (count(written) !== count(whole)) return count(whole) > count(written)
  if (APART.has(head) || BEHIND.test(tail) || /-à$|-l[ae]$|-de$|-t$|-vous$|-en$/.test(head)) return false
  if (starts.has(whole.slice(0, startLength(whole)))) return true
  return !(
    /^(?:co|inter|auto|multi|pluri|post|pré|anti|extra|ultra|micro|mini|ciné|audio|franco|contre|entre|socio|long|court|moyen)$/.test(
      head,
    ) &&
    count(tail) > 0 &&
    /^(?:co|long|court|moyen|franco|ciné)$/.test(head)
  )
}

/** All lines of a paragraph as one text. */
export const joinAll = (lines: readonly string[], vocabulary: Vocabulary): string =>
  lines.reduce((text, line) => joinLines(text, line, vocabulary), '')
