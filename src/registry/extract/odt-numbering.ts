import { bulletOf, numberIn } from './list-number.ts'
import type { OdtLevel, OdtStyles } from './odt-styles.ts'

/** Counts the numbers of lists and headings, which the file does not write. */
export type OdtNumbering = {
  /** Starts a list; it goes on counting from another when it is told to. */
  readonly begin: (styleName: string, goesOn: boolean) => void
  /** The marker of the next item; `start` is the number that it is told to take. */
  readonly next: (styleName: string, depth: number, start: number | undefined) => string
}

type Counts = (number | undefined)[]

export function odtNumbering(styles: OdtStyles): OdtNumbering {
  const counts = new Map<string, Counts>()
  const countsOf = (name: string): Counts => {
    const held = counts.get(name) ?? []
    counts.set(name, held)
    return held
  }
  return {
    begin: (name, goesOn) => {
      if (!goesOn) counts.delete(name)
    },
    next: (name, depth, start) => {
      const levels = styles.list(name)
      const level = levels.get(depth)
      if (level === undefined) return ''
      if (level.bullet !== null) return bulletOf(level.bullet)
      const reached = countsOf(name)
      reached[depth] = start ?? (reached[depth] ?? level.start - 1) + 1
      reached.length = depth + 1
      return written(level, levels, reached, depth)
    },
  }
}

function written(level: OdtLevel, levels: ReadonlyMap<number, OdtLevel>, reached: Counts, depth: number): string {
  const numberAt = (place: number): string => {
    const source = levels.get(place)
    return numberIn(source?.style ?? 'none', reached[place] ?? source?.start ?? 1)
  }
  if (level.pattern !== null) return level.pattern.replaceAll(/%(\d+)%/g, (_, digits: string) => numberAt(Number(digits))).trim()
  if (level.style === 'none') return `${level.prefix}${level.suffix}`.trim()
  const places = Array.from({ length: Math.min(Math.max(1, level.shown), depth) }, (_, place) => depth - place).toReversed()
  const numbers = places.map(numberAt).filter((number) => number !== '')
  return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim()
}
