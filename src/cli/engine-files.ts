import { basename } from 'node:path'
import type { FileProblem } from '#domain/source/file-problem.ts'
import { problemAnswer } from '#wording/answers/problem-answer.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import { readGivenFile } from './given-file.ts'

/** The bytes of a file named on the command line, or the exit code once its absence is told. */
export async function openedFile(path: string): Promise<{ readonly bytes: Uint8Array; readonly name: string } | 3> {
  const file = await readGivenFile(path)
  if ('bytes' in file) return { bytes: file.bytes, name: basename(path) }
  process.stderr.write(`${file.refusal}\n`)
  return 3
}

/** Tells why a file is refused, as data or as sentences, and gives the exit code. */
export function refusedFiles(problems: readonly FileProblem[], isJson: boolean): 1 {
  if (isJson) writeJson({ problems: problems.map(problemAnswer) })
  for (const problem of problems) process.stderr.write(`${fileProblemSentence(problem)}\n`)
  return 1
}

export const writeJson = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer, null, 1)}\n`)
