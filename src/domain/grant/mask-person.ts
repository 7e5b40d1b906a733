import { foldedWord, MASK, type NaturalPerson } from './natural-person.ts'

const PARTS = /['’-]/
const SHORTEST = 3

/**
 * A text of the same row without the person's names: whole, apart, in capitals or without accents.
 * Bounds: words of three letters or more, anywhere in the text: it masks too much rather than too little.
 * Policy: docs/decisions/2026-11-22-natural-persons-are-masked.md
 */
export function maskedIn(text: string, name: string, person: NaturalPerson): string {
  const own = name.trim().slice(person.masked.length - MASK.length)
  const names = new Set(own.split(/[^\p{L}'’-]+/u).flatMap(partsOf))
  return text
    .replaceAll(name.trim(), person.masked)
    .replaceAll(/[\p{L}'’-]+/gu, (word, place: number, whole: string) =>
      isInMask(whole, place) || !partsOf(word).some((part) => names.has(part)) ? word : MASK,
    )
    .replaceAll(/(\[personne physique\]\s*){2,}/g, `${MASK} `)
    .trimEnd()
}

const partsOf = (word: string): string[] => [word, ...word.split(PARTS)].map(foldedWord).filter((part) => part.length >= SHORTEST)

/** Whether that place is inside a mask already put. */
const isInMask = (text: string, place: number): boolean => {
  const start = text.lastIndexOf(MASK, place)
  return start >= 0 && place < start + MASK.length
}
