import type { AlignmentReason, AlignmentWay } from './aligned-articles.ts'
import type { ComparedArticle } from './compared-article.ts'

/** An article and how much each of its words tells, by its rarity. */
export type WeighedArticle = {
  readonly article: ComparedArticle
  readonly vector: ReadonlyMap<string, number>
  readonly norm: number
  /** What each stem of its heading weighs. */
  readonly heading: ReadonlyMap<string, number>
}

/** How alike two articles are (0 to 1), and why, told only of those that are kept. */
export type Likeness = { readonly score: number; readonly reasons: () => readonly AlignmentReason[] }

/** Sharing less than this of their meaning, two articles have nothing to do with each other. */
const LEAST_MEANING = 0.08
const SHOWN_STEMS = 8

/**
 * Articles with their words weighed: one that stands in all weighs little.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function weighedArticles(
  before: readonly ComparedArticle[],
  after: readonly ComparedArticle[],
): [WeighedArticle[], WeighedArticle[]] {
  const articles = [...before, ...after]
  const holders = new Map<string, number>()
  for (const { stems, headingStems } of articles)
    for (const stem of new Set([...stems.keys(), ...headingStems])) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const rarity = (stem: string): number => Math.log(1 + articles.length / (holders.get(stem) ?? articles.length))
  const weighed = (article: ComparedArticle): WeighedArticle => {
    const vector = new Map([...article.stems].map(([stem, count]) => [stem, (1 + Math.log(count)) * rarity(stem)]))
    const heading = new Map([...article.headingStems].map((stem) => [stem, rarity(stem)]))
    return { article, vector, norm: normOf(vector), heading }
  }
  return [before.map(weighed), after.map(weighed)]
}

/**
 * How alike two articles are; null when nothing is shared, or when their headings say the contrary of each other.
 * Bounds: from 0 to 1.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function likeness(one: WeighedArticle, other: WeighedArticle, way: AlignmentWay): Likeness | null {
  const [before, after] = [one.article, other.article]
  const shared = sharedStems(one.vector, other.vector)
  const words = cosine(shared, one.norm * other.norm)
  const headings = sharedStems(one.heading, other.heading)
  if (way === 'texts' && headings.length > 0 && saysOutside(before) !== saysOutside(after)) return null
  const union = new Set([...before.headingStems, ...after.headingStems]).size
  const isSameHeading = union > 0 && headings.length === union
  const heading =
    way === 'texts' ? cosine(headings, normOf(one.heading) * normOf(other.heading)) : union === 0 ? null : headings.length / union
  const [named, naming] = way === 'texts' ? [namedIn(one, other), namedIn(other, one)] : [NOT_NAMED, NOT_NAMED]
  const meaning =
    heading === null
      ? words
      : way === 'texts'
        ? 0.6 * words + 0.4 * heading + 0.25 * ((named.share + naming.share) / 2)
        : Math.max(0.9 * words, 0.7 * words + 0.3 * heading)
  if (meaning < LEAST_MEANING) return null
  const score = Math.max(0, Math.min(1, meaning + (way === 'texts' ? aroundTexts(before, after) : aroundVersions(before, after))))
  const reasons = (): readonly AlignmentReason[] => {
    const shown = (stem: string): string => before.written.get(stem) ?? after.written.get(stem) ?? stem
    const told = (stems: readonly string[]): string[] => stems.slice(0, SHOWN_STEMS).map(shown)
    const inHeadings = headings.map(({ stem }) => stem)
    const cited = [...new Set([...named.stems, ...naming.stems])].filter((stem) => !inHeadings.includes(stem))
    const stems = shared.toSorted((a, b) => b.weight - a.weight).map(({ stem }) => stem)
    const isSameAxis = before.axis !== null && before.axis === after.axis
    return [
      ...(way === 'versions' && hasSameId(before, after) ? [{ kind: 'same-id' } as const] : []),
      ...(way === 'versions' && hasSameNumber(before, after) ? [{ kind: 'same-number' } as const] : []),
      ...(isSameHeading
        ? [{ kind: 'same-heading' } as const]
        : inHeadings.length > 0
          ? [{ kind: 'near-heading', words: told(inHeadings) } as const]
          : []),
      ...(cited.length > 0 ? [{ kind: 'cited-heading', words: told(cited) } as const] : []),
      ...(stems.length > 0 ? [{ kind: 'shared-words', words: told(stems) } as const] : []),
      ...(isSameAxis ? [{ kind: 'same-axis' } as const] : []),
    ]
  }
  return { score, reasons }
}

type SharedStem = { readonly stem: string; readonly weight: number }

function sharedStems(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): SharedStem[] {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  const shared: SharedStem[] = []
  for (const [stem, weight] of small) {
    const met = large.get(stem)
    if (met !== undefined) shared.push({ stem, weight: weight * met })
  }
  return shared
}

const cosine = (shared: readonly SharedStem[], norms: number): number =>
  norms === 0 ? 0 : shared.reduce((sum, { weight }) => sum + weight, 0) / norms

const normOf = (vector: ReadonlyMap<string, number>): number => Math.sqrt([...vector.values()].reduce((sum, one) => sum + one * one, 0))

type Named = { readonly share: number; readonly stems: readonly string[] }
const NOT_NAMED: Named = { share: 0, stems: [] }

/** What part of a heading the other article holds, in its heading or its words. */
function namedIn({ heading }: WeighedArticle, { vector, heading: other }: WeighedArticle): Named {
  const stems = [...heading.keys()].filter((stem) => vector.has(stem) || other.has(stem))
  const whole = [...heading.values()].reduce((sum, one) => sum + one, 0)
  return { stems, share: whole === 0 ? 0 : stems.reduce((sum, stem) => sum + (heading.get(stem) ?? 0), 0) / whole }
}

/** « Hors temps scolaire » and « Sur le temps scolaire » share their words and are each other’s contrary. */
const saysOutside = ({ division: { heading } }: ComparedArticle): boolean => /(?<!\p{L})(?:hors|dehors)(?!\p{L})/iu.test(heading ?? '')

const hasSameId = (before: ComparedArticle, after: ComparedArticle): boolean => before.division.id === after.division.id
const hasSameNumber = (before: ComparedArticle, after: ComparedArticle): boolean =>
  before.division.number !== null && before.division.number === after.division.number
const isBoth = (before: ComparedArticle, after: ComparedArticle, kind: ComparedArticle['division']['kind']): boolean =>
  before.division.kind === kind && after.division.kind === kind

/** What the place of two versions’ articles adds to what they say. */
function aroundVersions(before: ComparedArticle, after: ComparedArticle): number {
  const isSameKind = isBoth(before, after, 'preamble') || isBoth(before, after, 'annex')
  const named = hasSameNumber(before, after) && before.division.kind === after.division.kind ? 0.05 : 0
  const isSameAxis = before.axis !== null && before.axis === after.axis
  return (hasSameId(before, after) ? 0.15 : 0) + named + (isSameAxis ? 0.04 : 0) + (isSameKind ? 0.05 : 0)
}

/** What the place of two texts’ articles adds or takes: other axes, or an annex against an article, speak against them. */
function aroundTexts(before: ComparedArticle, after: ComparedArticle): number {
  const axis = before.axis === null || after.axis === null ? 0 : before.axis === after.axis ? 0.06 : -0.04
  const isSameKind = isBoth(before, after, 'preamble') || isBoth(before, after, 'annex')
  const isAnnexAgainst = (before.division.kind === 'annex') !== (after.division.kind === 'annex')
  return axis + (isSameKind ? 0.05 : 0) - (isAnnexAgainst ? 0.1 : 0)
}
