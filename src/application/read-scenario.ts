import { wholeYears } from '#domain/cofinancing/aid-reasons.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import type { Scenario, ScenarioTerritory } from '#domain/scenario/scenario.ts'
import type { FileProblem, FileReading } from '#domain/source/file-problem.ts'
import type { EngineFiles } from './ports/engine-files.ts'

/** A scenario with its rule and its territories, and the bytes they were read from. */
export type WholeScenario = {
  readonly scenario: Scenario
  readonly rule: MatchingRule
  readonly territories: readonly ScenarioTerritory[]
  readonly bytes: { readonly scenario: Uint8Array; readonly rule: Uint8Array; readonly territories: Uint8Array }
}

/** Reads a scenario and the files it names through `open`, which gives their bytes or nothing. */
export async function readScenario(
  files: EngineFiles,
  given: { readonly bytes: Uint8Array; readonly file: string },
  open: (name: string) => Promise<Uint8Array | undefined>,
): Promise<FileReading<WholeScenario>> {
  const read = files.scenario(given.bytes, given.file)
  if (read.value === null) return read
  const { scenario, rule: ruleName, territories: territoriesName } = read.value
  const [ruleBytes, territoriesBytes] = await Promise.all([open(ruleName), open(territoriesName)])
  if (ruleBytes === undefined || territoriesBytes === undefined) {
    const lacking = [...(ruleBytes ? [] : [['rule', ruleName]]), ...(territoriesBytes ? [] : [['territories', territoriesName]])]
    return { value: null, problems: lacking.map(([key, found]) => problem(given.file, 'file-missing', key ?? '', found ?? '', null)) }
  }
  const [rule, territories] = [files.rule(ruleBytes, ruleName), files.territories(territoriesBytes, territoriesName)]
  if (rule.value === null || territories.value === null) return { value: null, problems: [...rule.problems, ...territories.problems] }
  const [first, last] = wholeYears(rule.value)
  if (scenario.year < first || scenario.year > last) {
    const period = `${rule.value.from}…${rule.value.to}`
    return { value: null, problems: [problem(given.file, 'year-outside-rule', 'year', String(scenario.year), period)] }
  }
  const bytes = { scenario: given.bytes, rule: ruleBytes, territories: territoriesBytes }
  return { value: { scenario, rule: rule.value, territories: territories.value, bytes }, problems: [] }
}

const problem = (file: string, reason: FileProblem['reason'], key: string, found: string, expected: string | null): FileProblem => ({
  file,
  line: null,
  column: null,
  key,
  found,
  expected,
  reason,
})
