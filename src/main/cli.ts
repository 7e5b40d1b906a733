import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from '#cli/command.ts'
import { faultCode, faultSentence } from './fault.ts'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const engineFiles = async () => (await import('./engine-files.ts')).ENGINE_FILES

/** Each command loads what it needs, and nothing else. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  'compile-facts': async () =>
    (await import('#cli/compile-facts.ts')).compileFactsCommand((await import('#registry/facts/compile.ts')).compileFacts),
  authority: async () => (await import('./authority-command.ts')).command,
  load: async () => (await import('./load-command.ts')).command,
  'check-grants': async () => {
    const [{ checkGrants }, { grantsReader, GRANTS_VERSIONS }] = await Promise.all([
      import('#cli/check-grants.ts'),
      import('./grants-reader.ts'),
    ])
    return checkGrants(grantsReader(ROOT), GRANTS_VERSIONS)
  },
  'import-grants': async () => {
    const [{ importGrantsCommand }, { grantsReader, openGrants }] = await Promise.all([
      import('#cli/import-grants.ts'),
      import('./grants-reader.ts'),
    ])
    return importGrantsCommand(grantsReader(ROOT), (environment) => openGrants(environment, ROOT))
  },
  baseline: async () => {
    const [{ baselineCommand }, { textDocuments }, { baselineRules }, { textProblemSentence }] = await Promise.all([
      import('#cli/baseline.ts'),
      import('./text-documents.ts'),
      import('./baseline-rules.ts'),
      import('#wording/text-problems.ts'),
    ])
    return baselineCommand({ documents: textDocuments(1, 1), rules: baselineRules(ROOT), sentence: textProblemSentence })
  },
  compare: async () => {
    const [{ compareCommand }, { textDocuments }, { languageIn }] = await Promise.all([
      import('#cli/compare.ts'),
      import('./text-documents.ts'),
      import('./language.ts'),
    ])
    return compareCommand(textDocuments(2, 1), () => languageIn(ROOT))
  },
  position: async () => (await import('#cli/position.ts')).positionCommand(await engineFiles()),
  share: async () => (await import('#cli/share.ts')).shareCommand(await engineFiles()),
  simulate: async () => (await import('#cli/simulate.ts')).simulateCommand(await engineFiles()),
  equity: async () => (await import('#cli/equity.ts')).equityCommand(await engineFiles()),
  'read-convention': async () => {
    const [{ readConventionCommand }, { textDocuments }] = await Promise.all([
      import('#cli/read-convention.ts'),
      import('./text-documents.ts'),
    ])
    return readConventionCommand(textDocuments(1, 1))
  },
  'verify-log': async () => (await import('#cli/verify-log.ts')).verifyLogCommand((await import('./log-signer.ts')).PROOF_TOOLS),
  verify: async () => (await import('#cli/verify.ts')).verifyCommand(await engineFiles()),
}

async function main(words: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = words
  const load = COMMANDS[name]
  if (load === undefined) {
    const isAsked = name === '--help' || name === '-h'
    const help = `Contrechamp. Usage : ./contrechamp COMMANDE …\nCommandes : ${Object.keys(COMMANDS).join(', ')}\nChaque commande répond à --help.\n`
    if (isAsked) process.stdout.write(help)
    else process.stderr.write(`Commande inconnue : « ${name} ».\n${help}`)
    return isAsked ? 0 : 2
  }
  return (await load())(rest, { root: ROOT, environment: process.env })
}

process.exitCode = await main(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(`${faultSentence(cause)}\n`)
  return faultCode(cause)
})
