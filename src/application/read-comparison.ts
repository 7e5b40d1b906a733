import type { PactText, Texts, TextVersion } from './ports/texts.ts'
import type { Language } from './ports/language.ts'
import { comparedArticles } from '#domain/comparison/compared-article.ts'
import type { AlignmentWay } from '#domain/comparison/aligned-articles.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import type { TextComparison } from '#domain/comparison/text-comparison.ts'
import { compareTexts } from './compare-texts.ts'

export const MOST_COMPARED = 6

/** A published version that a comparison reads. */
export type ComparedText = { readonly text: PactText; readonly version: TextVersion }

/** The texts that an address names, « id » for the last published version or « id@2 » for the second; those that are not there are told. */
export async function textsToCompare(
  texts: Texts,
  names: readonly string[],
): Promise<{ readonly found: readonly ComparedText[]; readonly missing: readonly string[] }> {
  const found: ComparedText[] = []
  const missing: string[] = []
  for (const name of [...new Set(names)].slice(0, MOST_COMPARED)) {
    const [, id = '', number] = /^([a-z0-9-]+)(?:@(\d{1,4}))?$/.exec(name) ?? []
    const text = id === '' ? null : await texts.find(id)
    const published = text?.versions.filter(({ state }) => state === 'published') ?? []
    const head = number === undefined ? published.at(-1) : published.find((one) => one.number === Number(number))
    const version = head === undefined ? null : await texts.version(head.id)
    if (text === null || version === null) missing.push(name)
    else found.push({ text, version })
  }
  return { found, missing }
}

/** Texts that share at least half of their headings are compared word by word, unless other authorities sign them: then nobody struck or added anything. */
export function wayBetween(before: ConventionText, after: ConventionText): AlignmentWay {
  const [ours, theirs] = [localParties(before), localParties(after)]
  if (ours.size > 0 && theirs.size > 0 && ours.isDisjointFrom(theirs)) return 'texts'
  const [old, now] = [headings(before), headings(after)]
  const common = old.intersection(now).size
  return common * 2 >= Math.min(old.size, now.size) && common > 0 ? 'versions' : 'texts'
}

/** What an article is called; its number moves when another is inserted. */
const headings = (text: ConventionText): Set<string> =>
  new Set(comparedArticles(text, (word) => word).map(({ division: { heading, number, kind } }) => heading ?? `${kind} ${number}`))

/** Who signs besides the State and the CNC, who sign them all. */
const localParties = ({ parties }: ConventionText): Set<string> =>
  new Set(parties.flatMap(({ name, level }) => (level === 'state' || level === 'cnc' ? [] : [name.replaceAll("'", '’').toLowerCase()])))

/** The first text against each of the others. */
export const comparisons = (found: readonly ComparedText[], language: Language): readonly TextComparison[] => {
  const [first, ...others] = found
  if (first === undefined) return []
  return others.map((other) =>
    compareTexts(
      first.version.text,
      other.version.text,
      first.text.id === other.text.id ? 'versions' : wayBetween(first.version.text, other.version.text),
      language,
    ),
  )
}
