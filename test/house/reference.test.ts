import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workedKey } from '#application/work-a-key.ts'
import { stepRefusals, workedStep } from '#application/work-a-step.ts'
import type { ReadKey } from '#application/ports/reference.ts'
import type { KeyKind } from '#domain/source/key-kind.ts'
import type { Step } from '#domain/scenario/scenario.ts'
import { referenceMarkdown } from '#web/views/reference-markdown.ts'
import { ruleEntry, stepEntry, wordsOfRuleKey, wordsOfStep } from '#web/views/reference.ts'
import type { EntryWords } from '#wording/reference/entry-words.ts'
import { keyRows, rowsBelow, type KeyRow } from '#wording/reference/key-kinds.ts'
import { RULE_WORDS } from '#wording/reference/rule-words.ts'
import { SCENARIO_WORDS } from '#wording/reference/scenario-words.ts'
import { VALUE_WORDS } from '#wording/reference/value-words.ts'
import { referenceOf } from '../../src/main/reference.ts'

const ROOT = join(import.meta.dirname, '../..')
const reference = referenceOf(ROOT)
const keysOf = (keys: readonly ReadKey[]): string[] => keys.map(({ key }) => key)
const scenarioWords: Readonly<Record<string, EntryWords>> = SCENARIO_WORDS

/** Every key that the readers know, with its words: of a rule, of a scenario, of a step. */
const all: readonly (readonly [string, readonly KeyRow[], EntryWords | undefined])[] = [
  ...reference.ruleKeys.map((read) => [`rule ${read.key}`, keyRows(read).slice(1), wordsOfRuleKey(read.key)] as const),
  ...reference.scenarioKeys.map((read) => [`scenario ${read.key}`, keyRows(read).slice(1), scenarioWords[read.key]] as const),
  ...reference.stepKeys.map((read) => [`step ${read.key}`, rowsBelow('', read.kind), wordsOfStep(reference, read.key)] as const),
]

function wordsIn(kind: KeyKind): readonly string[] {
  if (kind.kind === 'one-of') return kind.values
  if (kind.kind === 'word-or') return [kind.word, ...wordsIn(kind.of)]
  if (kind.kind === 'list') return wordsIn(kind.of)
  return kind.kind === 'map' || kind.kind === 'one-key' ? kind.keys.flatMap((one) => wordsIn(one.kind)) : []
}

describe('the words of the reference', () => {
  it('are those of every key of a rule, of a scenario and of every step, and of no other', () => {
    expect(Object.keys(RULE_WORDS)).toEqual(keysOf(reference.ruleKeys))
    expect(Object.keys(SCENARIO_WORDS)).toEqual(keysOf(reference.scenarioKeys))
    expect(Object.keys(reference.steps).toSorted()).toEqual(keysOf(reference.stepKeys).toSorted())
  })
  it.each(all)('of %s say each key below it, and no other', (_, rows, words) => {
    expect(Object.keys(words?.parts ?? {}).toSorted()).toEqual(rows.map(({ path }) => path).toSorted())
  })
  it('say what happens without each key that has no default', () => {
    const own = reference.ruleKeys.flatMap((read) => keyRows(read).map((row) => [row, wordsOfRuleKey(read.key)] as const))
    const rows = [...own, ...all.flatMap(([, below, words]) => below.map((row) => [row, words] as const))]
    const silent = rows.filter(([row, words]) => row.isOptional && row.byDefault === null && words?.omitted[row.path] === undefined)
    expect(silent.map(([row]) => row.path)).toEqual([])
  })
  it('explain every word that a key admits', () => {
    const words = [...reference.ruleKeys, ...reference.scenarioKeys, ...reference.stepKeys].flatMap(({ kind }) => wordsIn(kind))
    expect(words.filter((word) => VALUE_WORDS[word] === undefined)).toEqual([])
  })
})

