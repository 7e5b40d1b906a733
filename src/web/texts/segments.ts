import type { Citation } from '#domain/convention/convention-text.ts'
import { TERM_WORDS } from '#wording/text-terms.ts'

/** A run of words: plain, a term of the field at its first use, a law that leads to its official text. */
export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'term'; readonly term: string; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }

/** Cuts the blocks of one page, in the order of reading: each term of the glossary is explained once. */
export type SegmentCutter = (block: { readonly id: string; readonly text: string }) => readonly Segment[]

const escaped = (word: string): string =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('’', "[’']")
    .replaceAll(' ', '\\s+')

const FORMS = Object.entries(TERM_WORDS)
  .flatMap(([term, forms]) => forms.map((form) => ({ term, form })))
  .toSorted((a, b) => b.form.length - a.form.length)
const TERM_BY_FORM = new Map(FORMS.map(({ term, form }) => [folded(form), term]))

function folded(text: string): string {
  return text.toLowerCase().replaceAll("'", '’').replace(/\s+/g, ' ')
}

const anyForm = (): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${FORMS.map(({ form }) => escaped(form)).join('|')})(?![\\p{L}\\p{N}])`, 'giu')

export function segmentCutter(citations: readonly Citation[]): SegmentCutter {
  const explained = new Set<string>()
  const byBlock = Map.groupBy(
    citations.filter(({ address, quote }) => quote !== '' && address !== null && /^https?:\/\//.test(address)),
    ({ blockId }) => blockId,
  )
  const withTerms = (text: string): Segment[] => {
    const found: Segment[] = []
    let from = 0
    for (const match of text.matchAll(anyForm())) {
      const term = TERM_BY_FORM.get(folded(match[0]))
      if (term === undefined || explained.has(term)) continue
      explained.add(term)
      if (match.index > from) found.push({ kind: 'words', text: text.slice(from, match.index) })
      found.push({ kind: 'term', term, text: match[0] })
      from = match.index + match[0].length
    }
    return from < text.length ? [...found, { kind: 'words', text: text.slice(from) }] : found
  }
  return ({ id, text }) => {
    const cut: Segment[] = []
    let rest = text
    for (const { quote, address } of byBlock.get(id) ?? []) {
      const found = whatever(quote).exec(rest)
      if (found === null) continue
      cut.push(...withTerms(rest.slice(0, found.index)), { kind: 'link', href: address ?? '', text: found[0] })
      rest = rest.slice(found.index + found[0].length)
    }
    return [...cut, ...withTerms(rest)]
  }
}

/** The same words whatever their spaces: a quote has plain ones where the text keeps those that do not break. */
const whatever = (quote: string): RegExp =>
  new RegExp(
    quote
      .split(/\s+/)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  )
