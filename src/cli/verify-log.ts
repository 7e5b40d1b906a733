import { exactText } from '#application/check-proof.ts'
import { checkEntryFile } from '#domain/proof/check-entry-proof.ts'
import { checkLogFile } from '#domain/proof/check-log-file.ts'
import type { ProofTools } from '#domain/proof/check-seals.ts'
import {
  entryBreakSentence,
  entryCheckSentence,
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

/** Says whether a log is whole, or where it is broken; the same of the proof of one of its entries. */
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
        path === undefined && MISUSED.lacking('FICHIER.json'),
        extraWord(given?.positionals ?? [], 1),
      ])
    const file = await openedFile(path)
    if (file === 3) return file
    const answer = checkedIn(exactText(file.bytes) ?? '', tools)
    if (answer === undefined) {
      writeJson({ valid: false, message: NOT_A_LOG })
      if (given.values.json !== true) process.stderr.write(`${NOT_A_LOG}\n`)
      return 1
    }
    const { said, sentence, signed_by, as_given_out, breaks } = answer
    const expected = given.values.key ?? []
    const strangers = expected.length === 0 ? [] : signed_by.filter((id) => !expected.includes(id))
    const valid = breaks.length === 0 && strangers.length === 0
    const messages = [
      sentence,
      ...breaks.map(({ message }) => message),
      ...strangers.map(unexpectedKeySentence),
      ...(as_given_out ? [] : [LAID_OUT_ANEW]),
      ...(breaks.length === 0 && expected.length === 0 ? [signedBySentence(signed_by)] : []),
    ]
    writeJson({ valid, ...said, signed_by, as_given_out, breaks, message: messages[0], messages })
    if (given.values.json !== true) for (const message of messages) process.stderr.write(`${message}\n`)
    return valid ? 0 : 1
  }
}

type Answer = {
  readonly said: object
  readonly sentence: string
  readonly signed_by: readonly string[]
  readonly as_given_out: boolean
  readonly breaks: readonly { readonly message: string }[]
}

/** What a text proves, as this command answers it: a whole log, or one entry of one; nothing when it is neither. */
function checkedIn(text: string, tools: ProofTools): Answer | undefined {
  const log = checkLogFile(text, tools)
  if (log.kind === 'checked') {
    const { entries, sealedDays: sealed_days, unsealed, signers: signed_by, breaks } = log.check
    return {
      said: { entries, sealed_days, unsealed },
      sentence: logCheckSentence(log.check),
      signed_by,
      as_given_out: log.isAsGivenOut,
      breaks: breaks.map((one) => ({ ...one, message: logBreakSentence(one) })),
    }
  }
  const entry = checkEntryFile(text, tools)
  if (entry.kind === 'not-a-proof') return undefined
  const { seq, day, count, signer, breaks } = entry.check
  return {
    said: { entry: seq, day, entries_of_day: count },
    sentence: entryCheckSentence(entry.check),
    signed_by: [signer],
    as_given_out: entry.isAsGivenOut,
    breaks: breaks.map((one) => ({ ...one, message: entryBreakSentence(one) })),
  }
}
