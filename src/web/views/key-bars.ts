import type { SourcedFace } from '#application/cofinancing.ts'
import { bound, momentText } from '#wording/figures.ts'
import { COFINANCING, faceCaption } from '#wording/pages/cofinancing.ts'
import type { Sides } from '#wording/ratio.ts'
import type { TableSource } from '#wording/table.ts'
import { isOwnComputed } from './cofinancing-tables.ts'
import { allSources } from './figure-lines.ts'

/** One 1–2 bar ready to be drawn: both sides, what they are, where they were read, and the doubt if there is one. */
export type KeyBar = {
  readonly id: string
  readonly sides: Sides
  readonly caption: string
  readonly short: string
  readonly doubt: string | null
  readonly sources: readonly TableSource[]
}

/** The bars of the faces that have a key, in their order; usable by any page. */
export const keyBars = (faces: readonly SourcedFace[]): readonly KeyBar[] =>
  faces.flatMap((face) => {
    const { own, cnc, key, year, perimeter, moment, figures } = face
    if (own === null || cnc === null || key === null) return []
    return [
      {
        id: face.from.join('-'),
        sides: { state: cnc, territories: own },
        caption: faceCaption(year, perimeter, momentText(moment)),
        short: `${year} · ${bound(perimeter)}`,
        doubt: isOwnComputed(face) ? COFINANCING.computedOwn : null,
        sources: allSources(figures.map(({ source }) => source)),
      },
    ]
  })
