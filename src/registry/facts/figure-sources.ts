import type { FactsDocument } from '#registry/extract/facts-document.ts'
import type { FoundNumber } from './number-in-words.ts'
import type { SourceFolder } from './source-folder.ts'
import type { SourceTitles } from './source-titles.ts'

export const FACTS = 'mission/facts.md'
/** The day the sources were gathered, as the folder's own account says. */
export const READ_ON = '2026-11-22'

/** Where a figure was read. */
export type Origin = {
  readonly title: string
  readonly kind: string
  readonly address: string | undefined
  readonly published: string | undefined
}

/** A figure as its source gives it. */
export type Read = {
  readonly value: FoundNumber
  readonly unit: string | undefined
  readonly years: readonly [number, number] | undefined
  readonly territory: string | undefined
  readonly origins: Origin[]
}

/** What figures are read from. */
export type FigureSources = {
  readonly folder: SourceFolder
  readonly document: FactsDocument
  readonly titles: SourceTitles
  readonly perimeters: Readonly<Record<string, string>>
}
