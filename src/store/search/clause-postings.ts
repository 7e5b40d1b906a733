import { setImmediate } from 'node:timers/promises'
import type { FoundClause } from '#application/ports/clause-search.ts'
import { textWords, type Stem } from '#domain/baseline/text-words.ts'
import { exactly } from './clause-question.ts'
import { gather, packed, type GatheredWords, type WordPostings } from './postings.ts'

/** The words of clauses: where each stands, and in what order. */
export type ClausePostings = {
  readonly postings: WordPostings
  /** The forms of each radical, and those of each word and its plural, by their places among the words. */
  readonly formsOf: ReadonlyMap<string, readonly number[]>
  /** Whether a clause holds these words side by side, folded, in this order. */
  readonly holds: (clause: number, phrase: readonly string[]) => boolean
}

/** BM25: how soon a repeated word stops telling more, and how much a long clause is held against. */
const SATURATION = 1.2
const LENGTH = 0.5
/** What a word of the clause's own heading is worth, and one of a wider heading. */
const OWN_HEADING = 1
const WIDER_HEADING = 0.35
const SLICE = 100

/** Reads every clause, a slice at a time so that pages are answered meanwhile. */
export async function clausePostings(clauses: readonly FoundClause[], stem: Stem): Promise<ClausePostings> {
  const radicalOf = new Map<string, Set<string>>()
  const read = (text: string): string[] =>
    textWords(text, stem).map(({ folded, stem: radical }) => {
      const known = radicalOf.get(folded)
      if (known === undefined) radicalOf.set(folded, new Set([radical]))
      else known.add(radical)
      return folded
    })
  const bodies: string[][] = []
  for (const [place, { clause }] of clauses.entries()) {
    if (place % SLICE === SLICE - 1) await setImmediate()
    bodies.push(read(clause.words))
  }
  const average = bodies.reduce((sum, body) => sum + body.length, 0) / Math.max(1, bodies.length)
  const byWord: GatheredWords = new Map()
  for (const [place, body] of bodies.entries()) {
    if (place % SLICE === SLICE - 1) await setImmediate()
    const own = weightsOf(body, average)
    const headings = clauses[place]?.clause.under ?? []
    for (const [depth, { heading }] of headings.entries()) {
      const worth = depth === headings.length - 1 ? OWN_HEADING : WIDER_HEADING
      for (const word of new Set(read(heading ?? ''))) own.set(word, (own.get(word) ?? 0) + worth)
    }
    gather(byWord, place, own)
  }
  const postings = packed(byWord)
  const placeOf = new Map(postings.words.map((word, place) => [word, place]))
  return { postings, formsOf: formsByRadical(postings.words, radicalOf), holds: sequencesOf(bodies, placeOf) }
}

/** How much each word of a clause tells: more when repeated, less in a long clause. */
function weightsOf(body: readonly string[], average: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of body) counts.set(word, (counts.get(word) ?? 0) + 1)
  const norm = SATURATION * (1 - LENGTH + (LENGTH * body.length) / Math.max(1, average))
  for (const [word, count] of counts) counts.set(word, (count * (SATURATION + 1)) / (count + norm))
  return counts
}

function formsByRadical(words: readonly string[], radicalOf: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number[]> {
  const forms = new Map<string, number[]>()
  for (const [place, word] of words.entries())
    for (const radical of [...(radicalOf.get(word) ?? []), exactly(word)]) forms.set(radical, [...(forms.get(radical) ?? []), place])
  return forms
}

/** The words of every clause in their order, as places in the list of words. */
function sequencesOf(bodies: readonly (readonly string[])[], placeOf: ReadonlyMap<string, number>): ClausePostings['holds'] {
  const starts = new Uint32Array(bodies.length + 1)
  const words = new Uint32Array(bodies.reduce((sum, body) => sum + body.length, 0))
  let at = 0
  for (const [clause, body] of bodies.entries()) {
    starts[clause] = at
    for (const word of body) words[at++] = placeOf.get(word) ?? 0
  }
  starts[bodies.length] = at
  return (clause, phrase) => {
    const wanted = phrase.map((word) => placeOf.get(word))
    const end = (starts[clause + 1] ?? 0) - wanted.length
    for (let from = starts[clause] ?? 0; from <= end; from += 1)
      if (wanted.every((word, place) => words[from + place] === word)) return true
    return false
  }
}
