import type { Box, Ruling, Rulings } from './pdf-marks.ts'

/** A page as points, light or dark, four numbers a point as a canvas gives them. */
export type Raster = { readonly points: Uint8ClampedArray; readonly width: number; readonly height: number }

const DARK = 150
/** A line on a scan is at least that long, in shares of the page's width, and may be broken by so many points. */
const SHORTEST = 0.035
const BROKEN = 3

const isDark = ({ points }: Raster, place: number): boolean =>
  (points[place * 4] ?? 255) + (points[place * 4 + 1] ?? 255) + (points[place * 4 + 2] ?? 255) < DARK * 3

/** The share of a page that is not white, where no known word stands; `scale` gives points of the page for one of the picture. */
export function strangeInk(raster: Raster, words: readonly Box[], scale: number): number {
  const known = new Uint8Array(raster.width * raster.height)
  for (const word of words)
    for (
      let y = Math.max(0, Math.floor(word.top / scale) - 2);
      y <= Math.min(raster.height - 1, Math.ceil(word.bottom / scale) + 2);
      y += 1
    )
      known.fill(
        1,
        y * raster.width + Math.max(0, Math.floor(word.left / scale) - 2),
        y * raster.width + Math.min(raster.width, Math.ceil(word.right / scale) + 2),
      )
  let dark = 0
  for (let place = 0; place < known.length; place += 1) if (known[place] === 0 && isDark(raster, place)) dark += 1
  return known.length === 0 ? 0 : dark / known.length
}

/** Straight lines across and down that a scan shows, in points of the page. */
export function scannedRulings(raster: Raster, scale: number): Rulings {
  const least = SHORTEST * raster.width
  const across = runs(raster.height, raster.width, (line, place) => isDark(raster, line * raster.width + place), least, scale)
  const down = runs(raster.width, raster.height, (line, place) => isDark(raster, place * raster.width + line), least, scale)
  return { across: thinOnly(across, scale), down: thinOnly(down, scale) }
}

function runs(lines: number, length: number, dark: (line: number, place: number) => boolean, least: number, scale: number): Ruling[] {
  const found: Ruling[] = []
  for (let line = 0; line < lines; line += 1) {
    let from = -1
    let last = -1
    for (let place = 0; place <= length; place += 1) {
      const isOn = place < length && dark(line, place)
      if (isOn) {
        if (from < 0) from = place
        last = place
      } else if (from >= 0 && (place - last > BROKEN || place === length)) {
        if (last - from >= least) found.push({ at: line * scale, from: from * scale, to: last * scale })
        from = -1
      }
    }
  }
  return found
}

/** Runs that touch make one line; a thick one is a dark box, not a line. */
function thinOnly(found: readonly Ruling[], scale: number): Ruling[] {
  const groups: { first: number; last: number; from: number; to: number }[] = []
  for (const { at, from, to } of found) {
    const home = groups.find((group) => at - group.last <= 2.5 * scale && from <= group.to + 4 * scale && to >= group.from - 4 * scale)
    if (home === undefined) groups.push({ first: at, last: at, from, to })
    else {
      home.last = at
      home.from = Math.min(home.from, from)
      home.to = Math.max(home.to, to)
    }
  }
  return groups.filter(({ first, last }) => last - first < 5).map(({ first, last, from, to }) => ({ at: (first + last) / 2, from, to }))
}
