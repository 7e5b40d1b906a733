import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { CompiledFacts, CompileFacts } from '#application/ports/facts-compiler.ts'
import type { Command } from '#cli/command.ts'
import { compiledAccount, compilerHelp, sourcesMissing, unknownWord } from '#wording/facts-compiler.ts'

/** Compiles the project's facts; exit 1 when a file changed under `--check` or a row could not be read. */
export const compileFactsCommand =
  (compile: CompileFacts): Command =>
  async (words, { root }) => {
    const place = words.indexOf('--from')
    const from = place < 0 ? '../shared' : words[place + 1]
    const others = words.filter((word, index) => !(place >= 0 && (index === place || index === place + 1)))
    const unknown = others.find((word) => !['--check', '--json', '--help', '-h'].includes(word))
    if (words.includes('--help') || words.includes('-h')) {
      process.stdout.write(compilerHelp)
      return 0
    }
    if (unknown !== undefined || from === undefined || from.startsWith('--')) {
      process.stderr.write(unknownWord(unknown ?? '--from'))
      return 2
    }
    const folder = resolve(root, from)
    const compiled = compile(folder, root)
    if (compiled === undefined) {
      process.stderr.write(sourcesMissing(folder))
      return 3
    }
    const changed = changedFiles(compiled, root)
    const isChecking = words.includes('--check')
    if (!isChecking) for (const path of changed) writeUnder(root, path, compiled.files.get(path) ?? '')
    process.stdout.write(
      words.includes('--json') ? `${JSON.stringify({ changed, unread: compiled.unread }, null, 2)}\n` : compiledAccount(compiled, changed),
    )
    return (isChecking && changed.length > 0) || compiled.unread.some(({ blocking }) => blocking) ? 1 : 0
  }

const changedFiles = ({ files }: CompiledFacts, root: string): string[] =>
  [...files]
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([path]) => path)

function writeUnder(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
