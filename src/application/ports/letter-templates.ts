import type { LetterTemplate } from '#domain/grant/letter-template.ts'

/** A template as it stands: what it says is never edited, another number is written. */
export type KeptTemplate = LetterTemplate & { readonly authorityId: string; readonly number: number }

/** The letters that authorities write to many. */
export type LetterTemplates = {
  /** The last number of each. */
  readonly of: (authorityIds: readonly string[]) => Promise<readonly KeptTemplate[]>
  /** Writes another number; the same words again write none. */
  readonly keep: (authorityId: string, template: LetterTemplate, by: string) => Promise<number>
}
