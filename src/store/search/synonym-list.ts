import type { SearchVocabulary } from '#application/ports/clause-search.ts'
import type { Stem, TextWord } from '#domain/baseline/text-words.ts'
import { exactly, synonymKeys } from './clause-question.ts'

/** Other ways to say some words of a question: the place of the first, how many they are, and the keys of the other way: radicals, or words and their plurals alone. */
export type OtherWay = { readonly first: number; readonly count: number; readonly keys: readonly string[] }

type Member = { readonly own: readonly string[]; readonly others: readonly (readonly string[])[] }

/** Finds, in a row of words, those that the vocabulary says in other ways. */
export function synonymList(vocabulary: SearchVocabulary, stem: Stem): (asked: readonly TextWord[]) => OtherWay[] {
  const little = new Set(vocabulary.little)
  const byFirst = new Map<string, Member[]>()
  for (const group of vocabulary.groups) {
    const members = group.map((said) => synonymKeys(said, stem, little)).filter((member) => member.length > 0)
    for (const own of members) {
      const others = members.filter((other) => other.join(' ') !== own.join(' '))
      const [first = ''] = own
      byFirst.set(first, [...(byFirst.get(first) ?? []), { own, others }])
    }
  }
  return (asked) => {
    const keysAt = asked.map((word) => new Set([word.stem, exactly(word.folded)]))
    return keysAt.flatMap((keys, first) =>
      [...keys]
        .flatMap((key) => byFirst.get(key) ?? [])
        .filter(({ own }) => own.every((key, place) => keysAt[first + place]?.has(key) === true))
        .flatMap(({ own, others }) => others.map((other) => ({ first, count: own.length, keys: other }))),
    )
  }
}
