import type { Stem } from '../baseline/text-words.ts'
import type { ConventionText, Division, TextBlock } from '../convention/convention-text.ts'
import { alignedArticles } from './aligned-articles.ts'
import { comparedArticles, stemsOf, wordsOf } from './compared-article.ts'

/** Two blocks are the same passage when they share this part of their stems. */
const SAME = 0.5

/**
 * A new version of a text under the ids of the one before: what is the same passage keeps its name, wherever it stands now; what is new takes a
 * name that nothing had.
 * Policy: docs/decisions/2026-11-25-texts-and-versions.md
 */
export function keptIds(former: ConventionText, now: ConventionText, stem: Stem): ConventionText {
  const { pairs } = alignedArticles(comparedArticles(former, stem), comparedArticles(now, stem), 'versions')
  const names = new Map<string, string>()
  for (const { before, after } of pairs) {
    names.set(after.division.id, before.division.id)
    for (const [is, was] of sameBlocks(before.division.blocks, after.division.blocks, stem)) names.set(is, was)
  }
  const taken = new Set([...idsOf(former.divisions), ...names.values()])
  const renamed = (id: string): string => {
    const known = names.get(id)
    if (known !== undefined) return known
    let [name, rank] = [id, 1]
    while (taken.has(name)) name = `${id}_${(rank += 1)}`
    taken.add(name)
    names.set(id, name)
    return name
  }
  const nameDivision = (division: Division): Division => ({
    ...division,
    id: headName(division, former, names) ?? renamed(division.id),
    blocks: division.blocks.map((block) => ({ ...block, id: renamed(block.id) })),
    divisions: division.divisions.map(nameDivision),
  })
  const divisions = now.divisions.map(nameDivision)
  return {
    ...now,
    divisions,
    parties: now.parties.map((party) => ({
      ...party,
      blockId: party.blockId === null ? null : (names.get(party.blockId) ?? party.blockId),
    })),
    dates: now.dates.map((date) => ({ ...date, blockId: names.get(date.blockId) ?? date.blockId })),
    citations: now.citations.map((citation) => ({ ...citation, blockId: names.get(citation.blockId) ?? citation.blockId })),
  }
}

/** A heading without words of its own (an axis, a title) is the same when its kind and its heading are. */
function headName(division: Division, former: ConventionText, names: Map<string, string>): string | undefined {
  if (division.blocks.length > 0 || names.has(division.id)) return undefined
  const same = allDivisions(former.divisions).find(
    (one) => one.blocks.length === 0 && one.kind === division.kind && (one.heading ?? one.number) === (division.heading ?? division.number),
  )
  if (same === undefined || [...names.values()].includes(same.id)) return undefined
  names.set(division.id, same.id)
  return same.id
}

/** The blocks of two articles that are the same passage: equal words first, then the nearest. */
function sameBlocks(before: readonly TextBlock[], after: readonly TextBlock[], stem: Stem): [string, string][] {
  const candidates = after
    .flatMap((is) =>
      before.flatMap((was) => {
        if ((is.kind === 'table') !== (was.kind === 'table')) return []
        const score = wordsOf(is) === wordsOf(was) ? 2 : near(stemsOf(wordsOf(is), stem), stemsOf(wordsOf(was), stem))
        return score < SAME ? [] : [{ is: is.id, was: was.id, score }]
      }),
    )
    .toSorted((a, b) => b.score - a.score)
  const [taken, found] = [new Set<string>(), new Map<string, string>()]
  for (const { is, was } of candidates) {
    if (found.has(is) || taken.has(was)) continue
    found.set(is, was)
    taken.add(was)
  }
  return [...found]
}

function near(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b)
  const common = [...new Set(a)].filter((stem) => other.has(stem)).length
  const size = new Set(a).size + other.size
  return size === 0 ? 0 : (2 * common) / size
}

const allDivisions = (divisions: readonly Division[]): Division[] => divisions.flatMap((one) => [one, ...allDivisions(one.divisions)])

const idsOf = (divisions: readonly Division[]): string[] =>
  allDivisions(divisions).flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)])
