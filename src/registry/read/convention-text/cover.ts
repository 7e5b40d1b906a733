import type { ExtractedPiece, TextDocument } from '#registry/extract/text-document.ts'
import { countWords, oneLine, opensWith, plainWords } from './plain-words.ts'
import type { HeadingRules } from './rules.ts'
import { bodySize, type TextPiece } from './headings.ts'
import { isCapitals } from './heading-labels.ts'
import type { Mark } from './marks.ts'

/** How many of the first pieces are a cover: short lines before the preamble, before any heading and before any paragraph. */
export function coverEnd(pieces: readonly ExtractedPiece[], marks: readonly Mark[], rules: HeadingRules): number {
  let end = 0
  for (; end < pieces.length; end += 1) {
    const [piece, mark] = [pieces[end], marks[end]]
    if (piece === undefined || mark === undefined || mark.is === 'heading') break
    if (mark.is === 'unplaced') continue
    if (piece.kind === 'table' || piece.role === 'footnote') break
    const words = countWords(piece.text)
    const isSaid =
      opensWith(plainWords(piece.text), rules.preamble_openings) && (words > 1 || /^entre$/i.test(piece.text.replace(/\W/g, '')))
    const isParagraph = words > 40 || (words > 14 && /[.;]$/.test(piece.text.trim()) && piece.level === null)
    const isClause = /\brepr[ée]sent[ée]e?s?\s+par\b|\bci-après (?:dénommé|désigné)|^il (?:est|a été) (?:arrêté|convenu)/iu.test(piece.text)
    if (isSaid || isClause || isParagraph || piece.list !== null) break
  }
  return end
}

/** Whether a line of the cover dates or names an act: such a line is kept with the preamble, where it can be cited. */
export const namesAct = (text: string): boolean =>
  /(?:\d{1,2}(?:er)?\s+[a-zéû]+\s+(?:19|20)\d\d|\d{1,2}\/\d{1,2}\/(?:19|20)\d\d)|n\s?[°º]\s?\d/iu.test(text) &&
  /délib|voté|signé|arrêté|décision|séance|réunion/iu.test(text)

const TITLE_WORDS = /\b(?:convention|avenant|deliberation|reglement|protocole|accord|charte|code|loi|decret|rapport|cadre|fonds)\b/

/** The title as it is printed: of the cover's lines, those printed the loudest; the document's own title when it has no cover. */
export function printedTitle(
  document: TextDocument,
  pieces: readonly ExtractedPiece[],
  marks: readonly Mark[],
  end: number,
  rules: HeadingRules,
): string {
  const lines = pieces
    .slice(0, end)
    .filter(
      (piece, place): piece is TextPiece =>
        piece.kind === 'text' && marks[place]?.is !== 'unplaced' && countWords(piece.text) > 0 && !isMark(piece.text, rules),
    )
  const level = lines.filter((line) => line.level !== null)
  const size = bodySize(document.pieces)
  const sizes = lines.map(({ style }) => style.size ?? 0)
  const largest = Math.max(0, ...sizes)
  const isLarge = size !== null && largest > size * 1.06
  const chosen =
    level.length > 0
      ? level.slice(0, 1)
      : isLarge
        ? run(lines, (line) => line.style.size === largest)
        : run(lines, (line) => isCapitals(line.text) || line.style.isBold || TITLE_WORDS.test(plainWords(line.text)))
  const title = oneLine(chosen.map(({ text }) => text).join(' '))
  return title !== '' ? title : withoutMark(oneLine(document.title ?? lines[0]?.text ?? ''), rules)
}

const isMark = (text: string, rules: HeadingRules): boolean => opensWith(plainWords(text), [...rules.example_marks, ...rules.example_words])

/** A title without what it says of being an example. */
function withoutMark(title: string, rules: HeadingRules): string {
  const parts = title.split(/\s+[–—|-]\s+/)
  const first = parts.findIndex((part) => isMark(part, rules))
  return first <= 0 ? title : title.slice(0, title.indexOf(parts[first] ?? '')).replace(/[\s–—|-]+$/u, '')
}

/** The first lines in a row that are so. */
function run(lines: readonly TextPiece[], isSo: (line: TextPiece) => boolean): readonly TextPiece[] {
  const first = lines.findIndex(isSo)
  if (first < 0) return []
  const after = lines.findIndex((line, place) => place > first && !isSo(line))
  return lines.slice(first, after < 0 ? undefined : after)
}
