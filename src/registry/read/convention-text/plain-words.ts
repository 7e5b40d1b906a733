/** Text as spellings are compared: lower case, no accent, no sign, one space between words. */
export function plainWords(text: string): string {
  if (!/[^ -~]/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9%]+/g, ' ')
      .trim()
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()
}

/** How many words a text has. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Where the first of some phrases stands in plain words, in characters; the longer of two that begin together. */
export function firstPhrase(plain: string, phrases: readonly string[]): { readonly phrase: string; readonly at: number } | null {
  let first: { phrase: string; at: number } | null = null
  const padded = ` ${plain} `
  for (const phrase of phrases) {
    const at = padded.indexOf(` ${phrase} `)
    if (at >= 0 && (first === null || at < first.at || (at === first.at && phrase.length > first.phrase.length))) first = { phrase, at }
  }
  return first
}

/** Whether plain words begin with one of some phrases. */
export const opensWith = (plain: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => plain === phrase || plain.startsWith(`${phrase} `))

/** A text on one line, its spaces made plain. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
