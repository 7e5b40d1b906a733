import type { TextDocuments } from '#application/ports/text-documents.ts'
import { textAnswer } from '#wording/answers/text-answer.ts'
import { READ_CONVENTION_HELP, textReport } from '#wording/text-report.ts'
import type { Command } from './command.ts'
import { openedFile, writeJson } from './engine-files.ts'
import { givenWords } from './given-words.ts'

/** Reads a convention and tells its structure, its tables and what reads badly. */
export function readConventionCommand(texts: TextDocuments): Command {
  return async (words) => {
    const given = givenWords(words, { json: { type: 'boolean' } })
    if (given?.values.help === true) {
      process.stdout.write(READ_CONVENTION_HELP)
      return 0
    }
    const [path, ...others] = given?.positionals ?? []
    if (given === undefined || path === undefined || others.length > 0) {
      process.stderr.write(READ_CONVENTION_HELP)
      return 2
    }
    const file = await openedFile(path)
    if (file === 3) return file
    const reading = await texts.read(file.bytes, file.name)
    if (given.values.json === true) writeJson(textAnswer(reading))
    else process.stdout.write(textReport(reading))
    return reading.text === null ? 1 : 0
  }
}
