import type { FileReference } from '#application/ports/reference.ts'
import { REFERENCE } from '#wording/pages/reference.ts'
import { PARTS } from '#wording/parts.ts'
import { printedTable } from './printed-table.ts'
import { referenceIndex } from './reference-index.ts'
import { ruleEntry, stepEntry, type ReferenceEntry } from './reference.ts'
import type { Table } from '#wording/table.ts'

/** The reference as one Markdown file: the same words, tables and figures as its pages. */
export function referenceMarkdown(reference: FileReference): string {
  const index = referenceIndex(reference)
  const rules = reference.ruleKeys.flatMap(({ key }) => ruleEntry(reference, key) ?? [])
  const steps = reference.stepKeys.flatMap(({ key }) => stepEntry(reference, key) ?? [])
  const blocks = [
    `# ${REFERENCE.title}`,
    REFERENCE.generated,
    REFERENCE.lead,
    `## ${REFERENCE.rule.title}`,
    REFERENCE.rule.intro,
    code('yaml', index.ruleFile.text),
    ...rules.flatMap(entryBlocks),
    `## ${REFERENCE.scenario.title}`,
    REFERENCE.scenario.intro,
    tableText(index.scenario),
    code('yaml', index.scenarioFile.text),
    `## ${REFERENCE.steps.title}`,
    REFERENCE.steps.intro,
    ...steps.flatMap(entryBlocks),
  ]
  return `${blocks.join('\n\n')}\n`
}

function entryBlocks(entry: ReferenceEntry): readonly string[] {
  const { words, worked } = entry
  return [
    `### \`${entry.key}\` — ${words.title}`,
    words.what,
    code('yaml', entry.example.text),
    ...(words.formula.length === 0 ? [] : [listText(words.formula)]),
    ...(worked === null ? [] : [`**${REFERENCE.worked}.** ${worked.intro}`]),
    ...(worked === null || worked.lines.length === 0 ? [] : [listText(worked.lines)]),
    ...(worked?.table ? [tableText(worked.table)] : []),
    tableText(entry.keys),
    `**${REFERENCE.refused}**`,
    listText([...entry.refusedEngine, ...entry.refusedFile]),
    `**${REFERENCE.origin}.** ${words.origin}`,
  ]
}

const code = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``
const listText = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
const cell = (text: string): string => text.replaceAll('|', '\\|')

function tableText(table: Table): string {
  const { columns, rows } = printedTable(table)
  const line = (cells: readonly string[]): string => `| ${cells.map((one) => cell(one === '' ? PARTS.unknown : one)).join(' | ')} |`
  return [
    line(columns.map(({ label }) => label)),
    `|${columns.map(({ isNumber }) => (isNumber ? '---:' : '---')).join('|')}|`,
    ...rows.map(({ cells }) => line(cells)),
  ].join('\n')
}
