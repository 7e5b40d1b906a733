import type { ScenarioFile } from '#application/ports/engine-files.ts'
import type { FileReading, FileProblem } from '#domain/source/file-problem.ts'
import { RATIONING_METHODS, type Step } from '#domain/scenario/scenario.ts'
import { amount, decimal, listOf, mapOf, oneKeyOf, oneOf, orElse, text, whole, wordOr, yesNo } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'
import { placedProblems } from '../extract/placed-problems.ts'
import { RATIO_KEYS, SOURCE_KEYS } from './matching-rule.ts'

const MOST_STEPS = 100
/** A share of the envelope; more than the whole is infeasible, and said by the engine. */
const SHARE = decimal('0', '1000')

/** Every step of a scenario with its keys: the reader and the reference page come from here. */
export const STEP_KEYS = oneKeyOf({
  solidarity: mapOf({ share: SHARE, by: orElse(oneOf(['fragile-population'] as const), 'fragile-population') }),
  'catch-up': mapOf({
    share: SHARE,
    measure: oneOf(['need', 'present-per-inhabitant'] as const),
    side: oneOf(['above', 'below'] as const),
    by: orElse(oneOf(['population'] as const), 'population'),
  }),
  match: mapOf({ 'upstream-first': orElse(yesNo(), 'false') }),
  reinforced: mapOf({ key: RATIO_KEYS, condition: orElse(oneOf(['effort-kept'] as const), 'effort-kept') }),
  ceiling: mapOf({ each: amount() }),
  freeze: mapOf({ at: wordOr('present', amount()), 'exempt-upstream': orElse(yesNo(), 'false') }),
  guarantee: mapOf({ share: SHARE }),
  ration: mapOf({ method: oneOf(RATIONING_METHODS) }),
  surplus: mapOf({ to: oneOf(['next-year', 'return', 'catch-up'] as const) }),
})

/** Every key of a scenario. */
export const SCENARIO_KEYS = mapOf({
  id: text(80),
  title: text(200),
  source: SOURCE_KEYS,
  year: whole(1900, 2200),
  envelope: amount(),
  rule: text(200),
  territories: text(200),
  steps: listOf(STEP_KEYS, MOST_STEPS),
})

/** Reads a scenario. The files it names must stay in its folder. */
export function readScenarioFile(bytes: Uint8Array, file: string | null = null): FileReading<ScenarioFile> {
  const read = readDescribedYaml(bytes, SCENARIO_KEYS, file)
  if (read.value === null) return read
  const { rule, territories, steps, ...rest } = read.value
  const problems = [...outside('rule', rule, file), ...outside('territories', territories, file), ...sides(steps, file)]
  if (problems.length > 0) return { value: null, problems: placedProblems(bytes, problems) }
  return { value: { scenario: { ...rest, steps: steps.map(stepOf) }, rule, territories }, problems: [] }
}

type ReadStep = typeof STEP_KEYS extends { read: (...words: never[]) => infer Read | undefined } ? NonNullable<Read> : never

/** A step as the engine takes it. */
export function stepOf(read: ReadStep): Step {
  switch (read.key) {
    case 'solidarity':
      return { kind: 'solidarity', share: read.value.share }
    case 'catch-up':
      return { kind: 'catch-up', share: read.value.share, measure: read.value.measure }
    case 'match':
      return { kind: 'match', upstreamFirst: read.value['upstream-first'] }
    case 'reinforced':
      return { kind: 'reinforced', key: read.value.key }
    case 'ceiling':
      return { kind: 'ceiling', each: read.value.each }
    case 'freeze':
      return { kind: 'freeze', at: read.value.at, exemptUpstream: read.value['exempt-upstream'] }
    case 'guarantee':
      return { kind: 'guarantee', share: read.value.share }
    case 'ration':
      return { kind: 'ration', method: read.value.method }
    case 'surplus':
      return { kind: 'surplus', to: read.value.to }
  }
}

/** Need is looked at above its median, present euros below: another side is another rule. */
function sides(steps: readonly ReadStep[], file: string | null): FileProblem[] {
  return steps.flatMap((step, at) => {
    if (step.key !== 'catch-up') return []
    const expected = step.value.measure === 'need' ? 'above' : 'below'
    if (step.value.side === expected) return []
    const key = `steps.${at + 1}.catch-up.side`
    return [{ file, line: null, column: null, key, found: step.value.side, expected, reason: 'not-in-list' as const }]
  })
}

function outside(key: string, path: string, file: string | null): FileProblem[] {
  const isInside = !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[\\/]/).includes('..') && !path.includes('\0')
  return isInside ? [] : [{ file, line: null, column: null, key, found: path, expected: null, reason: 'path-outside-folder' }]
}