describe('the examples of the reference', () => {
  it('the rule says every key that its reader knows', () => {
    const rows = reference.ruleKeys.flatMap((read) => keyRows(read))
    const text = reference.ruleFile.text
    expect(rows.map(({ path }) => path.split('.').at(-1) ?? '').filter((key) => !new RegExp(`\\b${key}:`).test(text))).toEqual([])
  })
  it.each(keysOf(reference.stepKeys))('the scenario of %s ends with that step', (kind) => {
    const example = Object.entries(reference.steps).find(([name]) => name === kind)?.[1]
    expect(example?.scenario.steps.at(-1)?.kind).toBe(kind)
  })
  it.each(['threshold', 'ceiling', 'freeze'] as const)('%s is shown one unit under, at, one unit over', (key) => {
    const held = workedKey(reference.rule, key).map((line) => line.held)
    expect(held.slice(0, 3)).toEqual(
      {
        threshold: [0, 50_000_00, 50_000_00],
        ceiling: [999_999_99, 1_000_000_00, 1_000_000_00],
        freeze: [799_999_99, 800_000_00, 800_000_00],
      }[key],
    )
  })
  it('a guarantee adds what earlier parts leave missing', () => {
    const { territories } = workedStep(reference.steps.guarantee)
    expect(territories.map(({ guaranteed, received, part }) => [guaranteed, received, part])).toEqual([
      [475_000_00, 0, 475_000_00],
      [304_000_00, 0, 304_000_00],
      [85_500_00, 50_000_00, 35_500_00],
    ])
    expect(stepEntry(reference, 'guarantee')?.worked?.lines.at(2)).toMatch(/fictive C.*85.500.€.*50.000.€.*35.500.€/)
  })
})

describe('what is refused', () => {
  const refused: Readonly<Record<Step['kind'], readonly string[]>> = {
    solidarity: ['infeasible', 'unknown-value fragile_share'],
    'catch-up': ['infeasible', 'unknown-value need'],
    match: ['second-match', 'unknown-value effort_eur', 'unknown-value upstream_effort_eur'],
    reinforced: ['claims-before-match', 'reinforced-not-after-match'],
    ceiling: ['claims-before-match'],
    freeze: ['claims-before-match', 'unknown-value present_eur'],
    guarantee: ['claims-before-match', 'infeasible', 'unknown-value present_eur'],
    ration: ['claims-before-match'],
    surplus: ['surplus-without-catch-up'],
  }
  it.each(Object.entries(reference.steps))('%s: what the engine answers to its example made wrong', (kind, example) => {
    const found = stepRefusals(example).map((one) => (one.kind === 'unknown-value' ? `${one.kind} ${one.column}` : one.kind))
    expect(found).toEqual(Object.entries(refused).find(([name]) => name === kind)?.[1])
  })
  it('two floors that fit one aid, and an end before the start, are among what readers refuse', () => {
    const reasons = (key: string): string[] =>
      (reference.ruleKeys.find((one) => one.key === key)?.refused() ?? []).map(({ reason }) => reason)
    expect(reasons('floors')).toContain('floors-overlap')
    expect(reasons('to')).toContain('days-reversed')
  })
  it.each(all.map(([name]) => name).filter((name) => name.startsWith('rule')))('%s has a page that says some', (name) => {
    expect(ruleEntry(reference, name.replace('rule ', ''))?.refusedFile.length).toBeGreaterThan(0)
  })
  it('no word of an address but a key or a step has a page', () => {
    expect(['', 'constructor', 'toString', 'steps'].flatMap((word) => [ruleEntry(reference, word), stepEntry(reference, word)])).toEqual(
      Array(8).fill(undefined),
    )
  })
})

describe('docs/reference/regles.md', () => {
  it('is what the readers’ tables give today: else, npm run -s reference', () => {
    expect(readFileSync(join(ROOT, 'docs/reference/regles.md'), 'utf8')).toBe(referenceMarkdown(reference))
  })
})
