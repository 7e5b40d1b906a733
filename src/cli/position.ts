import type { EngineFiles } from '#application/ports/engine-files.ts'
import { columnsOf } from '#domain/cofinancing/aid-columns.ts'
import type { Aid } from '#domain/cofinancing/aid.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import { positionOf, type Position } from '#domain/cofinancing/position.ts'
import { positionTrails, reasonedAids } from '#domain/cofinancing/position-trail.ts'
import { MOMENTS } from '#domain/source/moment.ts'
import { positionAnswer, refusedPosition, type PositionAnswer } from '#wording/answers/position-answer.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import { MISUSED } from '#wording/misused.ts'
import { POSITION_HELP, positionText } from '#wording/position-report.ts'
import { trailsText } from '#wording/trail.ts'
import type { Command } from './command.ts'
import { openedFile, writeJson } from './engine-files.ts'
import { givenWords } from './given-words.ts'
import { extraWord, lackingOption, misuse, refusedOption } from './misuse.ts'

const OPTIONS = {
  rule: { type: 'string' },
  aids: { type: 'string' },
  moment: { type: 'string' },
  'own-money': { type: 'boolean' },
  json: { type: 'boolean' },
  trail: { type: 'boolean' },
} as const

/** Says what is due under a rule for a table of aids. */
export function positionCommand(files: EngineFiles): Command {
  return async (words) => {
    const given = givenWords(words, OPTIONS)
    const { rule: rulePath, aids: aidsPath, json, help } = given?.values ?? {}
    if (help === true) {
      process.stdout.write(POSITION_HELP)
      return 0
    }
    const moment = MOMENTS.find((one) => one === (given?.values.moment ?? 'voted'))
    if (rulePath === undefined || aidsPath === undefined || moment === undefined || (given?.positionals.length ?? 0) > 0) {
      return misuse(words, POSITION_HELP, [
        refusedOption(given, words),
        lackingOption(rulePath, '--rule'),
        lackingOption(aidsPath, '--aids'),
        moment === undefined && MISUSED.notInList('--moment', given?.values.moment ?? '', MOMENTS),
        extraWord(given?.positionals ?? [], 0),
      ])
    }
    const [ruleFile, aidsFile] = [await openedFile(rulePath), await openedFile(aidsPath)]
    if (ruleFile === 3 || aidsFile === 3) return 3
    const rule = files.rule(ruleFile.bytes, ruleFile.name)
    const aids = files.aids(aidsFile.bytes, given?.values['own-money'] === true, aidsFile.name)
    if (rule.value === null || aids.value === null)
      return answer(refusedPosition(rule.value?.id ?? null, moment, [...rule.problems, ...aids.problems]), json === true)
    const columns = columnsOf(aids.value)
    const position = positionOf(rule.value, columns, moment)
    const hasTrail = given?.values.trail === true
    const code = answer(positionAnswer(rule.value, position, aids.value, columns.account, hasTrail && json === true), json === true)
    if (hasTrail && json !== true) process.stdout.write(whyText(rule.value, position, aids.value, columns.account))
    return code
  }
}

/** Why each line holds what it does, down to the rows. */
function whyText(rule: MatchingRule, position: Position, aids: readonly Aid[], accounts: Int32Array): string {
  const mine = reasonedAids(position, aids, accounts)
  return trailsText(
    position.lines.flatMap((line) => {
      const { held, missingAgainstRule, missingAgainstPromise } = positionTrails(rule, line, mine.get(line.account) ?? [], position.moment)
      const head = `${line.convention}, ${line.year}, ${line.axis}, ${line.scheme}`
      return [held, missingAgainstRule, missingAgainstPromise].map((trail) => [head, trail] as const)
    }),
  )
}

/** Whether every line could be computed is what the exit code says. */
function answer(given: PositionAnswer, isJson: boolean): number {
  if (isJson) writeJson(given)
  else {
    process.stdout.write(positionText({ ...given, problems: [] }))
    for (const problem of given.problems) process.stderr.write(`${fileProblemSentence(problem)}\n`)
  }
  return given.problems.length === 0 && given.lines.every(({ held_cents: held }) => held !== null) ? 0 : 1
}
