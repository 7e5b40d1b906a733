import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { EngineFiles } from '#application/ports/engine-files.ts'
import { columnsOf } from '#domain/cofinancing/aid-columns.ts'
import { positionOf } from '#domain/cofinancing/position.ts'
import { MOMENTS } from '#domain/source/moment.ts'
import { positionAnswer, refusedPosition, type PositionAnswer } from '#wording/answers/position-answer.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import { POSITION_HELP, positionText } from '#wording/position-report.ts'
import type { Command } from './command.ts'
import { readGivenFile } from './given-file.ts'

/** Says what is due under a rule for a table of aids. */
export function positionCommand(files: EngineFiles): Command {
  return async (words) => {
    const given = readWords(words)
    const moment = MOMENTS.find((one) => one === (given?.moment ?? 'voted'))
    if (given?.help === true) {
      process.stdout.write(POSITION_HELP)
      return 0
    }
    if (given?.rule === undefined || given.aids === undefined || moment === undefined) {
      process.stderr.write(POSITION_HELP)
      return 2
    }
    const [ruleFile, aidsFile] = await Promise.all([readGivenFile(given.rule), readGivenFile(given.aids)])
    if ('refusal' in ruleFile || 'refusal' in aidsFile) {
      for (const file of [ruleFile, aidsFile]) if ('refusal' in file) process.stderr.write(`${file.refusal}\n`)
      return 3
    }
    const rule = files.rule(ruleFile.bytes, basename(given.rule))
    const aids = files.aids(aidsFile.bytes, given['own-money'] === true, basename(given.aids))
    if (rule.value === null || aids.value === null)
      return answer(refusedPosition(rule.value?.id ?? null, moment, [...rule.problems, ...aids.problems]), given.json === true)
    const columns = columnsOf(aids.value)
    const position = positionOf(rule.value, columns, moment)
    return answer(positionAnswer(rule.value.id, position, aids.value, columns.account), given.json === true)
  }
}

/** Whether every line could be computed is what the exit code says. */
function answer(given: PositionAnswer, isJson: boolean): number {
  if (isJson) process.stdout.write(`${JSON.stringify(given, null, 1)}\n`)
  else {
    process.stdout.write(positionText({ ...given, problems: [] }))
    for (const problem of given.problems) process.stderr.write(`${fileProblemSentence(problem)}\n`)
  }
  return given.problems.length === 0 && given.lines.every(({ held_cents: held }) => held !== null) ? 0 : 1
}

function readWords(
  words: readonly string[],
): { rule?: string; aids?: string; moment?: string; 'own-money'?: boolean; json?: boolean; help?: boolean } | undefined {
  try {
    return parseArgs({
      args: [...words],
      options: {
        rule: { type: 'string' },
        aids: { type: 'string' },
        moment: { type: 'string' },
        'own-money': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch {
    return undefined
  }
}
