import type { Axis } from '#domain/convention/axis.ts'
import type { UnnamedBlock, UnnamedDivision } from '#domain/convention/division-ids.ts'
import { numberParts } from './division-numbers.ts'
import type { Heading, Loudness } from './headings.ts'

/** A division being filled. */
export type Draft = { readonly heading: Heading; title: string | null; readonly blocks: UnnamedBlock[]; readonly divisions: Draft[] }

/** What comes in the order of reading: a heading, or something that stands under the last one. */
export type Step = { readonly heading: Heading } | { readonly block: UnnamedBlock }

/** Puts headings inside one another: by name first, then by the format's own levels, then by how loudly they are printed. */
export function outline(steps: readonly Step[]): Draft[] {
  const roots: Draft[] = []
  const open: Draft[] = []
  for (const step of steps) {
    if ('block' in step) {
      const last = open.at(-1) ?? opened(NO_HEADING)
      last.blocks.push(step.block)
      continue
    }
    const preamble = step.heading.kind === 'preamble' ? roots.find(({ heading }) => heading.kind === 'preamble') : undefined
    // « Visas » then « Préambule » are one preamble, as long as nothing else was opened: a text has one, and keeps both words.
    if (preamble !== undefined && preamble === roots.at(-1) && preamble.divisions.length === 0) {
      preamble.title = [preamble.title, step.heading.heading].filter((part) => part !== null).join(' – ') || null
      if (step.heading.body !== null) preamble.blocks.push(bodyOf(step.heading.body, step.heading.place))
      continue
    }
    opened(preamble === undefined ? step.heading : { ...step.heading, kind: 'section', rank: 40 })
  }
  return roots

  function opened(heading: Heading): Draft {
    while (open.length > 0 && !holds(open.at(-1), heading)) open.pop()
    const draft: Draft = { heading, title: heading.heading, blocks: [], divisions: [] }
    const holder = open.at(-1)
    if (holder === undefined) roots.push(draft)
    else holder.divisions.push(draft)
    open.push(draft)
    if (heading.body !== null) draft.blocks.push(bodyOf(heading.body, heading.place))
    return draft
  }
}

/** What follows a heading on its own line. */
const bodyOf = (text: string, place: Heading['place']): UnnamedBlock => ({ kind: 'paragraph', text, marker: null, depth: 0, place })

/** What stands before any heading. */
const NO_HEADING: Heading = {
  kind: 'preamble',
  number: null,
  idNumber: null,
  heading: null,
  body: null,
  by: 'looks',
  rank: 5,
  axis: null,
  loudness: { level: null, size: null, isCapitals: false, isBold: false },
  place: null,
}

const WIDE = new Set(['title', 'axis', 'chapter'])

/** Whether an open division holds what a heading opens. */
function holds(top: Draft | undefined, heading: Heading): boolean {
  if (top === undefined) return true
  const holder = top.heading
  if (heading.kind === 'annex' || heading.kind === 'preamble') return false
  if (holder.kind === 'annex') return true
  if (holder.kind === 'preamble')
    return (
      heading.kind === 'section' && (heading.rank === 40 && heading.by === 'looks' ? isQuieter(heading.loudness, holder.loudness) : false)
    )
  const isNamed = heading.by === 'label' || heading.kind === 'axis'
  if (heading.kind === 'article' && holder.kind === 'article') return isPrefix(holder, heading)
  if (isNamed && holder.kind === 'article') return isQuieter(heading.loudness, holder.loudness)
  if (!isNamed && WIDE.has(holder.kind) && heading.kind !== 'article' && heading.rank >= 40)
    return !isAsLoud(heading.loudness, holder.loudness)
  const levels = [holder.loudness.level, heading.loudness.level] as const
  const areBothNamed = isNamed && holder.by === 'label'
  if (!areBothNamed && levels[0] !== null && levels[1] !== null) return levels[0] < levels[1]
  return holder.rank < heading.rank
}

function isPrefix(holder: Heading, heading: Heading): boolean {
  const [wide, narrow] = [numberParts(holder.idNumber ?? ''), numberParts(heading.idNumber ?? '')]
  if (wide === undefined || narrow === undefined) return false
  return wide.length < narrow.length && wide.every((part, place) => part === narrow[place])
}

function isQuieter(a: Loudness, b: Loudness): boolean {
  if (a.level !== null && b.level !== null) return a.level > b.level
  return a.size !== null && b.size !== null && a.size < b.size - 0.4
}

/** Whether a heading is printed at least as loudly as another. */
function isAsLoud(a: Loudness, b: Loudness): boolean {
  if (a.level !== null && b.level !== null) return a.level <= b.level
  if (a.size !== null && b.size !== null && Math.abs(a.size - b.size) > 0.4) return a.size > b.size
  return (a.isCapitals || !b.isCapitals) && (a.isBold || !b.isBold)
}

/** Drafts as divisions; what stands under an axis is of that axis. */
export const divisionsOf = (drafts: readonly Draft[], held: Axis | null = null): UnnamedDivision[] =>
  drafts.map(({ heading, title, blocks, divisions }) => {
    const axis =
      heading.kind === 'axis' || heading.kind === 'title'
        ? (heading.axis ?? held)
        : heading.kind === 'annex'
          ? held
          : (held ?? heading.axis)
    const { kind, number, idNumber, place } = heading
    return { kind, number, idNumber, heading: title, axis, place, blocks, divisions: divisionsOf(divisions, axis) }
  })
