/** How many typing errors a word may carry and still be taken for another: none in short words and in codes. */
export const errorsAllowed = (word: string): number =>
  /\d/.test(word) || word.length < 4 ? 0 : word.length < 5 ? 1 : word.length < 12 ? 2 : 3

/** The letters that a word has, one bit each: two words with too many letters apart need no closer look. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) & 31)
  return letters
}

/** How many letters stand in one word and not in the other. */
export function lettersApart(a: number, b: number): number {
  let rest = a ^ b
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count += 1
  }
  return count
}

const WIDTH = 64
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const

/** Letters added, left out, changed or swapped with their neighbour between two words; anything above `most` is given as `most + 1`. */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length >= WIDTH || b.length >= WIDTH) return most + 1
  let [before, last, row]: [Uint8Array, Uint8Array, Uint8Array] = [...rows]
  for (let j = 0; j <= b.length; j += 1) last[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i
    let least = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1)
      let errors = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (letter === other ? 0 : 1))
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        errors = Math.min(errors, (before[j - 2] ?? 0) + 1)
      row[j] = errors
      if (errors < least) least = errors
    }
    if (least > most) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  return Math.min(last[b.length] ?? most + 1, most + 1)
}
