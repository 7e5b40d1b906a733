import type { EngineFiles } from '#application/ports/engine-files.ts'
import { ration } from '#domain/scenario/ration.ts'
import { RATIONING_METHODS } from '#domain/scenario/scenario.ts'
import { shareAnswer } from '#wording/answers/share-answer.ts'
import { MISUSED } from '#wording/misused.ts'
import { SHARE_HELP, shareText } from '#wording/scenario-report.ts'
import type { Command } from './command.ts'
import { openedFile, refusedFiles, writeJson } from './engine-files.ts'
import { givenWords } from './given-words.ts'
import { extraWord, lackingOption, misuse, refusedOption } from './misuse.ts'

const OPTIONS = { method: { type: 'string' }, envelope: { type: 'string' }, claims: { type: 'string' }, json: { type: 'boolean' } } as const

/** Shares an envelope among claims by one method. */
export function shareCommand(files: EngineFiles): Command {
  return async (words) => {
    const given = givenWords(words, OPTIONS)
    if (given?.values.help === true) {
      process.stdout.write(SHARE_HELP)
      return 0
    }
    const method = RATIONING_METHODS.find((one) => one === given?.values.method)
    const envelope = files.euros(given?.values.envelope ?? '')
    const path = given?.values.claims
    if (given === undefined || method === undefined || envelope === undefined || path === undefined || given.positionals.length > 0) {
      const { method: asked, envelope: sum } = given?.values ?? {}
      return misuse(words, SHARE_HELP, [
        refusedOption(given, words),
        lackingOption(asked, '--method'),
        method === undefined && MISUSED.notInList('--method', asked ?? '', RATIONING_METHODS),
        lackingOption(sum, '--envelope'),
        envelope === undefined && MISUSED.notAnAmount('--envelope', sum ?? ''),
        lackingOption(path, '--claims'),
        extraWord(given?.positionals ?? [], 0),
      ])
    }
    const file = await openedFile(path)
    if (file === 3) return file
    const claims = files.claims(file.bytes, file.name)
    if (claims.value === null) return refusedFiles(claims.problems, given.values.json === true)
    const answer = shareAnswer(method, envelope, claims.value, ration(envelope, claims.value, method))
    if (given.values.json === true) writeJson(answer)
    else process.stdout.write(shareText(answer))
    return 0
  }
}
