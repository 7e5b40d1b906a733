import type { Snippet } from '#domain/convention/snippet.ts'

/** Marked at most: an address stays short. */
const MOST_MARKED = 5
const WORDS_BEFORE = 3

/** What follows a `#` so that the browser marks the words found where it arrives; one that cannot leaves the anchor alone. */
export function textDirective({ runs }: Snippet): string {
  const marks = runs.flatMap(({ text, isMarked }, at) => {
    if (!isMarked) return []
    const before = runs.slice(0, at).map((run) => run.text)
    const words =
      before
        .join('')
        .match(/[\p{L}\p{N}]+(?:[^\p{L}\p{N}]+)?/gu)
        ?.slice(-WORDS_BEFORE)
        .join('')
        .trim() ?? ''
    // words on two lines are two blocks for a browser, and no context holds across them
    return [words === '' || words.includes('\n') ? encoded(text) : `${encoded(words)}-,${encoded(text)}`]
  })
  return marks.length === 0
    ? ''
    : `:~:${marks
        .slice(0, MOST_MARKED)
        .map((mark) => `text=${mark}`)
        .join('&')}`
}

/** A hyphen, a comma or an ampersand of the text is no sign of the directive. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D')
