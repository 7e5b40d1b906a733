import type { ConventionText, Division, TextNature } from '#domain/convention/convention-text.ts'
import type { FinancialTable } from '#domain/convention/financial-table.ts'
import type { TextProblem } from '#domain/source/text-problem.ts'
import type { KnownDay } from '#domain/time/known-day.ts'
import { euros } from './amounts.ts'
import { frenchDay } from './days.ts'
import { NARROW } from './spaces.ts'
import { divisionTitle } from './text-labels.ts'
import { textProblemSentence } from './text-problems.ts'

export const READ_CONVENTION_HELP = `Usage${NARROW}: ./contrechamp read-convention FICHIER [--json]
Lit une convention, un avenant ou un autre texte (PDF, DOCX, ODT, HTML, Markdown ou Akoma Ntoso)${NARROW}: divisions, tableaux financiers, parties, dates, textes cités.
  --json  répond en JSON (docs/reference/lecture-des-textes.md)
Code de sortie${NARROW}: 0 lu, 1 refusé ou illisible, 2 commande mal employée, 3 fichier absent.
`

export const NATURE_LABELS: Readonly<Record<TextNature, string>> = {
  convention: 'convention',
  amendment: 'avenant',
  'financial-amendment': 'avenant financier',
  deliberation: 'délibération',
  'scheme-rules': 'règlement d’intervention',
  law: 'loi ou règlement',
  template: 'modèle',
  other: 'nature non reconnue',
}

/** What is told of a document that was read, or refused. */
export type ToldText = { readonly file: string; readonly text: ConventionText | null; readonly problems: readonly TextProblem[] }

/** What was read of a document, for a person at a terminal: what it is, its contents, its tables, what to look at again. */
export function textReport({ file, text, problems }: ToldText): string {
  const told = problems.length === 0 ? ['Rien à signaler.'] : problems.map((problem) => `– ${textProblemSentence(problem)}`)
  if (text === null) return `${[file, ...told].join('\n')}\n`
  const tables = tablesOf(text.divisions)
  return `${[
    text.title === '' ? file : text.title,
    ...identity(text),
    '',
    'Sommaire',
    ...contents(text.divisions, 1),
    ...tables.flatMap(({ id, caption, financial }) => ['', `${caption ?? 'Tableau financier'} (${id})`, ...amountLines(financial)]),
    '',
    `Non placé${NARROW}: ${unplacedCounts(text)}`,
    '',
    'À vérifier',
    ...told,
  ].join('\n')}\n`
}

function identity(text: ConventionText): string[] {
  return [
    `${NATURE_LABELS[text.nature]}${text.isExample ? ', exemple fictif' : ''}${text.pages === null ? '' : `, ${text.pages} pages`}`,
    `Parties${NARROW}: ${text.parties.map(({ name }) => name).join(', ') || 'non reconnues'}`,
    `Période${NARROW}: ${period(text)}`,
    `Textes cités${NARROW}: ${new Set(text.citations.map(({ name }) => name)).size}`,
  ]
}

function period({ starts, ends }: ConventionText): string {
  const from = starts === null ? 'début non dit' : starts.degree === 'day' ? `du ${frenchDay(starts.first)}` : `de ${degreeText(starts)}`
  const to = ends === null ? 'fin non dite' : ends.degree === 'day' ? `au ${frenchDay(ends.last)}` : `à ${degreeText(ends)}`
  return `${from}${starts === null || ends === null ? ', ' : ' '}${to}`
}

const degreeText = ({ degree, first }: KnownDay): string => frenchDay(first.slice(0, degree === 'year' ? 4 : 7))

const contents = (divisions: readonly Division[], depth: number): string[] =>
  divisions.flatMap((division) => [
    `${'  '.repeat(depth)}${divisionTitle(division)}  [${division.id}]${division.place === null ? '' : ` p. ${division.place.page}`}`,
    ...contents(division.divisions, depth + 1),
  ])

type ShownTable = { readonly id: string; readonly caption: string | null; readonly financial: FinancialTable }

const tablesOf = (divisions: readonly Division[]): ShownTable[] =>
  divisions.flatMap((division) => [
    ...division.blocks.flatMap((block) =>
      block.kind === 'table' && block.financial !== null
        ? [{ id: block.id, caption: block.caption ?? division.heading, financial: block.financial }]
        : [],
    ),
    ...tablesOf(division.divisions),
  ])

/** A line of a table as a terminal shows it: its label, then each amount with its column; « ? » marks a doubtful one. */
function amountLines({ columns, lines }: FinancialTable): string[] {
  return lines.map(({ label, amounts }) => {
    const shown = amounts.flatMap((amount, column) => {
      if (amount === null || (amount.amount === null && !amount.isDoubtful)) return []
      const value = amount.amount === null ? amount.text : euros(amount.amount)
      return [`${columns[column]?.label ?? ''} ${value}${amount.isDoubtful ? ` (?)` : ''}`]
    })
    return `  ${label}${shown.length === 0 ? '' : `${NARROW}: ${shown.join(' ; ')}`}`
  })
}

const REASON_LABELS: Readonly<Record<ConventionText['unplaced'][number]['reason'], string>> = {
  'page-head': 'têtes de page',
  'page-foot': 'pieds de page',
  'page-number': 'numéros de page',
  cover: 'couverture',
  contents: 'sommaire',
  repeated: 'lignes répétées',
  margin: 'marges',
  unknown: 'sans place',
}

function unplacedCounts({ unplaced }: ConventionText): string {
  const counts = new Map<string, number>()
  for (const { reason } of unplaced) counts.set(REASON_LABELS[reason], (counts.get(REASON_LABELS[reason]) ?? 0) + 1)
  return counts.size === 0 ? 'rien' : [...counts].map(([label, count]) => `${label} (${count})`).join(', ')
}
