import type { SearchVocabulary } from '#application/ports/clause-search.ts'
import type { Stem } from '#domain/baseline/text-words.ts'
import { radicals } from './clause-question.ts'

/** Other ways to say some words of a question: the place of the first, how many they are, and the radicals of the other way. */
export type OtherWay = { readonly first: number; readonly count: number; readonly radicals: readonly string[] }

type Member = { readonly own: readonly string[]; readonly others: readonly (readonly string[])[] }

/** Finds, in a row of radicals, those that the vocabulary says in other ways. */
export function synonymList(vocabulary: SearchVocabulary, stem: Stem): (asked: readonly string[]) => OtherWay[] {
  const little = new Set(vocabulary.little)
  const byFirst = new Map<string, Member[]>()
  for (const group of vocabulary.groups) {
    const members = group.map((said) => radicals(said, stem, little)).filter((member) => member.length > 0)
    for (const own of members) {
      const others = members.filter((other) => other.join(' ') !== own.join(' '))
      const [first = ''] = own
      byFirst.set(first, [...(byFirst.get(first) ?? []), { own, others }])
    }
  }
  return (asked) =>
    asked.flatMap((radical, first) =>
      (byFirst.get(radical) ?? [])
        .filter(({ own }) => own.every((one, place) => asked[first + place] === one))
        .flatMap(({ own, others }) => others.map((other) => ({ first, count: own.length, radicals: other }))),
    )
}
