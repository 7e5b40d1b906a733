import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import type { Cents } from '#domain/money/cents.ts'
import { eurosText } from '#domain/money/decimal.ts'
import type { Fraction } from '#domain/money/exact-fraction.ts'
import type { Scenario, ScenarioTerritory, Step } from '#domain/scenario/scenario.ts'

/** A scenario as the file that `simulate` reads; the names are those of its rule and of its territories, beside it. */
export function scenarioYaml({ id, title, source, year, envelope, steps }: Scenario, rule: string, territories: string): string {
  const head = [
    `id: ${quoted(id)}`,
    `title: ${quoted(title)}`,
    `source: {document: ${quoted(source.document)}, article: ${quoted(source.article)}, status: ${source.status}}`,
    `year: ${year}`,
    `envelope: ${amount(envelope)}`,
    `rule: ${quoted(rule)}`,
    `territories: ${quoted(territories)}`,
    steps.length === 0 ? 'steps: []' : 'steps:',
  ]
  return `${[...head, ...steps.map((step) => `  - ${stepYaml(step)}`)].join('\n')}\n`
}

/** A rule as the file that the engine reads. */
export function ruleYaml(rule: Pick<MatchingRule, 'id' | 'title' | 'source' | 'from' | 'to' | 'key'>): string {
  const { id, title, source, from, to, key } = rule
  return `id: ${quoted(id)}
title: ${quoted(title)}
source: {document: ${quoted(source.document)}, article: ${quoted(source.article)}, status: ${source.status}}
from: ${from}
to: ${to}
key: {cnc: ${key.cnc}, local: ${key.local}}
`
}

function stepYaml(step: Step): string {
  switch (step.kind) {
    case 'solidarity':
      return `solidarity: {share: ${decimalText(step.share)}, by: fragile-population}`
    case 'catch-up': {
      const side = step.measure === 'need' ? 'above' : 'below'
      return `catch-up: {share: ${decimalText(step.share)}, measure: ${step.measure}, side: ${side}, by: population}`
    }
    case 'match':
      return `match: {upstream-first: ${step.upstreamFirst}}`
    case 'reinforced':
      return `reinforced: {key: {cnc: ${step.key.cnc}, local: ${step.key.local}}, condition: effort-kept}`
    case 'ceiling':
      return `ceiling: {each: ${amount(step.each)}}`
    case 'freeze':
      return `freeze: {at: ${step.at === 'present' ? 'present' : amount(step.at)}, exempt-upstream: ${step.exemptUpstream}}`
    case 'guarantee':
      return `guarantee: {share: ${decimalText(step.share)}}`
    case 'ration':
      return `ration: {method: ${step.method}}`
    case 'surplus':
      return `surplus: {to: ${step.to}}`
  }
}

/** The territories of a scenario as the table that `simulate` reads; what is not known is empty. */
export function territoriesCsv(territories: readonly ScenarioTerritory[]): string {
  const head = [
    'code',
    'name',
    'population',
    'effort_eur',
    'upstream_effort_eur',
    'present_eur',
    'fragile_share',
    'need',
    'previous_effort_eur',
  ]
  const rows = territories.map((one) => [
    one.code,
    one.name,
    String(one.population),
    ...[one.effort, one.upstreamEffort, one.present].map((value) => (value === null ? '' : amount(value))),
    ...[one.fragileShare, one.need].map((value) => (value === null ? '' : decimalText(value))),
    one.previousEffort === null ? '' : amount(one.previousEffort),
  ])
  return [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\n`).join('')
}

const amount = (cents: Cents): string => eurosText(cents).replace(/\.00$/, '')
const quoted = (text: string): string => JSON.stringify(text)
const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A fraction as decimal text, with at most twelve decimals: down, which is exact for what was read from such text. */
export function decimalText({ numerator, denominator }: Fraction): string {
  const scaled = (numerator * 10n ** 12n) / denominator
  const digits = String(scaled).padStart(13, '0')
  return `${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, '')
}
