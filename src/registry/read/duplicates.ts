/** Finds rows that repeat an earlier one, cell for cell: a number made of a few cells first, the whole row only when it returns. */
export class Duplicates {
  readonly #places: readonly number[]
  readonly #seen = new Map<number, number | number[]>()

  constructor(places: readonly (number | undefined)[]) {
    this.#places = places.filter((place) => place !== undefined)
  }

  /** The place of the first row equal to this one, when there is one. */
  firstLike(row: readonly string[], place: number, rows: readonly (readonly string[])[]): number | undefined {
    let mark = 2_166_136_261
    for (const column of this.#places) mark = mixed(mark, row[column] ?? '')
    const seen = this.#seen.get(mark)
    if (seen === undefined) {
      this.#seen.set(mark, place)
      return undefined
    }
    const earlier = typeof seen === 'number' ? [seen] : seen
    const twin = earlier.find((other) => isSame(row, rows[other] ?? []))
    if (twin === undefined && earlier.length < MOST_ALIKE) this.#seen.set(mark, [...earlier, place])
    return twin
  }
}

/** Rows alike by their few cells that are compared whole: beyond, a file repeats itself by design. */
const MOST_ALIKE = 50

/** FNV-1a, 32 bits. */
function mixed(mark: number, text: string): number {
  let mixing = Math.imul(mark ^ 0x1f, 16_777_619)
  for (let place = 0; place < text.length; place += 1) mixing = Math.imul(mixing ^ text.charCodeAt(place), 16_777_619)
  return mixing
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((cell, place) => cell === b[place])
