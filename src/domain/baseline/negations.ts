import type { Occurrence } from './expression.ts'
import type { TextWord } from './text-words.ts'

/** A negation: the words that say it, and those it bears on. Units: ranks of words, the last included. */
export type Negation = {
  readonly at: Occurrence
  readonly bears: Occurrence
  /** « ne se limite pas », « pas seulement »: it bounds what is said, and does not deny it. */
  readonly isNuance: boolean
}

type Lexical = {
  readonly denying: readonly Occurrence[]
  readonly denyingAfter: readonly Occurrence[]
  readonly litotes: readonly Occurrence[]
}

const SECOND = new Set(['pas', 'plus', 'jamais', 'aucun', 'aucune', 'aucuns', 'aucunes', 'ni', 'nul', 'nulle', 'point', 'guere', 'nullement', 'aucunement'])
const BEFORE = new Set(['aucun', 'aucune', 'nul', 'nulle', 'ni', 'jamais'])
const REACH = 14

/**
 * The negations of a sentence, each with its bearing: the clause of « ne … pas », what follows « sans ».
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function negationsIn(text: string, words: readonly TextWord[], lexical: Lexical): Negation[] {
  const clauses = clausesOf(text, words)
  const clauseOf = (rank: number): Clause => clauses.find(({ first, last }) => first <= rank && rank <= last) ?? { first: rank, last: rank, commas: [] }
  const isLitotes = ({ first, last }: Occurrence): boolean => lexical.litotes.some((one) => one.first >= first && one.last <= last)
  const verbs = words.flatMap((word, rank) => {
    if (word.folded !== 'ne' && word.folded !== 'n') return []
    const clause = clauseOf(rank)
    const second = secondWord(words, rank, clause)
    return second === undefined ? [] : [{ at: { first: Math.min(rank, second), last: Math.max(rank, second) }, bears: bearing(words, rank, clause) }]
  })
  const after = [
    ...words.flatMap(({ folded }, rank) => (folded === 'sans' || isBareNon(words, rank) ? [{ first: rank, last: rank }] : [])),
    ...lexical.denyingAfter,
  ].map((at) => ({ at, bears: { first: at.last, last: untilComma(at.last, clauseOf(at.last)) } }))
  const whole = lexical.denying
    .filter(({ first }) => !verbs.some(({ at }) => at.first <= first && first <= at.last + 2))
    .map((at) => ({ at, bears: bearing(words, at.first, clauseOf(at.first)) }))
  return [...verbs, ...after, ...whole].map((one) => ({ ...one, isNuance: isLitotes(one.bears) }))
}

/** What stands between two strong signs, and where its commas are: after which words. */
type Clause = Occurrence & { readonly commas: readonly number[] }

const CONTRAST = new Set(['mais', 'toutefois', 'cependant', 'neanmoins', 'revanche', 'lesquels', 'lesquelles'])

function clausesOf(text: string, words: readonly TextWord[]): Clause[] {
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

function secondWord(words: readonly TextWord[], ne: number, { first, last }: Clause): number | undefined {
  for (let rank = ne + 1; rank <= Math.min(last, ne + REACH); rank += 1) if (SECOND.has(words[rank]?.folded ?? '')) return rank
  for (let rank = ne - 1; rank >= Math.max(first, ne - REACH); rank -= 1) if (BEFORE.has(words[rank]?.folded ?? '')) return rank
  return undefined
}

const RELATIVES = new Set(['qui', 'que', 'dont', 'ou', 'laquelle', 'lequel', 'lesquels', 'lesquelles', 'lorsque', 'lorsqu', 'si', 'quand'])

/** A relative clause keeps its negation to itself; a main verb denies its whole clause, unless another verb stands before. */
function bearing(words: readonly TextWord[], rank: number, clause: Clause): Occurrence {
  const from = (clause.commas.findLast((comma) => comma < rank) ?? clause.first - 1) + 1
  const opening = words.slice(from, Math.min(from + 3, rank)).map(({ folded }) => folded)
  if (from > clause.first && opening.some((word) => RELATIVES.has(word))) return { first: from, last: untilComma(rank, clause) }
  const hasVerbBefore = words.slice(clause.first, from).some(({ folded }) => isVerb(folded))
  return { first: hasVerbBefore ? from : clause.first, last: clause.last }
}

const untilComma = (rank: number, clause: Clause): number => clause.commas.find((comma) => comma >= rank) ?? clause.last

const isVerb = (word: string): boolean => /^(?:est|sont|ont|peut|peuvent|doit|doivent|sera|seront)$|[^m]ent$|(?:era|ira|eront|iront)$/.test(word)

/** « et non », « non comme »: not « non seulement », nor « non lucratif ». */
function isBareNon(words: readonly TextWord[], rank: number): boolean {
  return words[rank]?.folded === 'non' && /^(?:comme|pas|de|des|du|a|par|sur|en|pour)$/.test(words[rank + 1]?.folded ?? '')
}
