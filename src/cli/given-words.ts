import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** The words of a command against its options, or nothing when one is not known; `--help` is always there. */
export function givenWords<Options extends ParseArgsOptionsConfig>(words: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...words], options: { ...options, help: { type: 'boolean', short: 'h' } } as const, allowPositionals: true })
  } catch {
    return undefined
  }
}
