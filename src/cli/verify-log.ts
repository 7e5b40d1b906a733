import { exactText } from '#application/check-proof.ts'
import { checkLogFile } from '#domain/proof/check-log-file.ts'
import type { ProofTools } from '#domain/proof/check-seals.ts'
import {
  LAID_OUT_ANEW,
  logBreakSentence,
  logCheckSentence,
  NOT_A_LOG,
  signedBySentence,
  unexpectedKeySentence,
  VERIFY_LOG_HELP,
} from '#wording/log-check.ts'
import { MISUSED } from '#wording/misused.ts'
import type { Command } from './command.ts'
import { openedFile, writeJson } from './engine-files.ts'
import { givenWords } from './given-words.ts'
import { extraWord, misuse, refusedOption } from './misuse.ts'

/** Says whether a log is whole, or where it is broken. */
export function verifyLogCommand(tools: ProofTools): Command {
  return async (words) => {
    const given = givenWords(words, { json: { type: 'boolean' }, key: { type: 'string', multiple: true } })
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
    const found = checkLogFile(exactText(file.bytes) ?? '', tools)
    if (found.kind === 'not-a-log') {
      writeJson({ valid: false, message: NOT_A_LOG })
      if (given.values.json !== true) process.stderr.write(`${NOT_A_LOG}\n`)
      return 1
    }
    const { check, isAsGivenOut } = found
    const { entries, sealedDays: sealed_days, unsealed, signers: signed_by } = check
    const breaks = check.breaks.map((one) => ({ ...one, message: logBreakSentence(one) }))
    const expected = given.values.key ?? []
    const strangers = expected.length === 0 ? [] : signed_by.filter((id) => !expected.includes(id))
    const valid = breaks.length === 0 && strangers.length === 0
    const messages = [
      logCheckSentence(check),
      ...breaks.map(({ message }) => message),
      ...strangers.map(unexpectedKeySentence),
      ...(isAsGivenOut ? [] : [LAID_OUT_ANEW]),
      ...(breaks.length === 0 && expected.length === 0 ? [signedBySentence(signed_by)] : []),
    ]
    writeJson({ valid, entries, sealed_days, unsealed, signed_by, as_given_out: isAsGivenOut, breaks, message: messages[0], messages })
    if (given.values.json !== true) for (const message of messages) process.stderr.write(`${message}\n`)
    return valid ? 0 : 1
  }
}
