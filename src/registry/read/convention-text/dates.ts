import type { Division, TextDate, TextDateKind } from '#domain/convention/convention-text.ts'
import { everyBlock } from './every-block.ts'
import { daysIn } from './french-days.ts'
import { oneLine, plainWords } from './plain-words.ts'

/** What stands before a day and says what happened then; the nearest before it counts. */
const CONTEXTS: readonly { readonly kind: TextDateKind | null; readonly at: RegExp }[] = [
  { kind: 'signed', at: /\bfait (?:a|en) |\bsigne(?:e|s|es)? (?:a [a-z ]+ )?(?:le|en)\b|\bsignature\b/g },
  {
    kind: 'voted',
    at: /\bdeliberations?\b|\bvotee?s?\b|\badoptee?s?\b|\bapprouvee?s?\b|\bseance du\b|\bcommission permanente\b/g,
  },
  {
    kind: 'in-force',
    at: /\bprend(?:ra|ront)? effet\b|\bentre(?:nt|ra|ront)? en vigueur\b|\ba compter du\b|\ba partir du\b|\bdebute(?:ra)?\b|\bcourt du\b|\bpour la periode du\b/g,
  },
  {
    kind: 'ends',
    at: /\bprend(?:ra)? fin\b|\bs ?acheve(?:ra)?\b|\bexpire(?:ra)?\b|\bjusqu (?:au|en|a)\b|\bechoit\b|\barrive(?:ra)? a echeance\b|\bterme\b/g,
  },
  {
    kind: null,
    at: /\bloi\b|\bdecret\b|\bordonnance\b|\barrete (?:ministeriel |prefectoral )?du\b|\breglement\b|\bdirective\b|\bcirculaire\b|\bcode\b/g,
  },
]
/** The heading of an article about the text's own term, and the words by which a text speaks of itself. */
const TERM = /\b(?:duree|prise d effet|entree en vigueur|validite|periode|terme)\b/
const OWN =
  /\bpresente? (?:convention|avenant|reglement|protocole)\b|\bla convention (?:prend|est conclue|entre|s acheve|couvre)\b|\bterme de la convention (?:est|reste|demeure)\b/
const CLOSING = /\bdu$/

/** The days that a text gives of itself: signed, voted, in force, ended; those of the laws that it cites are not its own. */
export function datesIn(divisions: readonly Division[]): TextDate[] {
  return everyBlock(divisions).flatMap(({ block, division }) =>
    datesOf(block.text).map(({ kind, on, quote }) => ({
      kind: isOwn(kind, plainWords(block.text), plainWords(quote), plainWords(division.heading ?? '')) ? kind : 'other',
      on,
      quote,
      blockId: block.id,
    })),
  )
}

/** Whether what happened then happened to the text itself: what a visa recalls was signed by others, what a rule starts is not the text. */
function isOwn(kind: TextDateKind, block: string, quote: string, heading: string): boolean {
  if (kind === 'signed') return !/^(?:vu|considerant|rappelant)\b/.test(block)
  return (kind !== 'in-force' && kind !== 'ends') || TERM.test(heading) || OWN.test(quote)
}

function datesOf(text: string): Omit<TextDate, 'blockId'>[] {
  const days = daysIn(text)
  return days.flatMap(({ on, at, end }, place): Omit<TextDate, 'blockId'>[] => {
    const from = Math.max(sentenceStart(text, at), place === 0 ? 0 : (days[place - 1]?.end ?? 0))
    const before = text.slice(from, at)
    const kind = kindOf(
      plainWords(before),
      place === 0 || from > (days[place - 1]?.end ?? 0) ? null : text.slice(0, days[place - 1]?.at ?? 0),
    )
    if (kind === null || (kind === 'other' && on.degree !== 'day')) return []
    return [{ kind, on, quote: oneLine(text.slice(quoteStart(text, from, at), end)) }]
  })
}

/** What happened on a day, from the words before it; « du … au … » ends on the second. Nothing for the day of a law. */
function kindOf(before: string, earlier: string | null): TextDateKind | null {
  if (earlier !== null && /^(?:inclus )?(?:et )?(?:au|jusqu au)$/.test(before))
    return kindOf(plainWords(earlier), null) === null ? null : 'ends'
  let last: { kind: TextDateKind | null; at: number } | undefined
  for (const { kind, at } of CONTEXTS)
    for (const match of before.matchAll(at)) if (last === undefined || match.index > last.at) last = { kind, at: match.index }
  if (last !== undefined) return last.kind
  return CLOSING.test(before) && /\bperiode du$|\ballant du$|\bduree du$/.test(before) ? 'in-force' : 'other'
}

/** A quote begins with its sentence, or with a word not too far before the day. */
function quoteStart(text: string, from: number, at: number): number {
  if (at - from <= 140) return from
  const space = text.indexOf(' ', at - 140)
  return space < 0 || space >= at ? at : space + 1
}

/** Where the sentence of a place begins: after « . », « ; » or a line. « n° » and « L. 111-2 » end none. */
function sentenceStart(text: string, at: number): number {
  let start = 0
  for (const match of text.slice(0, at).matchAll(/(?<![\bLRDA]|art|n)[.;]\s+(?=\p{Lu})|\n/gu)) start = match.index + match[0].length
  return start
}
