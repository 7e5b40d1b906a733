/** The text of UTF-8 bytes, its mark taken off; nothing when the bytes are not UTF-8 or hold a NUL. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** What was found, short enough to be shown. */
export const refusedText = (found: string): string => (found.length > 80 ? `${found.slice(0, 79)}…` : found)
