import type { BaselineCues } from './baseline-rule.ts'
import { expressionIndex, expressionOf, occurrencesIn, type ExpressionIndex, type Occurrence } from './expression.ts'
import { clausesOf, relativeAround, type Clause } from './clauses.ts'
import { foldedWord, type Stem, type TextWord } from './text-words.ts'
import { negationsIn } from './negations.ts'

/** What a sentence does to what it says: promises little, denies, bounds (« pas seulement »), supposes, reports. */
export type CueKind = 'weak' | 'negated' | 'nuanced' | 'hypothetical' | 'cited'

/** A cue, the words that give it, and which words of the sentence it bears on. Units: ranks of words, the last included. */
export type Cue = { readonly kind: CueKind; readonly words: string; readonly bears: Occurrence }

/** Cues that are expressions; the rest are single words. */
const WORDS: readonly Exclude<keyof BaselineCues, 'notVerbs'>[] = [
  'weak',
  'hypothetical',
  'cited',
  'speakers',
  'saying',
  'claiming',
  'sayingNear',
  'sayingBefore',
  'reported',
  'signatories',
  'denying',
  'denyingAfter',
  'litotes',
]

/** Cues laid out to be found. */
export type CueIndex = {
  readonly expressions: ExpressionIndex<keyof BaselineCues>
  readonly notVerbs: ReadonlySet<string>
}

/**
 * Cues laid out so that a sentence is read once for all of them.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function cueIndex(cues: BaselineCues, stem: Stem): CueIndex {
  return {
    expressions: expressionIndex(WORDS.flatMap((kind) => cues[kind].map((one) => [expressionOf(one, stem), kind] as const))),
    notVerbs: new Set(cues.notVerbs.map(foldedWord)),
  }
}

/** How far a speaker may stand before the verb by which it speaks. */
const SPEAKER_REACH = 14
const NEAR = 5
const AFTER = 3
/** How far before its complement a speaker may stand: « le rapport de la Cour ». */
const HEAD_REACH = 4
const SIGNATORY_REACH = 3
const RELATIVES = new Set(['dont', 'qui', 'que', 'qu', 'lesquels', 'lesquelles', 'où', 'laquelle', 'lequel', 'comme'])

/**
 * Every cue of a sentence.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function cuesIn(text: string, words: readonly TextWord[], index: CueIndex): Cue[] {
  const met = occurrencesIn(words, index.expressions)
  const of = (kind: keyof BaselineCues): Occurrence[] => met.flatMap(([key, at]) => (key === kind ? [at] : []))
  const whole = { first: 0, last: words.length - 1 }
  const told = (kind: CueKind, at: Occurrence, bears: Occurrence): Cue => ({ kind, words: saidAt(text, words, at), bears })
  const weak = of('weak').filter(({ first }) => !isDenied(words, first))
  const clauses = clausesOf(text, words)
  const isSubject = ({ first }: Occurrence): boolean => !isComplement(text, words, first)
  const [speakers, signatories] = [of('speakers'), of('signatories').filter(isSubject)]
  const isSpeaking = (one: Occurrence): boolean =>
    isSubject(one) || speakers.some((head) => head !== one && isBefore(head, one, HEAD_REACH))
  const speech = [
    ...of('saying').filter((at) => isReported(at, speakers.filter(isSpeaking), signatories, SPEAKER_REACH)),
    ...of('claiming').filter((at) => !isOfThoseWho(words, at.first) && !signatories.some((one) => isBefore(one, at, SIGNATORY_REACH))),
    ...of('sayingNear').filter((at) => isReported(at, speakers.filter(isSpeaking), signatories, NEAR)),
    ...of('sayingBefore').filter(({ last }) => speakers.some(({ first }) => first > last && first - last <= AFTER)),
    ...reportedInPast(text, words, [...of('saying'), ...of('sayingNear'), ...of('reported')], signatories),
  ]
  return [
    ...weak.map((at) => told('weak', at, relativeOf(words, at.first, clauses) ?? afterAnd(words, at, clauses) ?? whole)),
    ...of('hypothetical').map((at) => told('hypothetical', at, whole)),
    ...conditionals(words, index.notVerbs).map((at) =>
      told('hypothetical', at, relativeOf(words, at.first, clauses) ?? clauseAt(at.first, clauses) ?? whole),
    ),
    ...[...of('cited'), ...speech, ...imperfects(words, index.notVerbs)].map((at) => told('cited', at, whole)),
    ...negationsIn(text, words, { denying: of('denying'), denyingAfter: of('denyingAfter'), litotes: of('litotes') }).map(
      ({ at, bears, isNuance }) => told(isNuance ? 'nuanced' : 'negated', at, bears),
    ),
  ]
}

const saidAt = (text: string, words: readonly TextWord[], { first, last }: Occurrence): string =>
  text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0)

const clauseAt = (rank: number, clauses: readonly Clause[]): Clause | undefined =>
  clauses.find(({ first, last }) => first <= rank && rank <= last)

const relativeOf = (words: readonly TextWord[], rank: number, clauses: readonly Clause[]): Occurrence | undefined => {
  const clause = clauseAt(rank, clauses)
  return clause === undefined ? undefined : relativeAround(words, rank, clause)
}

const PREPOSITION = /^(?:de|du|d|au|aux|sur|avec|par|chez|entre|pour|aupres)$/

/** « les auteurs de la Région »: the Région is no subject there; « des cinéastes demandent »: they are. */
function isComplement(text: string, words: readonly TextWord[], rank: number): boolean {
  const [before, earlier] = [words[rank - 1], words[rank - 2]]
  if (before === undefined) return false
  if (before.folded === 'des') return earlier !== undefined && !text.slice(earlier.end, before.start).includes(',')
  return (
    PREPOSITION.test(before.folded) ||
    (/^(?:la|le|l|les|ses|leurs|son|sa|leur|ces|cette|ce)$/.test(before.folded) && PREPOSITION.test(earlier?.folded ?? ''))
  )
}

