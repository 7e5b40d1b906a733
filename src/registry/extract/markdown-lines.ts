import type { Stretch } from './text-pieces.ts'

/** Text broken at a fixed width is broken between these numbers of signs. */
const NARROWEST = 50
const WIDEST = 130

const textOf = (line: readonly Stretch[]): string => line.map(({ text }) => text).join('')

/**
 * The paragraphs of a Markdown one. Lines broken at a fixed width are one paragraph, as Markdown says; lines that end where their writer chose,
 * as texts copied from elsewhere have, are each their own, unless the next begins in the middle of a sentence.
 */
export function writtenLines(stretches: readonly Stretch[], isOfWidth: boolean): Stretch[][] {
  const lines: Stretch[][] = [[]]
  for (const stretch of stretches) {
    // A hard break is a stretch of its own, and stays: what it parts is judged as in other formats.
    const parts = stretch.text === '\n' ? [stretch.text] : stretch.text.split('\n')
    for (const [place, text] of parts.entries()) {
      if (place > 0) lines.push([])
      lines.at(-1)?.push({ ...stretch, text })
    }
  }
  if (lines.length < 2 || (isOfWidth && isWrapped(lines.map(textOf))))
    return [lines.flatMap((line, place) => (place === 0 ? line : [space(line), ...line]))]
  const paragraphs: Stretch[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last === undefined || !/^\s*\p{Ll}/u.test(textOf(line)) || /^\s*[a-z]\)/.test(textOf(line))) paragraphs.push(line)
    else last.push(space(line), ...line)
  }
  return paragraphs
}

const space = (line: readonly Stretch[]): Stretch => ({ text: ' ', isBold: line[0]?.isBold ?? false, isItalic: false, size: null })

/** Whether a text may have been broken at a fixed width: no line of prose passes it. Tables and addresses may. */
export const isOfFixedWidth = (text: string): boolean =>
  text.split('\n').every((line) => line.length <= WIDEST || /^\s*\|/.test(line) || !/\S\s+\S/.test(line.slice(0, WIDEST)))

/** Whether each line ends where the next word would not have stood within the width. */
function isWrapped(lines: readonly string[]): boolean {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (width < NARROWEST || width > WIDEST) return false
  return lines.every((line, place) => {
    const next = lines[place + 1]
    return next === undefined || line.length + 1 + (/^\S+/.exec(next.trim())?.[0].length ?? 0) > width
  })
}
