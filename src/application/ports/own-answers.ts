import type { OwnAnswers } from '#domain/statistics/own-answers.ts'

/** What applicants tell for statistics alone, kept apart from their files. */
export type OwnAnswersDesk = {
  /** `null`: never asked. */
  readonly of: (applicationId: string) => Promise<OwnAnswers | null>
  /** Keeps answers while the file may still be told of in no figure; `false` once it may. */
  readonly keep: (applicationId: string, answers: OwnAnswers, at: string) => Promise<boolean>
  /** Empties what was answered of a file. */
  readonly erase: (applicationId: string) => Promise<void>
  /** Empties what a person answered of all the files that they began. */
  readonly eraseOf: (personId: string) => Promise<void>
  /** What a person answered, file by file. */
  readonly ofPerson: (personId: string) => Promise<readonly { readonly applicationId: string; readonly answers: OwnAnswers }[]>
}
