import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadKey, FileReference, ReferenceFile, StepExample } from '#application/ports/reference.ts'
import type { Step } from '#domain/scenario/scenario.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import type { KeyKind, NamedKey } from '#domain/source/key-kind.ts'
import { MATCHING_RULE_KEYS } from '#registry/read/matching-rule.ts'
import { refusedValues } from '#registry/read/refused-values.ts'
import { SCENARIO_KEYS, STEP_KEYS } from '#registry/read/scenario-file.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import { ENGINE_FILES } from './engine-files.ts'

const FOLDER = 'rules/examples/reference'

/** The tables of the readers and the examples that go with them: an example of ours that does not read stops who asks. */
export function referenceOf(root: string): FileReference {
  const bytesOf = (name: string): Uint8Array => readFileSync(join(root, FOLDER, name))
  const fileOf = (name: string): ReferenceFile => ({ path: `${FOLDER}/${name}`, text: withoutComments(bytesOf(name)) })
  const exampleOf = (kind: Step['kind']): StepExample => {
    const { scenario, rule, territories } = valueOf(ENGINE_FILES.scenario(bytesOf(`${kind}.yaml`), `${kind}.yaml`))
    return {
      file: fileOf(`${kind}.yaml`),
      scenario,
      rule: valueOf(ENGINE_FILES.rule(bytesOf(rule), rule)),
      territories: valueOf(ENGINE_FILES.territories(bytesOf(territories), territories)),
    }
  }
  const steps: FileReference['steps'] = {
    solidarity: exampleOf('solidarity'),
    'catch-up': exampleOf('catch-up'),
    match: exampleOf('match'),
    reinforced: exampleOf('reinforced'),
    ceiling: exampleOf('ceiling'),
    freeze: exampleOf('freeze'),
    guarantee: exampleOf('guarantee'),
    ration: exampleOf('ration'),
    surplus: exampleOf('surplus'),
  }
  const ruleFile = fileOf('regle.yaml')
  const readScenario = (bytes: Uint8Array): FileReading<unknown> => ENGINE_FILES.scenario(bytes, null)
  return {
    ruleKeys: keysOf(MATCHING_RULE_KEYS.kind).map((one) => ({
      ...one,
      refused: () => refusedValues(ruleFile.text, [one.key], one.kind, (bytes) => ENGINE_FILES.rule(bytes, null)),
    })),
    scenarioKeys: keysOf(SCENARIO_KEYS.kind).map((one) => ({
      ...one,
      refused: () => refusedValues(steps.surplus.file.text, [one.key], one.kind, readScenario),
    })),
    stepKeys: keysOf(STEP_KEYS.kind).map((one): ReadKey => {
      const example = Object.entries(steps).find(([kind]) => kind === one.key)?.[1] ?? steps.match
      const place = ['steps', example.scenario.steps.length - 1, one.key]
      return { ...one, refused: () => refusedValues(example.file.text, place, one.kind, readScenario) }
    }),
    ruleFile,
    rule: valueOf(ENGINE_FILES.rule(bytesOf('regle.yaml'), 'regle.yaml')),
    steps,
  }
}

/** The keys of a table of the readers. */
function keysOf(kind: KeyKind): readonly NamedKey[] {
  if (kind.kind === 'map') return kind.keys
  return kind.kind === 'one-key' ? kind.keys.map((one) => ({ ...one, isOptional: true, byDefault: null })) : []
}

const withoutComments = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim()

function valueOf<Value>(reading: FileReading<Value>): Value {
  if (reading.value === null) throw new Error(reading.problems.map(fileProblemSentence).join('\n'))
  return reading.value
}

/** The same answer at each call, made at the first. */
export function onceOf<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined
  return () => (kept ??= { value: make() }).value
}
