const SHORT_FOR: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' }

/**
 * The words of a text as one looks them up: no accents, no capitals, ligatures undone, « St » read as « Saint ».
 * Policy: docs/decisions/2026-11-22-search-in-memory.md
 */
export function searchWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => SHORT_FOR[word] ?? word)
}
