import type { SchemeRules } from './scheme-rules.ts'

/** What one line of a part of the rules holds, or the part itself where it is no list. */
export type RulesValues = {
  readonly [Part in keyof SchemeRules]: SchemeRules[Part] extends readonly (infer Line)[] ? Line : SchemeRules[Part]
}

/** One thing that two versions of the rules say otherwise: a line that comes, goes or is written anew, or a value; `null` where there is none. */
export type RulesChange = {
  [Part in keyof SchemeRules]: {
    readonly part: Part
    readonly was: RulesValues[Part] | null
    readonly becomes: RulesValues[Part] | null
  }
}[keyof SchemeRules]

/** The parts of the rules, in the order of the published page. */
export const RULES_PARTS = [
  'title',
  'purpose',
  'sector',
  'stage',
  'formats',
  'applicants',
  'ageLimit',
  'criteria',
  'floor',
  'ceiling',
  'intensities',
  'territorialSpending',
  'isDeMinimis',
  'fields',
  'documents',
  'asksBudget',
  'declarations',
  'awardingBody',
  'silence',
  'appeals',
] as const satisfies readonly (keyof SchemeRules)[]

/** What a line of a list is known by from a version to the next; other lines are their own name. */
const NAMES: Partial<Record<keyof SchemeRules, readonly string[]>> = {
  criteria: ['kind', 'id'],
  fields: ['id'],
  documents: ['id'],
  intensities: ['of'],
  appeals: ['before'],
}

/**
 * What changes from one version of a scheme's rules to another, part by part.
 * Bounds: the order of lines is no change; a line is the same when its name is, else one goes and another comes.
 * Policy: docs/decisions/2026-11-25-running-schemes.md
 */
export function rulesChanges(before: SchemeRules, after: SchemeRules): RulesChange[] {
  return RULES_PARTS.flatMap((part) => changesOf(part, before[part], after[part]))
}

function changesOf(part: keyof SchemeRules, before: unknown, after: unknown): RulesChange[] {
  if (!Array.isArray(before) || !Array.isArray(after)) return isSame(before, after) ? [] : [changeOf(part, before, after)]
  const [was, becomes] = [byName(part, before), byName(part, after)]
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .filter((name) => !isSame(was.get(name), becomes.get(name)))
    .map((name) => changeOf(part, was.get(name), becomes.get(name)))
}

const changeOf = (part: keyof SchemeRules, was: unknown, becomes: unknown): RulesChange =>
  ({ part, was: was ?? null, becomes: becomes ?? null }) as RulesChange

/** The lines of a list by their name; the second of one name is another line. */
function byName(part: keyof SchemeRules, lines: readonly unknown[]): ReadonlyMap<string, unknown> {
  const named = new Map<string, unknown>()
  for (const line of lines) {
    const keys = NAMES[part]
    let name = ordered(keys === undefined ? line : keys.map((key) => (line as Record<string, unknown>)[key]))
    while (named.has(name)) name += '+'
    named.set(name, line)
  }
  return named
}

const isSame = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other)

/** Keys in an order of their own: that of the database is not the same each time. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const keys = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${keys.map(([key, one]) => `${key}:${ordered(one)}`).join()}}`
}
