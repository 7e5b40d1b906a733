/** The database holds neither zero bytes nor halves of a character, and a stranger's file may. */
export const keepable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

export const keepableJson = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? keepable(part) : part))
