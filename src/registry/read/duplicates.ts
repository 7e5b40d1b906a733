/** Finds rows that repeat an earlier one, cell for cell: a short key first, the whole row only when the key returns. */
export class Duplicates {
  readonly #places: readonly number[]
  readonly #seen = new Map<string, number[] | number>()

  constructor(places: readonly (number | undefined)[]) {
    this.#places = places.filter((place) => place !== undefined)
  }

  /** The place of the first row equal to this one, when there is one. */
  firstLike(row: readonly string[], place: number, rows: readonly (readonly string[])[]): number | undefined {
    let key = ''
    for (const column of this.#places) key += `${row[column] ?? ''}\u0000`
    const seen = this.#seen.get(key)
    if (seen === undefined) {
      this.#seen.set(key, place)
      return undefined
    }
    const earlier = typeof seen === 'number' ? [seen] : seen
    const twin = earlier.find((other) => isSame(row, rows[other] ?? []))
    if (twin === undefined && earlier.length < 50) this.#seen.set(key, [...earlier, place])
    return twin
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((cell, place) => cell === b[place])
