import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import type { Scenario, ScenarioTerritory, Step } from '#domain/scenario/scenario.ts'
import type { FileProblem } from '#domain/source/file-problem.ts'
import type { NamedKey } from '#domain/source/key-kind.ts'

/** An example file of the reference: its place in the project, and its text without comments. */
export type ReferenceFile = { readonly path: string; readonly text: string }

/** The example of one step, read by the readers that check everybody's files. */
export type StepExample = {
  readonly file: ReferenceFile
  readonly scenario: Scenario
  readonly rule: MatchingRule
  readonly territories: readonly ScenarioTerritory[]
}

/** One key or step as the readers know it, with what they answer to its example made wrong. */
export type ReadKey = NamedKey & { readonly refused: () => readonly FileProblem[] }

/** What the reference of files is made of: the tables that readers check with, and examples that they have read. */
export type FileReference = {
  readonly ruleKeys: readonly ReadKey[]
  readonly scenarioKeys: readonly ReadKey[]
  readonly stepKeys: readonly ReadKey[]
  readonly ruleFile: ReferenceFile
  readonly rule: MatchingRule
  readonly steps: Readonly<Record<Step['kind'], StepExample>>
}
