import { compareTexts } from '#application/compare-texts.ts'
import { wayBetween } from '#application/read-comparison.ts'
import type { Language } from '#application/ports/language.ts'
import type { TextDocuments } from '#application/ports/text-documents.ts'
import { COMPARE_HELP, comparisonText } from '#wording/answers/comparison-text.ts'
import { comparisonAnswer } from '#wording/answers/comparison-answer.ts'
import { textProblemSentence } from '#wording/text-problems.ts'
import type { Command } from './command.ts'
import { openedFile, writeJson } from './engine-files.ts'
import { givenWords } from './given-words.ts'

const OPTIONS = { json: { type: 'boolean' } } as const

/** Compares two texts, article by article. */
export function compareCommand(documents: TextDocuments, language: () => Language): Command {
  return async (words) => {
    const given = givenWords(words, OPTIONS)
    if (given?.values.help === true) {
      process.stdout.write(COMPARE_HELP)
      return 0
    }
    const [first, second, ...others] = given?.positionals ?? []
    if (given === undefined || first === undefined || second === undefined || others.length > 0) {
      process.stderr.write(COMPARE_HELP)
      return 2
    }
    const read = []
    for (const path of [first, second]) {
      const file = await openedFile(path)
      if (file === 3) return file
      const reading = await documents.read(file.bytes, file.name)
      if (reading.text === null) {
        for (const problem of reading.problems) process.stderr.write(`${file.name} : ${textProblemSentence(problem)}\n`)
        return 1
      }
      read.push({ file: file.name, text: reading.text })
    }
    const [before, after] = read
    if (before === undefined || after === undefined) return 2
    const way = wayBetween(before.text, after.text)
    const comparison = compareTexts(before.text, after.text, way, language())
    if (given.values.json === true) writeJson(comparisonAnswer(before, after, way, comparison))
    else process.stdout.write(comparisonText(before.text.title, after.text.title, comparison))
    return 0
  }
}
