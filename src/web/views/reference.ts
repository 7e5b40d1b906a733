import type { ReadKey, FileReference, ReferenceFile } from '#application/ports/reference.ts'
import { workedKey } from '#application/work-a-key.ts'
import { stepRefusals, workedStep } from '#application/work-a-step.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import type { Step } from '#domain/scenario/scenario.ts'
import { allocationRefusalSentence } from '#wording/allocation-refusals.ts'
import { fileProblemMessage } from '#wording/file-problems.ts'
import { REFERENCE } from '#wording/pages/reference.ts'
import type { EntryWords } from '#wording/reference/entry-words.ts'
import { keyRows, kindWords, rowsBelow, type KeyRow } from '#wording/reference/key-kinds.ts'
import { RULE_WORDS } from '#wording/reference/rule-words.ts'
import { stepReference } from '#wording/reference/step-reference.ts'
import { aidsWords, workedIntro, workedSentence } from '#wording/reference/worked-sentences.ts'
import type { Row, Table } from '#wording/table.ts'
import { ruleHref, stepHref } from '../reference/addresses.ts'

/** One key or one step as its page and the Markdown show it. */
export type ReferenceEntry = {
  readonly key: string
  readonly href: string
  readonly words: EntryWords
  /** What it holds itself, and what it may hold below. */
  readonly holds: string
  readonly keys: Table
  readonly example: ReferenceFile
  readonly worked: { readonly intro: string; readonly lines: readonly string[]; readonly table: Table | null } | null
  readonly refusedFile: readonly string[]
  readonly refusedEngine: readonly string[]
  /** The command that redoes the example, when one does. */
  readonly command: string | null
}

/** The page of a key of a rule; nothing when the readers know no such key. */
export function ruleEntry(reference: FileReference, key: string): ReferenceEntry | undefined {
  const read = reference.ruleKeys.find((one) => one.key === key)
  const name = read && ruleKeyOf(read.key)
  if (read === undefined || name === undefined) return undefined
  const words = RULE_WORDS[name]
  return {
    ...entryOf(read, words, ruleHref(key), keyRows(read)),
    example: { path: reference.ruleFile.path, text: excerptOf(reference.ruleFile.text, key) },
    worked: workedRule(reference.rule, name, words),
    refusedEngine: [],
    command: null,
  }
}

/** The page of a step; nothing when the readers know no such step. */
export function stepEntry(reference: FileReference, kind: string): ReferenceEntry | undefined {
  const read = reference.stepKeys.find((one) => one.key === kind)
  const name = read && stepKindOf(reference, read.key)
  if (read === undefined || name === undefined) return undefined
  const example = reference.steps[name]
  const worked = workedStep(example)
  return {
    ...entryOf(read, stepReference(name), stepHref(kind), rowsBelow('', read.kind)),
    example: { path: example.file.path, text: excerptOf(example.file.text, 'steps') },
    worked: {
      intro: workedIntro(worked, name),
      lines: worked.territories.map((one) => workedSentence(worked.step, one, worked)),
      table: null,
    },
    refusedEngine: [...new Set(stepRefusals(example).map((refusal) => allocationRefusalSentence(refusal)))],
    command: `./contrechamp simulate ${example.file.path} --trail`,
  }
}

const ruleKeyOf = (key: string): keyof MatchingRule | undefined =>
  (Object.keys(RULE_WORDS) as (keyof MatchingRule)[]).find((one) => one === key)
const stepKindOf = ({ steps }: FileReference, kind: string): Step['kind'] | undefined =>
  (Object.keys(steps) as Step['kind'][]).find((one) => one === kind)

/** What the key of a rule means. */
export function wordsOfRuleKey(key: string): EntryWords | undefined {
  const name = ruleKeyOf(key)
  return name && RULE_WORDS[name]
}

/** What a step means. */
export function wordsOfStep(reference: FileReference, kind: string): EntryWords | undefined {
  const name = stepKindOf(reference, kind)
  return name && stepReference(name)
}

function entryOf(
  read: ReadKey,
  words: EntryWords,
  href: string,
  rows: readonly KeyRow[],
): Pick<ReferenceEntry, 'key' | 'href' | 'words' | 'holds' | 'keys' | 'refusedFile'> {
  return {
    key: read.key,
    href,
    words,
    holds: kindWords(read.kind),
    keys: { id: 'cles', caption: REFERENCE.keysOf(words.title), columns: KEY_COLUMNS, rows: keyTableRows(rows, words), sources: [] },
    refusedFile: [...new Set(read.refused().map(fileProblemMessage))],
  }
}

/** The lines of one key at the top of a file, as the file writes them. */
export function excerptOf(text: string, key: string): string {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`${key}:`))
  const next = lines.findIndex((line, at) => at > from && /^[a-z]/.test(line))
  return lines.slice(from, next < 0 ? undefined : next).join('\n')
}

/** The columns of a table of keys. */
export const KEY_COLUMNS: Table['columns'] = [
  { key: 'cle', label: REFERENCE.columns.key, kind: 'text', isHead: true },
  { key: 'dit', label: REFERENCE.columns.what, kind: 'text' },
  { key: 'admet', label: REFERENCE.columns.holds, kind: 'text' },
  { key: 'manque', label: REFERENCE.columns.absent, kind: 'text' },
]

/** Keys with what they mean, what they may hold, and what stands when they are left out. */
export const keyTableRows = (rows: readonly KeyRow[], words: EntryWords): readonly Row[] =>
  rows.map((row) => ({
    cells: { cle: row.path, dit: words.parts[row.path] ?? words.what, admet: row.holds, manque: absentWords(row, words) },
  }))

/** What stands when a key is left out. */
export function absentWords({ path, isOptional, byDefault }: KeyRow, { omitted }: EntryWords): string {
  if (!isOptional) return REFERENCE.required
  return byDefault === null ? (omitted[path] ?? REFERENCE.nothing) : REFERENCE.byDefault(byDefault)
}

function workedRule(rule: MatchingRule, key: keyof MatchingRule, { title }: EntryWords): ReferenceEntry['worked'] {
  const lines = workedKey(rule, key)
  if (lines.length === 0) return null
  const { columns } = REFERENCE
  const table: Table = {
    id: 'calcul',
    caption: REFERENCE.workedCaption(title),
    columns: [
      { key: 'cas', label: columns.case, kind: 'text', isHead: true },
      { key: 'assiette_cents', label: columns.basis, kind: 'cents', unit: '€' },
      { key: 'du_cents', label: columns.due, kind: 'cents', unit: '€' },
      { key: 'tenu_cents', label: columns.held, kind: 'cents', unit: '€' },
    ],
    rows: lines.map(({ aids, rule: narrowed, basis, due, held }) => ({
      cells: { cas: aidsWords(aids, narrowed, key), assiette_cents: basis, du_cents: due, tenu_cents: held },
    })),
    sources: [],
  }
  return { intro: REFERENCE.unboundedNote, lines: [], table }
}
