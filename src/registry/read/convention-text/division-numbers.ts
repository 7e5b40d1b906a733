const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** The number that Roman figures write, or nothing when they are badly formed. */
export function romanNumber(text: string): number | undefined {
  const letters = text.toLowerCase()
  if (!/^m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/.test(letters) || letters === '') return undefined
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0)
}

/** A printed number as its parts, to be put in order: « 3.2 » is [3, 2], « II » [2], « B » [2]; nothing for « unique » or « L. 111-2 ». */
export function numberParts(printed: string): readonly number[] | undefined {
  const bare = printed
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(?<=\d|^i)(?:ere|ère|er)$/, '')
    .replace(/[.)]+$/, '')
  if (/^\d+(?:[.\-–‑]\d+)*$/.test(bare)) return bare.split(/[.\-–‑]/).map(Number)
  if (/^premi(?:er|[eè]re)$/.test(bare)) return [1]
  const roman = /^[cdlm]$/.test(bare) ? undefined : romanNumber(bare)
  if (roman !== undefined) return [roman]
  return /^[a-z]$/.test(bare) ? [bare.charCodeAt(0) - 96] : undefined
}

/** Below zero when the first comes before the second, part by part. */
export function inOrder(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = (a[place] ?? -1) - (b[place] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether a number is the one after another: 3 after 2, 3.2 after 3.1, 4 after 3.2, 3.1 after 3. */
export function isNext(before: readonly number[], number: readonly number[]): boolean {
  const last = number.at(-1)
  if (last === undefined) return false
  const same = number.slice(0, -1).every((part, place) => part === before[place])
  if (!same) return false
  return before.length < number.length ? before.length === number.length - 1 && last === 1 : last === (before[number.length - 1] ?? 0) + 1
}