/** « respecte la parité et veille à la diversité »: the second verb weakens what follows it. */
function afterAnd(words: readonly TextWord[], { first }: Occurrence, clauses: readonly Clause[]): Occurrence | undefined {
  return words[first - 1]?.folded === 'et' ? { first, last: clauseAt(first, clauses)?.last ?? words.length - 1 } : undefined
}

/** « ne peut » forbids: it is no weak verb. */
function isDenied(words: readonly TextWord[], rank: number): boolean {
  return words.slice(Math.max(0, rank - 2), rank).some(({ folded }) => folded === 'ne' || folded === 'n')
}

/** « les Départements qui le demandent »: it says which ones, and reports nobody. */
function isOfThoseWho(words: readonly TextWord[], rank: number): boolean {
  return words[rank - 2]?.folded === 'qui' && /^(?:le|la|les|en)$/.test(words[rank - 1]?.folded ?? '')
}

/** A verb of saying whose nearest subject does not sign. */
function isReported(verb: Occurrence, speakers: readonly Occurrence[], signatories: readonly Occurrence[], reach: number): boolean {
  return speakers.some((one) => isBefore(one, verb, reach)) && !signatories.some((one) => isBefore(one, verb, SIGNATORY_REACH))
}

const isBefore = ({ last }: Occurrence, { first }: Occurrence, reach: number): boolean => last < first && first - last <= reach

/** « a demandé », « ont été évoqués »: what was said once is no promise, whoever said it, but those who sign. */
function reportedInPast(
  text: string,
  words: readonly TextWord[],
  verbs: readonly Occurrence[],
  signatories: readonly Occurrence[],
): Occurrence[] {
  const isAuxiliary = (rank: number): boolean => /^(?:a|ont|avait|avaient)$/i.test(text.slice(words[rank]?.start, words[rank]?.end))
  return verbs.filter(
    (verb) =>
      [1, 2, 3].some((before) => verb.first - before >= 0 && isAuxiliary(verb.first - before)) &&
      !signatories.some((one) => isBefore(one, verb, SIGNATORY_REACH)),
  )
}

function conditionals(words: readonly TextWord[], notVerbs: ReadonlySet<string>): Occurrence[] {
  return verbsEnding(words, /[a-z]{2,}r(?:ait|aient)$/, notVerbs).filter(
    ({ first }) => !words.slice(Math.max(0, first - 2), first).some(({ lower }) => RELATIVES.has(lower)),
  )
}

function imperfects(words: readonly TextWord[], notVerbs: ReadonlySet<string>): Occurrence[] {
  return verbsEnding(words, /[a-z]{2,}[^r](?:ait|aient)$/, notVerbs)
}

function verbsEnding(words: readonly TextWord[], ending: RegExp, notVerbs: ReadonlySet<string>): Occurrence[] {
  return words.flatMap(({ folded }, rank) => (ending.test(folded) && !notVerbs.has(folded) ? [{ first: rank, last: rank }] : []))
}
