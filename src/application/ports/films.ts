import type { Cents } from '#domain/money/cents.ts'

/** A film that the CNC approved, as far as its file says. */
export type ApprovedFilm = {
  readonly year: number
  readonly budget: Cents | null
  readonly genre: 'fiction' | 'documentaire' | 'animation' | null
  readonly isFrenchInitiative: boolean | null
  /** Whether it is the first film of each of its directors. */
  readonly isFirst: boolean | null
  /** The file marks the films that at least one Région helped; a film without the mark may be one that nobody marked. */
  readonly isMarkedAided: boolean
}

export type ApprovedFilms = {
  /** Every one, by year; empty when the data pack is not there. */
  readonly all: () => Promise<readonly ApprovedFilm[]>
}
