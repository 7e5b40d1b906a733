import type { EngineFiles } from '#application/ports/engine-files.ts'
import { CERTIFICATE_HOLDS, failedClaimSentence, VERIFY_HELP } from '#wording/certificate-claims.ts'
import { MISUSED } from '#wording/misused.ts'
import type { Command } from './command.ts'
import { openedFile, writeJson } from './engine-files.ts'
import { givenWords } from './given-words.ts'
import { extraWord, misuse, refusedOption } from './misuse.ts'

/** Says whether the certificate of an allocation holds, or the first claim that does not. */
export function verifyCommand(files: EngineFiles): Command {
  return async (words) => {
    const given = givenWords(words, { json: { type: 'boolean' } })
    if (given?.values.help === true) {
      process.stdout.write(VERIFY_HELP)
      return 0
    }
    const [path, ...others] = given?.positionals ?? []
    if (given === undefined || path === undefined || others.length > 0) {
      return misuse(words, VERIFY_HELP, [
        refusedOption(given, words),
        path === undefined && MISUSED.lacking('CERTIFICAT.json'),
        extraWord(given?.positionals ?? [], 1),
      ])
    }
    const file = await openedFile(path)
    if (file === 3) return file
    const failed = files.failedCertificate(file.bytes)
    const sentence = failed === undefined ? CERTIFICATE_HOLDS : failedClaimSentence(failed)
    writeJson(failed === undefined ? { valid: true } : { valid: false, failed_claim: sentence })
    if (given.values.json !== true) process.stderr.write(`${sentence}\n`)
    return failed === undefined ? 0 : 1
  }
}
