import type { Citation, Division } from '#domain/convention/convention-text.ts'
import { oneLine, plainWords } from './plain-words.ts'
import { everyBlock } from './every-block.ts'
import type { CitationRules } from './rules.ts'
import { daysIn, WRITTEN_DAY } from './french-days.ts'

const NUMBER = String.raw`(?<!\p{L})n(?:\s?[°º]|os?(?=\s))\s?`
const OF_DAY = String.raw`(?:\s+(?:modifiée?\s+)?(?:du|en date du)\s+${WRITTEN_DAY})?`

/** A citation with its place in the block. */
type Found = Omit<Citation, 'blockId'> & { readonly at: number; readonly end: number }
type Reader = {
  readonly at: RegExp
  readonly read: (match: RegExpMatchArray, rules: CitationRules) => Omit<Citation, 'blockId' | 'quote'> | null
}

const byNumber = (kind: 'law' | 'decree' | 'order', word: string) => (match: RegExpMatchArray, rules: CitationRules) => {
  const number = match[1] ?? ''
  return { kind, name: `${word}-${number.toLowerCase()}`, address: rules.by_number.replace('{number}', encodeURIComponent(number)) }
}

const READERS: readonly Reader[] = [
  { at: new RegExp(String.raw`\blois?\s+(?:organique\s+)?${NUMBER}(\d{2,4}-\d+)${OF_DAY}`, 'giu'), read: byNumber('law', 'loi') },
  { at: new RegExp(String.raw`\bdécrets?\s+${NUMBER}(\d{2,4}-\d+)${OF_DAY}`, 'giu'), read: byNumber('decree', 'decret') },
  { at: new RegExp(String.raw`\bordonnances?\s+${NUMBER}(\d{2,4}-\d+)${OF_DAY}`, 'giu'), read: byNumber('order', 'ordonnance') },
  {
    at: new RegExp(String.raw`\b(loi|décret|ordonnance|arrêté)\s+(?:ministériel\s+|préfectoral\s+)?du\s+${WRITTEN_DAY}`, 'giu'),
    read: (match) => {
      const [word = '', on] = [plainWords(match[1] ?? ''), daysIn(match[0])[0]?.on]
      if (on?.degree !== 'day') return null
      return { kind: word === 'loi' ? 'law' : word === 'decret' ? 'decree' : 'order', name: `${word}-du-${on.first}`, address: null }
    },
  },
  {
    at: new RegExp(
      String.raw`\brèglement(?:\s+\p{L}+){0,6}\s+\(?(?:UE|CE)\)?\s*${NUMBER}(\d+)\s?/\s?(\d{4})|\brèglement(?:\s+\p{L}+){0,6}\s+\(UE\)\s*(?:${NUMBER})?(\d{4})\s?/\s?(\d+)|\bRGEC\)?\s+${NUMBER}(\d+)\s?/\s?(\d{4})`,
      'giu',
    ),
    read: (match, rules) => {
      const [number, year] =
        match[1] !== undefined ? [match[1], match[2]] : match[3] !== undefined ? [match[4], match[3]] : [match[5], match[6]]
      if (number === undefined || year === undefined) return null
      return {
        kind: 'eu-regulation',
        name: match[3] === undefined ? `reglement-ue-${number}-${year}` : `reglement-ue-${year}-${number}`,
        address: rules.eu_regulation.replace('{year}', year).replace('{number}', number),
      }
    },
  },
  {
    at: new RegExp(
      String.raw`\bdélibérations?\s+(?:[^.;\n]{0,80}?\s)?${NUMBER}([\p{L}\d][\p{L}\d./-]*[\p{L}\d])(?:\s+(?:du|en date du)\s+${WRITTEN_DAY})?`,
      'giu',
    ),
    read: (match) => ({
      kind: 'deliberation',
      name: `deliberation-${(match[1] ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      address: null,
    }),
  },
  {
    at: /\bconventions?(?:[-\s]cadre)?\s+(?:triennale\s+|pluriannuelle\s+)?de\s+coopération(?:\s+\p{L}[\p{L}’'-]*){0,10}?\s+((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)\d\d)/giu,
    read: (match) => ({ kind: 'convention', name: `convention-${match[1] ?? ''}-${match[2] ?? ''}`, address: null }),
  },
]

const ARTICLE = String.raw`(?:[LRDA]\.?\s?\*?\s?)?\d+(?:-\d+)*`
const LIST = String.raw`${ARTICLE}(?:\s?\([^)]{1,12}\))?(?:\s*(?:,|et|ou|à)\s*(?:à\s+)?(?:l['’]article\s+)?${ARTICLE}(?:\s?\([^)]{1,12}\))?)*`

/** Codes by their name, with the articles that stand before or after it. */
function codesIn(text: string, rules: CitationRules): Found[] {
  const found: Found[] = []
  if (!/code|général|C(?:GCT|CIA|RPA|PI|GI)/iu.test(text)) return found
  for (const { name, address, at: spelled } of patternsOf(rules)) {
    for (const match of text.matchAll(spelled)) {
      const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
      const ahead = new RegExp(String.raw`(?:articles?|art\.)\s+(${LIST})\s+(?:du|de la|de ce|de l['’])?\s*$`, 'iu').exec(before)
      const alone = new RegExp(String.raw`(?<![\p{L}\d-])([LRDA]\.?\s?\d+(?:-\d+)+)\s+(?:du|de l['’])?\s*$`, 'u').exec(before)
      const behind = new RegExp(
        String.raw`^\s*,?\s*(?:et\s+)?(?:notamment\s+)?(?:en\s+)?(?:(?:son|ses|l['’]|les|aux?)?\s*(?:articles?|art\.)\s+|(?=[LRDA]\.?\s?\d))(${LIST})`,
        'iu',
      ).exec(after)
      const list = ahead?.[1] ?? alone?.[1] ?? behind?.[1]
      const at = ahead?.index ?? alone?.index ?? match.index
      const end = match.index + match[0].length + (list !== undefined && ahead === null && alone === null ? (behind?.[0].length ?? 0) : 0)
      const articles = list === undefined ? [] : articlesOf(list)
      const quote = text.slice(at, end)
      for (const article of articles.length === 0 ? [null] : articles)
        found.push({ kind: 'code', quote, name: article === null ? name : `${name}-${article}`, address, at, end })
    }
  }
  return found
}

let patterns: { readonly of: CitationRules; readonly list: readonly { name: string; address: string | null; at: RegExp }[] } | undefined

/** The names of codes as patterns; made once for the rules in use. */
function patternsOf(rules: CitationRules) {
  if (patterns?.of !== rules)
    patterns = { of: rules, list: rules.codes.map(({ name, address, spellings }) => ({ name, address, at: spelledAs(spellings) })) }
  return patterns.list
}

/** « L. 1111-2, L. 1111-4 et R. 210-1 » as names; « L. 2 à L. 5 » gives its two ends. */
const articlesOf = (list: string): string[] =>
  [...list.replace(/\([^)]*\)/g, '').matchAll(new RegExp(ARTICLE, 'gu'))].map(([text]) => text.replace(/[\s.*]/g, '').toUpperCase())

function spelledAs(spellings: readonly string[]): RegExp {
  const letters: Readonly<Record<string, string>> = {
    e: '[eéèê]',
    a: '[aàâ]',
    i: '[iîï]',
    o: '[oô]',
    u: '[uùû]',
    c: '[cç]',
    ' ': String.raw`[\s’'\u00a0-]+`,
  }
  const list = spellings
    .toSorted((a, b) => b.length - a.length)
    .map((text) => [...text].map((letter) => letters[letter] ?? letter).join(''))
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${list.join('|')})(?![\p{L}\d])`, 'giu')
}

/** The citations of a text, in its order, and where the days of others stand. */
export function citationsOf(text: string, rules: CitationRules): Found[] {
  const found: Found[] = codesIn(text, rules)
  for (const { at, read } of READERS)
    for (const match of text.matchAll(at)) {
      const citation = read(match, rules)
      if (citation !== null) found.push({ ...citation, quote: match[0], at: match.index, end: match.index + match[0].length })
    }
  const sorted = found.toSorted((a, b) => a.at - b.at || b.end - a.end)
  return sorted.filter(
    (one, place) => !sorted.some((other, at) => at !== place && isWithin(one, other) && (one.kind !== 'code' || other.kind !== 'code')),
  )
}

const isWithin = (one: Found, other: Found): boolean =>
  one.at >= other.at && one.end <= other.end && one.end - one.at < other.end - other.at

/** What a text cites, block by block; a name comes once a block. */
export function citationsIn(divisions: readonly Division[], rules: CitationRules): Citation[] {
  return everyBlock(divisions).flatMap(({ block }) => {
    const names = new Set<string>()
    return citationsOf(block.text, rules).flatMap(({ kind, quote, name, address }) => {
      if (names.has(name)) return []
      names.add(name)
      return [{ kind, quote: oneLine(quote), name, address, blockId: block.id }]
    })
  })
}
