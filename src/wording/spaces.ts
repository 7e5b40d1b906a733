/** Narrow no-break space: in numbers, before ; : ! ? and inside « ». */
export const NARROW = '\u202f'

/** No-break space: between a number and its unit. */
export const WIDE = '\u00a0'

/** The sign of a negative number, as wide as a figure. */
export const MINUS = '\u2212'

/** Words of a file of ours as they are printed: no line begins with a colon or a semicolon. */
export const unbroken = (words: string): string => words.replaceAll(/ (?=[:;!?»])/g, NARROW).replaceAll(/(?<=«) /g, NARROW)
