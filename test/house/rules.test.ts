import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { readMatchingRule } from '#registry/read/matching-rule.ts'
import { readReadyScenario } from '#registry/read/laboratory-rules.ts'
import { readScenarioFile } from '#registry/read/scenario-file.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'

const ROOT = join(import.meta.dirname, '../..')
const filesOf = (folder: string, kind: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(kind))
    .map((name) => join(folder, name))
const bytesOf = (path: string): Uint8Array => readFileSync(join(ROOT, path))
const documents = new Set(
  (parse(readFileSync(join(ROOT, 'docs/sources/index.csv')), { columns: true }) as Record<string, string>[]).map((row) => row['id']),
)
/** An example and a choice of ours cite no document. */
const isCited = ({ document, status }: { document: string; status: string }): boolean =>
  status === 'example' || status === 'policy' || documents.has(document)

describe('rules', () => {
  it.each([...filesOf('rules/matching', '.yaml'), 'rules/examples/exemple-1-pour-2.yaml'])('%s reads, and its source is known', (path) => {
    const read = readMatchingRule(bytesOf(path), path)
    expect(read.problems.map(fileProblemSentence)).toEqual([])
    expect(read.value && isCited(read.value.source)).toBe(true)
  })
  it.each(filesOf('rules/laboratory', '.yaml'))('%s reads, and its source is known', (path) => {
    const read = readReadyScenario(bytesOf(path), path)
    expect(read.problems.map(fileProblemSentence)).toEqual([])
    expect(read.value && isCited(read.value.source)).toBe(true)
  })
  it('the example scenario reads', () => {
    expect(readScenarioFile(bytesOf('rules/examples/scenario.yaml')).problems).toEqual([])
  })
  it('the example rule is the same beside the example scenario and among the rules', () => {
    expect(bytesOf('rules/examples/exemple-1-pour-2.yaml')).toEqual(bytesOf('rules/matching/exemple-1-pour-2.yaml'))
  })
})
