import { checkLog, type ProofTools } from '#domain/proof/check-log.ts'
import { logExportOf } from '#domain/proof/log-export.ts'
import { logBreakSentence, logCheckSentence, NOT_A_LOG, VERIFY_LOG_HELP } from '#wording/log-check.ts'
import { MISUSED } from '#wording/misused.ts'
import type { Command } from './command.ts'
import { openedFile, writeJson } from './engine-files.ts'
import { givenWords } from './given-words.ts'
import { extraWord, misuse, refusedOption } from './misuse.ts'

/** Says whether a log is whole, or where it is broken. */
export function verifyLogCommand(tools: ProofTools): Command {
  return async (words) => {
    const given = givenWords(words, { json: { type: 'boolean' } })
    if (given?.values.help === true) {
      process.stdout.write(VERIFY_LOG_HELP)
      return 0
    }
    const [path, ...others] = given?.positionals ?? []
    if (given === undefined || path === undefined || others.length > 0)
      return misuse(words, VERIFY_LOG_HELP, [
        refusedOption(given, words),
        path === undefined && MISUSED.lacking('JOURNAL.json'),
        extraWord(given?.positionals ?? [], 1),
      ])
    const file = await openedFile(path)
    if (file === 3) return file
    const log = logExportOf(jsonIn(file.bytes))
    if (log === undefined) {
      writeJson({ valid: false, message: NOT_A_LOG })
      if (given.values.json !== true) process.stderr.write(`${NOT_A_LOG}\n`)
      return 1
    }
    const check = checkLog(log, tools)
    const breaks = check.breaks.map((found) => ({ ...found, message: logBreakSentence(found) }))
    const { entries, sealedDays: sealed_days, unsealed } = check
    writeJson({ valid: breaks.length === 0, entries, sealed_days, unsealed, breaks, message: logCheckSentence(check) })
    if (given.values.json !== true)
      for (const { message } of [{ message: logCheckSentence(check) }, ...breaks]) process.stderr.write(`${message}\n`)
    return breaks.length === 0 ? 0 : 1
  }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
