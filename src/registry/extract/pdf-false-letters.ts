import type { TextProblem } from '#domain/source/text-problem.ts'
import type { PageMarks, Word } from './pdf-marks.ts'
import { fontsByShape } from './pdf-letter-shapes.ts'
import { problemOf } from './pdf-scans.ts'

/** Letters that no text is written with: control codes, private ones, the sign of what could not be read. */
const NO_LETTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]|[\u{f0000}-\u{10ffff}]/gu
const BULLET = /^[\ue000-\uf8ff]$/u
const BAD_SHARE = 0.05
const FEWEST_BAD = 6
/** Words that any text holds many of, in French and in the languages that a convention may quote. */
const FREQUENT = new Set(
  'de la le les des et à en du un une pour par dans que qui est au aux sur ce ces sa son ses se ne pas l d s n qu c j ou il elle sont avec cette leur leurs plus the of and to in is for on by der die das und el los las y il di che'.split(
    ' ',
  ),
)
const FEWEST_WORDS = 40
const LEAST_FREQUENT = 0.08
const MOST_TOLD = 20
/** So many words of a font tell what it writes. */
const MOST_WORDS = 2_000
const EXCERPT = 60

/** Fonts whose letters are not those they show: told once a font, and each page whose figures are printed with it. */
export async function falseLetters(bytes: Uint8Array, pages: readonly PageMarks[]): Promise<TextProblem[]> {
  const byFont = new Map<string, { words: Word[]; pages: Set<number>; figures: Set<number> }>()
  for (const { page, words, isRecognised } of pages)
    for (const word of isRecognised ? [] : words) {
      const own = byFont.get(word.font) ?? { words: [], pages: new Set(), figures: new Set() }
      byFont.set(word.font, own)
      if (own.words.length < MOST_WORDS) own.words.push(word)
      own.pages.add(page)
      if (/\d/.test(word.text)) own.figures.add(page)
    }
  const { lying: shaped, honest } = await fontsByShape(bytes, pages)
  // Code, names and other languages make few known words: letters of the right shape clear them.
  const told = [...byFont]
    .filter(([font, { words }]) => hasBadLetters(words) || (isNoLanguage(words) && !honest.includes(font)))
    .map(([font]) => font)
  const nameless = shaped.filter((font) => !byFont.has(font)).map(() => problemOf('false-letters', null))
  const lying = [...new Set([...told, ...shaped])].flatMap((font) => byFont.get(font) ?? [])
  const isUnchecked =
    byFont.size > 0 && told.length + shaped.length + honest.length === 0 && isShort([...byFont.values()].flatMap(({ words }) => words))
  return [
    ...(isUnchecked ? [problemOf('unchecked-letters', null)] : []),
    ...nameless,
    ...lying.map(({ words, pages: own }) => problemOf('false-letters', Math.min(...own), excerptOf(words))),
    ...[...new Set(lying.flatMap(({ figures }) => [...figures]))].slice(0, MOST_TOLD).map((page) => problemOf('doubtful-amount', page)),
  ]
}

const excerptOf = (words: readonly Word[]): string =>
  words
    .slice(0, 12)
    .map(({ text }) => text.replaceAll(NO_LETTER, '�'))
    .join(' ')
    .slice(0, EXCERPT)

function hasBadLetters(words: readonly Word[]): boolean {
  let bad = 0
  let all = 0
  for (const { text } of words) {
    if (BULLET.test(text)) continue
    all += text.length
    bad += text.match(NO_LETTER)?.length ?? 0
  }
  return bad >= FEWEST_BAD && bad > BAD_SHARE * all
}

const wordsIn = (words: readonly Word[]): string[] => words.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])
/** Titles that repeat a few words prove nothing. */
const isShort = (words: readonly Word[]): boolean => new Set(wordsIn(words)).size < FEWEST_WORDS

/** Whether letters look like letters but make no words. */
function isNoLanguage(words: readonly Word[]): boolean {
  const all = wordsIn(words)
  return !isShort(words) && all.filter((word) => FREQUENT.has(word)).length < LEAST_FREQUENT * all.length
}
