import type { BaselineRules } from '#application/ports/baseline-rules.ts'
import type { TextDocuments } from '#application/ports/text-documents.ts'
import type { TextProblem } from '#domain/source/text-problem.ts'
import { readBaseline } from '#domain/baseline/read-baseline.ts'
import { baselineAnswer } from '#wording/answers/baseline-answer.ts'
import { BASELINE_HELP, baselineText } from '#wording/baseline.ts'
import type { Command } from './command.ts'
import { openedFile, writeJson } from './engine-files.ts'
import { givenWords } from './given-words.ts'

/** What the command reads with: documents of strangers, our rules, and how a problem of a document is said. */
export type BaselineReaders = {
  readonly documents: TextDocuments
  readonly rules: () => BaselineRules
  readonly sentence: (problem: TextProblem) => string
}

/** Reads a convention against the common base; its answer is a proposal, with its proofs. */
export function baselineCommand({ documents, rules, sentence }: BaselineReaders): Command {
  return async (words) => {
    const given = givenWords(words, { json: { type: 'boolean' } } as const)
    if (given?.values.help === true) {
      process.stdout.write(BASELINE_HELP)
      return 0
    }
    const [path, ...others] = given?.positionals ?? []
    if (path === undefined || others.length > 0) {
      process.stderr.write(BASELINE_HELP)
      return 2
    }
    const file = await openedFile(path)
    if (file === 3) return 3
    const { text, problems } = await documents.read(file.bytes, file.name)
    for (const problem of problems) process.stderr.write(`${sentence(problem)}\n`)
    if (text === null) return 1
    const { index, register } = rules()
    const readings = readBaseline(text, index)
    if (given?.values.json === true) writeJson(baselineAnswer(readings))
    else process.stdout.write(baselineText(readings, register))
    return 0
  }
}
