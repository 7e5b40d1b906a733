import { textWords, type Stem, type TextWord } from '../baseline/text-words.ts'
import type { Axis } from '../convention/axis.ts'
import type { ConventionText, Division, TextBlock } from '../convention/convention-text.ts'

/** A heading and its own words, as two texts are compared: what weighs in its meaning is its stems, not its number. */
export type ComparedArticle = {
  readonly division: Division
  /** From 0, in the order of its text. */
  readonly rank: number
  readonly axis: Axis | null
  readonly headingStems: ReadonlySet<string>
  /** How many times each stem stands in its blocks; small words left out. */
  readonly stems: ReadonlyMap<string, number>
  /** Each stem as it is first written: what a reader is shown. */
  readonly written: ReadonlyMap<string, string>
}

/** Words that stand everywhere and tell no subject. */
const SMALL =
  /^(?:a|au|aux|avec|ce|ces|cet|cette|chaque|comme|d|dans|de|des|du|elle|elles|en|est|et|etre|il|ils|l|la|le|les|leur|leurs|lui|n|ne|notamment|ou|par|pas|plus|pour|qu|que|qui|s|sa|se|ses|si|son|sont|sur|tout|toute|toutes|un|une|y)$/

/**
 * The articles of a text that have words of their own: what a comparison aligns.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function comparedArticles(text: ConventionText, stem: Stem): ComparedArticle[] {
  const found: ComparedArticle[] = []
  const walk = (division: Division): void => {
    if (division.blocks.length > 0) {
      // « en dehors de l’école » and « hors temps scolaire » say the same « hors »
      const heading = (division.heading ?? '').replace(/\bdehors\b/i, 'hors')
      const stems = new Map<string, number>()
      const written = new Map<string, string>()
      for (const text of [heading, ...division.blocks.map(wordsOf)])
        for (const { stem: one, start, end } of meaningfulWords(text, stem))
          if (!written.has(one)) written.set(one, text.slice(start, end).toLowerCase())
      for (const block of division.blocks) for (const one of stemsOf(wordsOf(block), stem)) stems.set(one, (stems.get(one) ?? 0) + 1)
      found.push({
        division,
        rank: found.length,
        axis: division.axis,
        headingStems: new Set(stemsOf(heading, stem)),
        stems,
        written,
      })
    }
    division.divisions.forEach(walk)
  }
  text.divisions.forEach(walk)
  return found
}

/**
 * The words of a block in one line; a table's cells one after the other.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export const wordsOf = (block: TextBlock): string =>
  block.kind === 'table' ? [block.caption ?? '', ...block.rows.map((row) => row.join(' '))].join(' ') : block.text

/**
 * What the words of a passage share with their inflections, small words and numbers left out.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export const stemsOf = (text: string, stem: Stem): string[] => meaningfulWords(text, stem).map(({ stem: one }) => one)

const meaningfulWords = (text: string, stem: Stem): TextWord[] =>
  textWords(text, stem).filter(({ folded }) => !SMALL.test(folded) && !/^\d+$/.test(folded))
