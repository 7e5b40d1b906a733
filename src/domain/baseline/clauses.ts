import type { Occurrence } from './expression.ts'
import type { TextWord } from './text-words.ts'

/** What stands between two strong signs, and where its commas are: after which words. */
export type Clause = Occurrence & { readonly commas: readonly number[] }

const CONTRAST = new Set(['mais', 'toutefois', 'cependant', 'neanmoins', 'revanche', 'lesquels', 'lesquelles'])

/**
 * The clauses of a sentence, parted by strong signs and by « mais ».
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function clausesOf(text: string, words: readonly TextWord[]): Clause[] {
  const clauses: Clause[] = []
  let [first, commas]: [number, number[]] = [0, []]
  for (const [rank, word] of words.entries()) {
    const next = words[rank + 1]
    const between = text.slice(word.end, next?.start ?? text.length)
    const isEnd = next === undefined || /[;:.!?]|\s[–—]\s/.test(between) || CONTRAST.has(next.folded)
    if (isEnd) {
      clauses.push({ first, last: rank, commas })
      ;[first, commas] = [rank + 1, []]
    } else if (between.includes(',') || /[()]/.test(between)) commas.push(rank)
  }
  return clauses
}

const RELATIVES = new Set(
  'qui que dont où laquelle lequel lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles lorsque lorsqu si quand faute défaut sinon peine'.split(
    ' ',
  ),
)

/**
 * What a denial bears on: a relative clause keeps it to itself; a main verb denies its clause, or what follows another verb.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function bearing(words: readonly TextWord[], rank: number, clause: Clause): Occurrence {
  const relative = relativeAround(words, rank, clause)
  if (relative !== undefined) return relative
  const from = afterComma(rank, clause)
  const hasVerbBefore = words.slice(clause.first, from).some(({ folded }) => isVerb(folded))
  return { first: hasVerbBefore ? from : clause.first, last: clause.last }
}

/**
 * The relative clause that a word stands in, when a comma and a pronoun open it.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function relativeAround(words: readonly TextWord[], rank: number, clause: Clause): Occurrence | undefined {
  const from = afterComma(rank, clause)
  const opening = words.slice(from, Math.min(from + 3, rank)).map(({ lower }) => lower)
  if (from > clause.first && opening.some((word) => RELATIVES.has(word))) return { first: from, last: untilComma(rank, clause) }
  const linked = words.slice(from, rank).findLastIndex(({ folded }, place, all) => isLink(folded, all.length - place))
  return linked > 0 ? { first: from + linked, last: untilComma(rank, clause) } : undefined
}

/** Words between a link and the word that it governs. */
const LINK_REACH = 5

/** « lorsque » and « si » open a clause wherever they stand; « qui », only close to what it governs. */
const isLink = (word: string, ahead: number): boolean =>
  /^(?:lorsque|lorsqu|quand|si)$/.test(word) || (/^(?:qui|dont)$/.test(word) && ahead <= LINK_REACH)

const afterComma = (rank: number, { first, commas }: Clause): number => (commas.findLast((comma) => comma < rank) ?? first - 1) + 1

/**
 * The last word before the next comma, or of the clause.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export const untilComma = (rank: number, { last, commas }: Clause): number => commas.find((comma) => comma >= rank) ?? last

const isVerb = (word: string): boolean =>
  /^(?:est|sont|ont|peut|peuvent|doit|doivent|sera|seront)$|[^m]ent$|(?:era|ira|eront|iront)$/.test(word)
