import type { BaselineCues, BaselineRule, WordEntry, WordGroup } from '#domain/baseline/baseline-rule.ts'
import type { Register } from '#domain/baseline/register.ts'
import type { FileProblem, FileReading } from '#domain/source/file-problem.ts'
import { listOf, mapOf, oneOf, optional, text, whole } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'
import { told, unknownIn } from './register-file.ts'

/** Words of the field that say the same, by the name rules call them: `@auteurs`. */
export type Lexicon = ReadonlyMap<string, readonly string[]>

const LEXICON_KEYS = mapOf({ words: listOf(mapOf({ name: text(40), of: text(2000) })) })

/** Reads the words of the field: names and their alternatives, parted by bars. */
export function readLexicon(bytes: Uint8Array, file: string | null = null): FileReading<Lexicon> {
  const read = readDescribedYaml(bytes, LEXICON_KEYS, file)
  if (read.value === null) return read
  return { value: new Map(read.value.words.map(({ name, of }) => [name, parted(of)])), problems: [] }
}

const EXPRESSIONS = listOf(text(200), 400)

/** Every key of the cues. */
export const CUE_KEYS = mapOf({
  weak: EXPRESSIONS,
  hypothetical: EXPRESSIONS,
  cited: EXPRESSIONS,
  speakers: EXPRESSIONS,
  saying: EXPRESSIONS,
  claiming: EXPRESSIONS,
  'saying-near': EXPRESSIONS,
  'saying-before': EXPRESSIONS,
  reported: EXPRESSIONS,
  signatories: EXPRESSIONS,
  denying: EXPRESSIONS,
  'denying-after': EXPRESSIONS,
  litotes: EXPRESSIONS,
  'not-verbs': EXPRESSIONS,
})

/** Reads the words that tell how a sentence commits. */
export function readCues(bytes: Uint8Array, file: string | null = null): FileReading<BaselineCues> {
  const read = readDescribedYaml(bytes, CUE_KEYS, file)
  if (read.value === null) return read
  const {
    'saying-near': sayingNear,
    'saying-before': sayingBefore,
    'denying-after': denyingAfter,
    'not-verbs': notVerbs,
    ...cues
  } = read.value
  return { value: { ...cues, sayingNear, sayingBefore, denyingAfter, notVerbs }, problems: [] }
}

const WAY = {
  name: text(120),
  gives: optional(oneOf(['present', 'partial', 'contrary'] as const)),
  needs: optional(listOf(text(2000), 12)),
  counts: optional(listOf(mapOf({ least: whole(1, 12), among: listOf(text(1000), 20) }), 4)),
  negation: optional(oneOf(['cancels', 'belongs', 'any'] as const)),
  weakness: optional(oneOf(['lowers', 'any'] as const)),
  window: optional(oneOf(['sentence', 'pair'] as const)),
  unless: optional(text(1000)),
}

/** Every key of a file of rules. */
export const BASELINE_RULE_KEYS = mapOf({
  rules: listOf(
    mapOf({
      request: text(8),
      measured: optional(oneOf(['yes', 'no'] as const)),
      place: optional(oneOf(['anywhere', 'article', 'preamble'] as const)),
      ways: listOf(mapOf(WAY), 20),
    }),
  ),
})

/** Reads rules of the common base: what a way does not say is what most ways are. */
export function readBaselineRules(
  bytes: Uint8Array,
  { lexicon, register }: { readonly lexicon: Lexicon; readonly register: Register },
  file: string | null = null,
): FileReading<readonly BaselineRule[]> {
  const read = readDescribedYaml(bytes, BASELINE_RULE_KEYS, file)
  if (read.value === null) return read
  const problems: FileProblem[] = unknownIn(
    read.value.rules.map(({ request }) => request),
    register,
    'rules',
    file,
  )
  const entry = (written: string): WordEntry => ({ name: written, expressions: expanded(written, lexicon, file, problems) })
  const value = read.value.rules.map(({ request, place, ways, measured }): BaselineRule => ({
    request,
    place: place ?? 'article',
    isMeasured: measured !== 'no',
    ways: ways.map(({ name, gives, needs, counts, negation, weakness, window, unless }) => ({
      name,
      gives: gives ?? 'present',
      groups: [
        ...(needs ?? []).map((written): WordGroup => ({ least: 1, among: [entry(written)] })),
        ...(counts ?? []).map(({ least, among }): WordGroup => ({ least, among: among.map(entry) })),
      ],
      negation: negation ?? 'cancels',
      weakness: weakness ?? 'lowers',
      window: window ?? 'sentence',
      unless: unless === null ? [] : entry(unless).expressions,
    })),
  }))
  for (const { request, ways } of value)
    for (const { name, groups } of ways)
      if (groups.length === 0) problems.push(told(file, `${request}.${name}`, name, 'needs, counts', 'missing-key'))
  return problems.length > 0 ? { value: null, problems } : { value, problems: [] }
}

const parted = (written: string): string[] =>
  written
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')

function expanded(written: string, lexicon: Lexicon, file: string | null, problems: FileProblem[]): string[] {
  return parted(written).flatMap((one) => {
    if (!one.startsWith('@')) return [one]
    const words = lexicon.get(one.slice(1))
    if (words !== undefined) return words
    problems.push(told(file, one, one, [...lexicon.keys()].map((name) => `@${name}`).join(', '), 'not-in-list'))
    return []
  })
}
