import type { Occurrence } from './expression.ts'
import type { TextWord } from './text-words.ts'
import { bearing, clausesOf, untilComma, type Clause } from './clauses.ts'

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

type Bearing = Pick<Negation, 'at' | 'bears'>

const SECOND = new Set([
  'pas',
  'plus',
  'jamais',
  'aucun',
  'aucune',
  'aucuns',
  'aucunes',
  'ni',
  'nul',
  'nulle',
  'point',
  'guere',
  'nullement',
  'rien',
  'aucunement',
])
const BEFORE = new Set(['aucun', 'aucune', 'nul', 'nulle', 'ni', 'jamais'])
const REACH = 14
const LITOTES_REACH = 5
/** How far « sans » may stand after « pas » to undo it. */
const DOUBLED_REACH = 5
/** Verbs that « ne » denies without « pas »: « ne peut », « ne saurait ». */
const ALONE = /^(?:peut|peuvent|pourra|pourront|saurait|sauraient|sauront|cesse|cessent)$/

/**
 * The negations of a sentence, each with its bearing: the clause of « ne … pas », what follows « sans ».
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function negationsIn(text: string, words: readonly TextWord[], lexical: Lexical): Negation[] {
  const clauses = clausesOf(text, words)
  const clauseOf = (rank: number): Clause =>
    clauses.find(({ first, last }) => first <= rank && rank <= last) ?? { first: rank, last: rank, commas: [] }
  const isLitotes = ({ at, bears }: Bearing): boolean =>
    lexical.litotes.some((one) => one.first >= at.first && one.first <= at.last + LITOTES_REACH && one.last <= bears.last)
  const verbs = words.flatMap((word, rank) => {
    if (word.folded !== 'ne' && word.folded !== 'n') return []
    const clause = clauseOf(rank)
    const second = secondWord(words, rank, clause)
    return second === undefined
      ? []
      : [{ at: { first: Math.min(rank, second), last: Math.max(rank, second) }, bears: bearing(words, rank, clause) }]
  })
  const after = [
    ...words.flatMap(({ folded }, rank) => (folded === 'sans' || isBareNon(words, rank) ? [{ first: rank, last: rank }] : [])),
    ...lexical.denyingAfter,
  ].map((at) => ({ at, bears: { first: at.last, last: untilComma(at.last, clauseOf(at.last)) } }))
  const whole = lexical.denying
    .filter(({ first }) => !verbs.some(({ at }) => at.first <= first && first <= at.last + 2))
    .map((at) => ({ at, bears: bearing(words, at.first, clauseOf(at.first)) }))
  const isCondition = ({ at }: Bearing): boolean => isDoubled(words, clauseOf(at.first))
  return [...verbs, ...after, ...whole].map((one) => ({ ...one, isNuance: isLitotes(one) || isCondition(one) }))
}

function secondWord(words: readonly TextWord[], ne: number, { first, last }: Clause): number | undefined {
  for (let rank = ne + 1; rank <= Math.min(last, ne + REACH); rank += 1) if (SECOND.has(words[rank]?.folded ?? '')) return rank
  for (let rank = ne - 1; rank >= Math.max(first, ne - REACH); rank -= 1) if (BEFORE.has(words[rank]?.folded ?? '')) return rank
  return ALONE.test(words[ne + 1]?.folded ?? '') ? ne + 1 : undefined
}

/** « Aucune aide n’est versée sans … », « pas d’œuvre sans auteur »: two negations that set a condition. */
function isDoubled(words: readonly TextWord[], { first, last }: Clause): boolean {
  const said = words.slice(first, last + 1).map(({ folded }) => folded)
  if (said.some((word, rank) => /^(?:pas|point)$/.test(word) && said.slice(rank + 1, rank + 1 + DOUBLED_REACH).includes('sans')))
    return true
  const denied = said.findIndex((word) => /^(?:aucune?|nulle?)$/.test(word))
  return denied !== -1 && said.slice(denied + 2).some((word) => word === 'sans' || word === 'si' || word === 'moins')
}

/** « et non », « non comme »: not « non seulement », nor « non lucratif ». */
function isBareNon(words: readonly TextWord[], rank: number): boolean {
  return words[rank]?.folded === 'non' && /^(?:comme|pas|de|des|du|a|par|sur|en|pour)$/.test(words[rank + 1]?.folded ?? '')
}
