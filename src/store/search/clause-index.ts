import { setImmediate } from 'node:timers/promises'
import type { ClauseSearch, FoundClause, RankedClauses, SearchVocabulary } from '#application/ports/clause-search.ts'
import { textWords, type Stem, type TextWord } from '#domain/baseline/text-words.ts'
import { clausePostings } from './clause-postings.ts'
import { clauseQuestion } from './clause-question.ts'
import { scoreClauses, type AskedUnit, type Way } from './clause-score.ts'
import { synonymList } from './synonym-list.ts'
import { wordList, type WordMatch } from './word-list.ts'

/** A shorter word that nobody wrote is not taken for a neighbour: too many are. */
const SHORTEST_FORGIVEN = 5
/** What a form of a word is worth when it is not the one asked. */
const SAME_RADICAL = 0.85
const SYNONYM = 0.7
/** A beginning of fewer letters begins too many words. */
const SHORTEST_BEGINNING = 3
/** Clauses that hold less than this share of what the best holds are not answers. */
const LEAST_SHARE = 0.5

/** An index of these clauses, built a slice at a time so that pages are answered meanwhile. */
export async function buildClauseIndex(clauses: readonly FoundClause[], french: Stem, vocabulary: SearchVocabulary): Promise<ClauseSearch> {
  const stem = withoutPlural(french)
  const little = new Set(vocabulary.little)
  const otherWays = synonymList(vocabulary, stem)
  const { postings, formsOf, holds } = await clausePostings(clauses, stem)
  const list = wordList(postings.words)
  await setImmediate()

  const byRadical = (radical: string, quality: number): WordMatch[] =>
    (formsOf.get(radical) ?? []).map((word) => ({ word, quality, isWhole: true }))

  /** The word itself, its inflections, and, for the last one, the words that it begins. */
  function ownWay(word: TextWord, isBeginning: boolean): WordMatch[] {
    const begun = list.beginning(word.folded, isBeginning && word.folded.length >= SHORTEST_BEGINNING)
    const held = new Set(begun.filter(({ isWhole }) => isWhole).map(({ word: form }) => form))
    return [...begun, ...byRadical(word.stem, SAME_RADICAL).filter(({ word: form }) => !held.has(form))]
  }

  /** The nearest spellings and their inflections. */
  function nearWay(word: TextWord): WordMatch[] {
    if (word.folded.length < SHORTEST_FORGIVEN) return []
    const near = list.near(word.folded)
    const best = near.reduce((most, { quality }) => Math.max(most, quality), 0)
    return near
      .filter(({ quality }) => quality === best)
      .flatMap((match) => {
        const radical = stem(postings.words[match.word] ?? '')
        return [match, ...byRadical(radical, match.quality * SAME_RADICAL)]
      })
  }

  /** The ways to say each word; those that no clause says in any way are taken for the nearest. */
  function unitsOf(words: readonly TextWord[], isOpen: boolean): { units: readonly AskedUnit[]; unknown: readonly TextWord[] } {
    const ways: Way[][] = words.map((word, place) => {
      const own = ownWay(word, isOpen && place === words.length - 1)
      return own.length === 0 ? [] : [{ quality: 1, words: [own] }]
    })
    for (const { first, count, keys } of otherWays(words)) {
      const row = keys.map((key) => byRadical(key, 1))
      if (row.some((forms) => forms.length === 0)) continue
      for (let place = first; place < first + count; place += 1) ways[place]?.push({ quality: SYNONYM, words: row })
    }
    const unknown = words.filter((_, place) => ways[place]?.length === 0)
    const units = words.map((word, place) => {
      const known = ways[place] ?? []
      return known.length > 0 ? known : [{ quality: 1, words: [nearWay(word)] }]
    })
    return { units, unknown }
  }

  function rank(question: string): RankedClauses {
    const { asked, words, phrases, isOpen } = clauseQuestion(question, stem, little)
    if (words.length === 0) return { clauses, wholeCount: clauses.length, unknown: [], marksIn: () => [] }
    const { units, unknown } = unitsOf(words, isOpen)
    const { touched, score, held, share } = scoreClauses(postings, clauses.length, units)
    const answers = phrases.length === 0 ? touched : touched.filter((clause) => phrases.every((phrase) => holds(clause, phrase)))
    const most = answers.reduce((best, clause) => Math.max(best, share[clause] ?? 0), 0)
    const isWhole = (clause: number): boolean => held[clause] === words.length
    const ranked = answers
      .filter((clause) => (share[clause] ?? 0) >= most * LEAST_SHARE)
      .map((clause) => ({ clause, isWhole: Number(isWhole(clause)), value: (score[clause] ?? 0) * (share[clause] ?? 0) }))
      .toSorted((a, b) => b.isWhole - a.isWhole || b.value - a.value || a.clause - b.clause)
    return {
      clauses: ranked.flatMap(({ clause }) => clauses[clause] ?? []),
      wholeCount: ranked.filter((one) => one.isWhole === 1).length,
      unknown: unknown.map(({ start, end }) => asked.slice(start, end)),
      marksIn: marksOf(units),
    }
  }

  /** Marks every form that answered. */
  function marksOf(units: readonly AskedUnit[]): RankedClauses['marksIn'] {
    const forms = new Set(units.flat().flatMap(({ words }) => words.flat().map(({ word }) => postings.words[word] ?? '')))
    return (words) => textWords(words, stem).flatMap(({ folded, start, end }) => (forms.has(folded) ? [{ start, end }] : []))
  }

  return { rank: async (question) => rank(question) }
}

/** A radical of so many letters may be a plural. */
const SHORTEST_PLURAL = 4

/** Snowball keeps the « s » of « élus » and « appuis »: it is taken off, so that they meet « élu » and « appui ». */
const withoutPlural =
  (stem: Stem): Stem =>
  (word) => {
    const radical = stem(word)
    return radical.length >= SHORTEST_PLURAL && radical.endsWith('s') ? radical.slice(0, -1) : radical
  }
