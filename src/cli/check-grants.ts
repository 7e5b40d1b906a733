import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { GrantsReader } from '#application/ports/grants.ts'
import { CHECK_GRANTS_HELP, MISUSE, reportText } from '#wording/grants-report.ts'
import { problemSentence } from '#wording/problems.ts'
import type { Command } from './command.ts'
import { readGivenFile } from './given-file.ts'

/** Checks a subsidies file: its problems on standard output, its corrected copy where it is asked. */
export function checkGrants(reader: GrantsReader, versions: readonly string[]): Command {
  return async (words) => {
    const given = readWords(words)
    if (given === undefined || given.positionals.length !== 1) {
      process.stderr.write(`${MISUSE}\n${CHECK_GRANTS_HELP(versions)}`)
      return 2
    }
    const { values, positionals } = given
    if (values.help === true) {
      process.stdout.write(CHECK_GRANTS_HELP(versions))
      return 0
    }
    const schema = values.schema ?? '2.1.1'
    if (!versions.includes(schema)) {
      process.stderr.write(`Version de schéma inconnue\u202f: «\u202f${schema}\u202f». Nous connaissons ${versions.join(', ')}.\n`)
      return 2
    }
    const file = await readGivenFile(positionals[0] ?? '')
    if ('refusal' in file) {
      process.stderr.write(`${file.refusal}\n`)
      return 3
    }
    const answer = await reader.read(file.bytes, basename(positionals[0] ?? ''), {
      schema,
      wantsCorrected: values.corrected !== undefined,
      wantsGrants: false,
    })
    if (values.corrected !== undefined && answer.corrected !== null) {
      const place = resolve(values.corrected)
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, answer.corrected)
    }
    const { report } = answer
    if (values.json === true) {
      const problems = report.problems.map((problem) => ({ ...problem, message: problemSentence(problem) }))
      process.stdout.write(`${JSON.stringify({ ...report, problems }, null, 1)}\n`)
    } else process.stdout.write(reportText(report, values.corrected !== undefined && answer.corrected !== null ? values.corrected : null))
    return report.valid ? 0 : 1
  }
}

function readWords(
  words: readonly string[],
): { values: { schema?: string; corrected?: string; json?: boolean; help?: boolean }; positionals: string[] } | undefined {
  try {
    const options = {
      schema: { type: 'string' },
      corrected: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    return { values, positionals: values.help === true ? ['-'] : positionals }
  } catch {
    return undefined
  }
}
