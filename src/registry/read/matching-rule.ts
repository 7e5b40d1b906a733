import { AXES } from '#domain/convention/axis.ts'
import { FUNDER_LEVELS } from '#domain/convention/funder-level.ts'
import { AID_NATURES, STAGES, WORK_DOMAINS } from '#domain/cofinancing/aid.ts'
import type { MatchingFloor, MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import type { FileProblem, FileReading } from '#domain/source/file-problem.ts'
import { SOURCE_STATUSES } from '#domain/source/status.ts'
import { amount, day, listOf, mapOf, oneOf, optional, orElse, text, whole, yesNo } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'
import { placedProblems } from '../extract/placed-problems.ts'

/** The source of a rule or of a scenario: the document, its article, and what that text is. */
export const SOURCE_KEYS = mapOf({ document: text(120), article: text(60), status: oneOf(SOURCE_STATUSES) })

/** A key of so many euros of the CNC for so many of the authorities. */
export const RATIO_KEYS = mapOf({ cnc: whole(1, 1000), local: whole(1, 1000) })

/** Every key of a rule: the reader and the reference page come from here. */
export const MATCHING_RULE_KEYS = mapOf({
  id: text(80),
  title: text(200),
  source: SOURCE_KEYS,
  from: day(),
  to: day(),
  key: RATIO_KEYS,
  scope: optional(
    mapOf({
      stages: optional(listOf(oneOf(STAGES))),
      domains: optional(listOf(oneOf(WORK_DOMAINS))),
      axes: optional(listOf(oneOf(AXES))),
      natures: optional(listOf(oneOf(AID_NATURES))),
      levels: optional(listOf(oneOf(FUNDER_LEVELS))),
    }),
  ),
  selective: orElse(yesNo(), 'false'),
  floors: optional(
    listOf(
      mapOf({
        format: text(60),
        alone: amount(),
        shared: optional(mapOf({ each: amount(), together: amount() })),
        stages: optional(listOf(oneOf(STAGES))),
      }),
    ),
  ),
  threshold: optional(amount()),
  ceiling: optional(amount()),
  freeze: optional(mapOf({ at: amount(), exempt: optional(listOf(oneOf(STAGES))) })),
  per: orElse(oneOf(['line', 'convention'] as const), 'line'),
})

/** Reads a rule; what it does not say admits all, and bounds nothing. */
export function readMatchingRule(bytes: Uint8Array, file: string | null = null): FileReading<MatchingRule> {
  const read = readDescribedYaml(bytes, MATCHING_RULE_KEYS, file)
  if (read.value === null) return read
  const { scope, floors, freeze, ...rest } = read.value
  const rule: MatchingRule = {
    ...rest,
    scope: scope ?? { stages: null, domains: null, axes: null, natures: null, levels: null },
    floors: floors ?? [],
    freeze: freeze === null ? null : { at: freeze.at, exempt: freeze.exempt ?? [] },
  }
  const problems = [...daysReversed(rule, file), ...floorsOverlapping(rule.floors, file)]
  return problems.length === 0 ? { value: rule, problems: [] } : { value: null, problems: placedProblems(bytes, problems) }
}

const told = (problem: Pick<FileProblem, 'reason' | 'key' | 'found' | 'expected' | 'file'>): FileProblem => ({
  line: null,
  column: null,
  ...problem,
})

const daysReversed = ({ from, to }: MatchingRule, file: string | null): FileProblem[] =>
  from <= to ? [] : [told({ file, reason: 'days-reversed', key: 'to', found: to, expected: from })]

/** Two floors that fit one aid leave the rule without an answer. */
function floorsOverlapping(floors: readonly MatchingFloor[], file: string | null): FileProblem[] {
  return floors.flatMap((floor, at) => {
    const other = floors.slice(0, at).find((one) => one.format === floor.format && isMeeting(one.stages, floor.stages))
    return other === undefined
      ? []
      : [told({ file, reason: 'floors-overlap', key: `floors.${at + 1}`, found: floor.format, expected: null })]
  })
}

const isMeeting = (a: MatchingFloor['stages'], b: MatchingFloor['stages']): boolean =>
  a === null || b === null || a.some((stage) => b.includes(stage))
