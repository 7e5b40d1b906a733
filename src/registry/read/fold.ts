/** A head or a closed value as spellings are compared: lower case, no accent, no sign, no final « (1) ». */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\(\d+\)\s*$/, '')
    .replace(/[^a-z0-9]+/g, '')
}

/** A head on one line, as it is shown: heads may run over several. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
