import type { ReadKey, FileReference, ReferenceFile } from '#application/ports/reference.ts'
import { fileProblemMessage } from '#wording/file-problems.ts'
import { REFERENCE } from '#wording/pages/reference.ts'
import type { EntryWords } from '#wording/reference/entry-words.ts'
import { keyRows, kindWords } from '#wording/reference/key-kinds.ts'
import { SCENARIO_WORDS } from '#wording/reference/scenario-words.ts'
import type { Column, Row, Table } from '#wording/table.ts'
import { ruleHref, stepHref } from '../reference/addresses.ts'
import { absentWords, KEY_COLUMNS, keyTableRows, wordsOfRuleKey, wordsOfStep } from './reference.ts'

/** The page that names every key and every step. */
export type ReferenceIndex = {
  readonly rule: Table
  readonly scenario: Table
  readonly steps: Table
  readonly refused: readonly string[]
  readonly ruleFile: ReferenceFile
  readonly scenarioFile: ReferenceFile
}

/** The three tables, and what a scenario is refused for. */
export function referenceIndex(reference: FileReference): ReferenceIndex {
  const { columns, rule, scenario, steps } = REFERENCE
  const absent: Column = { key: 'manque', label: columns.absent, kind: 'text' }
  return {
    rule: tableOf(rule, [...namedColumns(columns.key), absent], namedRows(reference.ruleKeys, wordsOfRuleKey, ruleHref)),
    scenario: tableOf(scenario, KEY_COLUMNS, reference.scenarioKeys.flatMap(scenarioRows)),
    steps: tableOf(
      steps,
      namedColumns(columns.step),
      namedRows(reference.stepKeys, (kind) => wordsOfStep(reference, kind), stepHref),
    ),
    refused: [...new Set(reference.scenarioKeys.flatMap(({ refused }) => refused().map(fileProblemMessage)))],
    ruleFile: reference.ruleFile,
    scenarioFile: reference.steps.surplus.file,
  }
}

const tableOf = (
  { id, title }: { readonly id: string; readonly title: string },
  columns: readonly Column[],
  rows: readonly Row[],
): Table => ({
  id,
  caption: title,
  columns,
  rows,
  sources: [],
})

const namedColumns = (head: string): readonly Column[] => [
  { key: 'cle', label: head, kind: 'text', isHead: true },
  { key: 'nom', label: REFERENCE.columns.name, kind: 'text' },
  { key: 'dit', label: REFERENCE.columns.what, kind: 'text' },
]

function namedRows(
  keys: readonly ReadKey[],
  wordsOf: (key: string) => EntryWords | undefined,
  hrefOf: (key: string) => string,
): readonly Row[] {
  return keys.flatMap((read) => {
    const words = wordsOf(read.key)
    if (words === undefined) return []
    const row = { path: read.key, holds: kindWords(read.kind), isOptional: read.isOptional, byDefault: read.byDefault }
    return [{ cells: { cle: read.key, nom: words.title, dit: words.what, manque: absentWords(row, words) }, href: hrefOf(read.key) }]
  })
}

const WORDS: Readonly<Record<string, EntryWords>> = SCENARIO_WORDS

function scenarioRows(read: ReadKey): readonly Row[] {
  const words = WORDS[read.key]
  if (words === undefined) return []
  const rows = keyTableRows(keyRows(read), words)
  return read.key === 'steps' ? rows.map((row) => ({ ...row, href: `#${REFERENCE.steps.id}` })) : rows
}
