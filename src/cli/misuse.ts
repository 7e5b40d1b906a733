import { MISUSED } from '#wording/misused.ts'

/** Tells the first thing that is wrong in a command's words, then its help, and gives the exit code. */
export function misuse(words: readonly string[], help: string, reasons: readonly (string | false | undefined)[]): 2 {
  const [reason] = reasons.filter((one) => one !== false && one !== undefined)
  if (words.length > 0 && reason !== undefined) process.stderr.write(`${MISUSED.words(reason)}\n`)
  process.stderr.write(help)
  return 2
}

/** The option that Node's reader refuses, when it does. */
export const refusedOption = (given: object | undefined, words: readonly string[]): string | false =>
  given === undefined && MISUSED.unknownOption(words.find((word) => word.startsWith('-')) ?? words[0] ?? '')

/** An option that is needed and not there. */
export const lackingOption = (value: string | undefined, option: string): string | false => value === undefined && MISUSED.lacking(option)

/** A word that no option takes. */
export const extraWord = (positionals: readonly string[], most: number): string | false => {
  const extra = positionals[most]
  return extra !== undefined && MISUSED.extra(extra)
}
