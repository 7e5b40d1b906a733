import type { Axis } from './axis.ts'
import type { ConventionText, Division, DivisionKind, TextBlock } from './convention-text.ts'

/** A heading that a clause stands under. */
export type ClauseHeading = { readonly kind: DivisionKind; readonly number: string | null; readonly heading: string | null }

/** A block of a text with the headings that it stands under: what a search finds and a person quotes. */
export type TextClause = {
  /** Ids in its text. */
  readonly blockId: string
  readonly divisionId: string
  readonly axis: Axis | null
  /** From the widest to its own. */
  readonly under: readonly ClauseHeading[]
  readonly words: string
}

/**
 * The clauses of a text in the order of reading: each paragraph, item, footnote and table that has words.
 * Policy: docs/decisions/2026-11-25-searching-clauses.md
 */
export function textClauses(text: ConventionText): TextClause[] {
  return text.divisions.flatMap((division) => clausesUnder(division, []))
}

function clausesUnder(division: Division, around: readonly ClauseHeading[]): TextClause[] {
  const { kind, number, heading } = division
  const under = [...around, { kind, number, heading }]
  const own = division.blocks.flatMap((block) => {
    const words = wordsOf(block).trim()
    return words === '' ? [] : [{ blockId: block.id, divisionId: division.id, axis: division.axis, under, words }]
  })
  return [...own, ...division.divisions.flatMap((inner) => clausesUnder(inner, under))]
}

/** A table is read row by row, its cells apart. */
function wordsOf(block: TextBlock): string {
  if (block.kind !== 'table') return block.text
  const rows = block.rows.map((row) => row.filter((cell) => cell.trim() !== '').join(' · '))
  return [...(block.caption === null ? [] : [block.caption]), ...rows.filter((row) => row !== '')].join('\n')
}
