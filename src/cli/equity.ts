import type { EngineFiles } from '#application/ports/engine-files.ts'
import { equityOf } from '#domain/equity/equity.ts'
import { equityAnswer } from '#wording/answers/equity-answer.ts'
import { EQUITY_HELP, equityText } from '#wording/scenario-report.ts'
import type { Command } from './command.ts'
import { openedFile, refusedFiles, writeJson } from './engine-files.ts'
import { givenWords } from './given-words.ts'
import { extraWord, lackingOption, misuse, refusedOption } from './misuse.ts'

const OPTIONS = { values: { type: 'string' }, json: { type: 'boolean' } } as const

/** Measures how equally money reaches inhabitants. */
export function equityCommand(files: EngineFiles): Command {
  return async (words) => {
    const given = givenWords(words, OPTIONS)
    if (given?.values.help === true) {
      process.stdout.write(EQUITY_HELP)
      return 0
    }
    if (given?.values.values === undefined || given.positionals.length > 0) {
      return misuse(words, EQUITY_HELP, [
        refusedOption(given, words),
        lackingOption(given?.values.values, '--values'),
        extraWord(given?.positionals ?? [], 0),
      ])
    }
    const file = await openedFile(given.values.values)
    if (file === 3) return file
    const values = files.values(file.bytes, file.name)
    if (values.value === null) return refusedFiles(values.problems, given.values.json === true)
    const answer = equityAnswer(equityOf(values.value))
    if (given.values.json === true) writeJson(answer)
    else process.stdout.write(equityText(answer))
    return 0
  }
}
