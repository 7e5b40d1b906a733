import { foldedWord, textWords, type Stem, type TextWord } from './text-words.ts'

/** One word of an expression: what a word of a text must share with it. */
type ExpressionWord = { readonly stem: string } | { readonly prefix: string } | { readonly exact: string }

/** Words that must follow each other, small words aside, at most one other word between two of them. */
export type Expression = { readonly written: string; readonly words: readonly ExpressionWord[] }

/** Which words of a text an expression met. Units: ranks of words, the last included. */
export type Occurrence = { readonly first: number; readonly last: number }

const SMALL = new Set('a au aux ce ces cet cette c d de des du en et l la le les leur leurs sa ses son s se un une y'.split(' '))
const MOST_BETWEEN = 1

/**
 * Reads an expression as it is written in a rule: `premier maillon`; `éco*` is any word that begins so, `=prévoit` that very form.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function expressionOf(written: string, stem: Stem): Expression {
  const words = textWords(written, stem).map((word): ExpressionWord & { isSmall: boolean } => {
    const isSmall = SMALL.has(word.folded)
    if (written[word.start - 1] === '=') return { exact: word.lower, isSmall: false }
    return written[word.end] === '*' ? { prefix: word.folded, isSmall } : { stem: word.stem, isSmall }
  })
  const telling = words.filter(({ isSmall }) => !isSmall)
  return { written: written.trim(), words: telling.length > 0 ? telling : words }
}

/** Expressions, found by their first word. */
export type ExpressionIndex<Key> = {
  readonly byStem: ReadonlyMap<string, readonly (readonly [Expression, Key])[]>
  readonly byPrefix: ReadonlyMap<string, readonly (readonly [Expression, Key])[]>
}

const HEAD = 2

/**
 * Expressions laid out so that a text is read once for all of them.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function expressionIndex<Key>(expressions: readonly (readonly [Expression, Key])[]): ExpressionIndex<Key> {
  const byStem = new Map<string, (readonly [Expression, Key])[]>()
  const byPrefix = new Map<string, (readonly [Expression, Key])[]>()
  for (const entry of expressions) {
    const [first] = entry[0].words
    if (first === undefined) continue
    const [index, key] =
      'stem' in first ? [byStem, first.stem] : [byPrefix, ('exact' in first ? foldedWord(first.exact) : first.prefix).slice(0, HEAD)]
    const found = index.get(key)
    if (found === undefined) index.set(key, [entry])
    else found.push(entry)
  }
  return { byStem, byPrefix }
}

/**
 * Everything that a list of words holds of an index, in the order of the words.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function occurrencesIn<Key>(words: readonly TextWord[], index: ExpressionIndex<Key>): (readonly [Key, Occurrence, Expression])[] {
  return words.flatMap((word, rank) =>
    [...(index.byStem.get(word.stem) ?? []), ...(index.byPrefix.get(word.folded.slice(0, HEAD)) ?? [])].flatMap(([expression, key]) => {
      const last = endOf(words, rank, expression)
      return last === undefined ? [] : [[key, { first: rank, last }, expression] as const]
    }),
  )
}

function endOf(words: readonly TextWord[], first: number, { words: wanted }: Expression): number | undefined {
  let at = first
  for (const [rank, want] of wanted.entries()) {
    if (rank === 0) {
      if (!isMet(words[at], want)) return undefined
      continue
    }
    let between = 0
    at += 1
    while (!isMet(words[at], want)) {
      const word = words[at]
      if (word === undefined) return undefined
      if (!SMALL.has(word.folded)) between += 1
      if (between > MOST_BETWEEN) return undefined
      at += 1
    }
  }
  return at
}

function isMet(word: TextWord | undefined, want: ExpressionWord): boolean {
  if (word === undefined) return false
  if ('stem' in want) return word.stem === want.stem
  return 'exact' in want ? word.lower === want.exact : word.folded.startsWith(want.prefix)
}
