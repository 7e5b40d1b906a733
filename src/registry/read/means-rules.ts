import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MeansRules } from '#application/ports/means-rules.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { SOURCE_STATUSES } from '#domain/source/status.ts'
import { amount, day, decimal, listOf, mapOf, oneOf, optional, text, whole, yesNo, type Described } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'
import { readAidsTable } from './aids-table.ts'

const SOURCE = mapOf({ document: text(), article: text(), status: oneOf(SOURCE_STATUSES) })

const BUDGET_CLASSES = mapOf({
  id: text(),
  title: text(),
  source: SOURCE,
  from: day(),
  bounds: listOf(mapOf({ euros: amount(), document: text() })),
})

const RESIDUAL_COST = mapOf({
  rules: listOf(
    mapOf({
      id: text(),
      title: text(),
      source: SOURCE,
      share: decimal('0', '1'),
      ceiling: optional(amount()),
      'volunteers-only': yesNo(),
    }),
  ),
})

const FUND_HYPOTHESIS = mapOf({
  id: text(),
  title: text(),
  source: SOURCE,
  'cnc-share': decimal('0', '1'),
  key: mapOf({ cnc: whole(1, 100), local: whole(1, 100) }),
  width: decimal('0', '0.9'),
  lag: whole(1, 5),
  cap: decimal('0', '1'),
})

/** Reads `rules/means` and the example of initiative; a file of ours that is badly made is a bug, and throws. */
export function readMeansRules(rules: string): MeansRules {
  const folder = join(rules, 'means')
  const example = 'aides-initiative.csv'
  const classes = read(folder, 'budget-classes.yaml', BUDGET_CLASSES)
  const residual = read(folder, 'residual-cost.yaml', RESIDUAL_COST)
  const { 'cnc-share': cncShare, ...fund } = read(folder, 'fund-hypothesis.yaml', FUND_HYPOTHESIS)
  return {
    fundHypothesis: { ...fund, cncShare },
    budgetClasses: { ...classes, bounds: classes.bounds.map(({ euros, document }) => ({ from: euros, document })) },
    residualCost: residual.rules.map(({ 'volunteers-only': isForVolunteersOnly, ...rule }) => ({ ...rule, isForVolunteersOnly })),
    initiativeExample: sound(readAidsTable(readFileSync(join(rules, 'examples', example)), false, example), example),
  }
}

function read<Value>(folder: string, file: string, described: Described<Value>): Value {
  return sound(readDescribedYaml(readFileSync(join(folder, file)), described, file), file)
}

function sound<Value>(reading: FileReading<Value>, file: string): Value {
  if (reading.value === null) throw new Error(`${file}: ${JSON.stringify(reading.problems)}`)
  return reading.value
}
