import { NARROW } from '../spaces.ts'

/** What the reference says of a key or a step beyond what its reader says: only meaning, never a bound or a figure. */
export type EntryWords = {
  readonly title: string
  /** What it does, for somebody who never saw it. */
  readonly what: string
  /** How it is computed, line by line. */
  readonly formula: readonly string[]
  /** What each key below it means, by its path; exactly those of the reader. */
  readonly parts: Readonly<Record<string, string>>
  /** What happens when a key is left out and nothing stands for it, by its path. */
  readonly omitted: Readonly<Record<string, string>>
  /** Where it comes from: a request of the note, a text, or a choice of ours. */
  readonly origin: string
}

/** A request of the note, said for what it is. */
export const requested = (id: string, rest: string): string =>
  `Demande ${id} de la note des six organisations${NARROW}: une proposition, pas une règle en vigueur. ${rest}`

export const OURS_ALONE = 'Hypothèse de Contrechamp : aucun texte ne le fixe.'

export const SOURCE_PARTS = (path: string): Readonly<Record<string, string>> => ({
  [`${path}.document`]: 'Le texte d’où vient ce fichier : son nom dans docs/sources/index.csv, ou un nom à vous.',
  [`${path}.article`]: 'L’article, la page ou le titre de ce texte.',
  [`${path}.status`]: 'Ce que ce texte est. Une proposition n’est jamais montrée comme une règle en vigueur.',
})

export const RATIO_PARTS = (path: string): Readonly<Record<string, string>> => ({
  [`${path}.cnc`]: 'Tant d’euros du CNC…',
  [`${path}.local`]: '… pour tant d’euros des collectivités.',
})
