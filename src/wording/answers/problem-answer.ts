import type { FileProblem } from '#domain/source/file-problem.ts'
import { fileProblemMessage } from '../file-problems.ts'

/** A problem of a file as the published interface writes it. */
export type ProblemAnswer = FileProblem & { readonly message: string }

export const problemAnswer = (problem: FileProblem): ProblemAnswer => ({ ...problem, message: fileProblemMessage(problem) })
