import { fragmentsOf, linesOf, type Line } from './pdf-lines.ts'
import { HEADING } from './pdf-markers.ts'
import { heightOf, isInside, type Box, type PageMarks, type Word } from './pdf-marks.ts'

/** What stands on every page around its text. */
export type RunningRole = 'page-head' | 'page-foot' | 'page-number'
export type RunningLine = { readonly role: RunningRole; readonly line: Line }

/** The shares of a page's height where heads and feet stand, and how many lines they have at most. */
const HEAD_ZONE = 0.17
const FOOT_ZONE = 0.83
/** Lines so much further in are looked at, to see where the text starts. */
const BEYOND = 0.1
const MOST_LINES = 7
/** A table higher than this share of the page is no head or foot. */
const TALL = 0.12
const NEAR = 6
const SHARE_OF_PAGES = 0.35
/** Between what runs and the text there is at least this much, in sizes. */
const APART = 1.7
const NUMBER = /^(?:[-–—[(]\s*)?(?:p(?:age|\.)?\s*:?\s*)?(?:n°\s*)?\d{1,4}(?:\s*(?:\/|sur|de|of)\s*\d{1,4})?(?:\s*[-–—\])])?$/i
const FIGURES = /\d+/g

type Edge = { readonly page: number; readonly line: Line; readonly isTop: boolean; readonly rank: number; readonly isIn: boolean }

/** Heads, feet and page numbers of each page: what repeats at the same height from page to page, and numbers that follow the pages. */
export function runningLines(pages: readonly PageMarks[], tables: readonly (readonly Box[])[]): RunningLine[][] {
  const edges = pages.flatMap((page, place) => {
    const tall = (tables[place] ?? []).filter((table) => heightOf(table) > TALL * page.height)
    return edgesOf({ ...page, words: page.words.filter((word) => !tall.some((table) => isInside(word, table))) }, place)
  })
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    const key = `${edge.isTop} ${edge.line.text.replaceAll(FIGURES, '#').replaceAll(/\s+/g, ' ')}`
    groups.set(key, [...(groups.get(key) ?? []), edge])
  }
  const running = new Map<Edge, RunningRole>()
  for (const group of groups.values())
    for (const edge of group) {
      const near = group.filter((other) => Math.abs(other.line.base - edge.line.base) <= NEAR || isNumber(edge))
      const isMarked =
        edge.line.isArtifact &&
        edges.some(
          (other) =>
            other.page !== edge.page &&
            other.line.isArtifact &&
            other.isTop === edge.isTop &&
            Math.abs(other.line.base - edge.line.base) <= NEAR,
        )
      const role = edge.isIn ? (roleOf(edge, near, pages) ?? (isMarked ? (edge.isTop ? 'page-head' : 'page-foot') : null)) : null
      if (role !== null) running.set(edge, role)
    }
  return pages.map((_, place) =>
    ofPage(
      edges.filter(({ page }) => page === place),
      running,
    ),
  )
}

const isNumber = ({ line }: Edge): boolean => NUMBER.test(line.text)

function edgesOf(page: PageMarks, place: number): Edge[] {
  const plain = page.words.filter(({ isTurned }) => !isTurned)
  const parts = (words: readonly Word[]): Line[] => linesOf(words).flatMap((line) => fragmentsOf(line, 1.6 * line.size))
  const top = parts(plain.filter(({ bottom }) => bottom < (HEAD_ZONE + BEYOND) * page.height))
  const bottom = parts(plain.filter(({ top: from }) => from > (FOOT_ZONE - BEYOND) * page.height)).reverse()
  const ranked = (lines: readonly Line[], isTop: boolean): Edge[] => {
    let rank = -1
    let last = Number.NaN
    return lines.flatMap((line) => {
      if (!(Math.abs(line.base - last) < 0.5 * line.size)) rank += 1
      last = line.base
      return rank < MOST_LINES
        ? [{ page: place, line, isTop, rank, isIn: isTop ? line.bottom < HEAD_ZONE * page.height : line.top > FOOT_ZONE * page.height }]
        : []
    })
  }
  return [...ranked(top, true), ...ranked(bottom, false)]
}

/** Numbers of a text that stand still or follow the page, once for each page told. */
function roleOf(edge: Edge, group: readonly Edge[], pages: readonly PageMarks[]): RunningRole | null {
  const told = new Set(group.map(({ page }) => page)).size
  const part = edge.isTop ? 'page-head' : 'page-foot'
  const offsets = new Map<string, Set<number>>()
  const shapeOf = (other: Edge): string =>
    (other.line.text.match(FIGURES) ?? []).map((figure) => String(Number(figure) - other.page)).join(' ')
  const same = group.filter((other) => other.line.text === edge.line.text)
  if (isNumber(edge)) {
    const figure = Number(edge.line.text.match(FIGURES)?.[0])
    const following = group.filter((other) => Number(other.line.text.match(FIGURES)?.[0]) - other.page === figure - edge.page)
    if (new Set(following.map(({ page }) => page)).size >= 2 || figure === edge.page + 1) return 'page-number'
    return null
  }
  const enough = pages.length <= 3 ? 2 : Math.max(2, Math.ceil(pages.length * SHARE_OF_PAGES))
  if (told < enough) return null
  if (new Set(same.map(({ page }) => page)).size >= enough) return part
  if (HEADING.test(edge.line.text)) return null
  const [figures, shape] = [edge.line.text.match(FIGURES) ?? [], shapeOf(edge)]
  group.forEach((other) => offsets.set(shapeOf(other), (offsets.get(shapeOf(other)) ?? new Set()).add(other.page)))
  const isFollowing = figures.length > 0 && (offsets.get(shape)?.size ?? 0) >= enough
  return isFollowing || (figures.length > 0 && followsOnce(edge, group, enough)) ? part : null
}

/** « Convention 2026 – page 3 »: one figure follows the page, the others stand still. */
function followsOnce(edge: Edge, group: readonly Edge[], enough: number): boolean {
  const figures = (other: Edge): number[] => (other.line.text.match(FIGURES) ?? []).map(Number)
  const own = figures(edge)
  const alike = group.filter((other) =>
    figures(other).every((figure, place) => figure === own[place] || figure - other.page === (own[place] ?? 0) - edge.page),
  )
  return new Set(alike.map(({ page }) => page)).size >= enough
}

/** Where the text starts: what runs stands apart from it by a blank, so that a line that repeats just above it is of the text. */
function textStart(edges: readonly Edge[], stop: number): number {
  const baseOf = (rank: number): Edge | undefined => edges.find((edge) => edge.rank === rank)
  let start = stop
  for (;;) {
    const [text, outer] = [baseOf(start), baseOf(start - 1)]
    if (text === undefined || outer === undefined || outer.line.isArtifact || isNumber(outer)) return start
    if (Math.abs(text.line.base - outer.line.base) > APART * Math.max(text.line.size, outer.line.size)) return start
    start -= 1
  }
}

/** Only what stands outside all the rest of the page runs: a heading that repeats under two lines of text does not. */
function ofPage(edges: readonly Edge[], running: ReadonlyMap<Edge, RunningRole>): RunningLine[] {
  return [true, false].flatMap((isTop) => {
    const own = edges.filter((edge) => edge.isTop === isTop)
    const stop = textStart(own, Math.min(...own.filter((edge) => !running.has(edge)).map(({ rank }) => rank), Infinity))
    return own.flatMap((edge) => {
      const role = running.get(edge)
      return role !== undefined && edge.rank < stop ? [{ role, line: edge.line }] : []
    })
  })
}
