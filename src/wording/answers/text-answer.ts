import type { ConventionText, Division, PagePlace, TextBlock } from '#domain/convention/convention-text.ts'
import type { FinancialTable } from '#domain/convention/financial-table.ts'
import type { TextProblem } from '#domain/source/text-problem.ts'
import type { KnownDay } from '#domain/time/known-day.ts'
import { textProblemSentence } from '../text-problems.ts'
import type { ToldText } from '../text-report.ts'

/** A document that was read or refused, with what it was. */
export type AnsweredText = ToldText & { readonly fingerprint: string; readonly format: string | null }

/** A document read as a convention, as the published interface writes it; lists are in the order of the document. */
export function textAnswer({ file, fingerprint, format, text, problems }: AnsweredText) {
  const told = problems.map(problemOf)
  return text === null
    ? { file, fingerprint, format, problems: told }
    : { file, fingerprint, format, ...conventionAnswer(text), problems: told }
}

const conventionAnswer = (text: ConventionText) => ({
  title: text.title,
  nature: text.nature,
  is_example: text.isExample,
  pages: text.pages,
  starts: dayOf(text.starts),
  ends: dayOf(text.ends),
  parties: text.parties.map(({ name, level, blockId }) => ({ name, level, block: blockId })),
  dates: text.dates.map(({ kind, on, quote, blockId }) => ({ kind, on: dayOf(on), quote, block: blockId })),
  citations: text.citations.map(({ kind, name, quote, address, blockId }) => ({ kind, name, quote, address, block: blockId })),
  divisions: text.divisions.map(divisionAnswer),
  unplaced: text.unplaced.map((one) => ({ text: one.text, reason: one.reason, place: placeOf(one.place) })),
})

const dayOf = (day: KnownDay | null) => (day === null ? null : { degree: day.degree, first: day.first, last: day.last })

const placeOf = (place: PagePlace | null) => (place === null ? null : { page: place.page, box: place.box })

const problemOf = (problem: TextProblem) => ({
  reason: problem.reason,
  message: textProblemSentence(problem),
  page: problem.page,
  found: problem.found,
  expected: problem.expected,
  blocking: problem.blocking,
})

/** A division as the published interface writes it. */
export type DivisionAnswer = Pick<Division, 'id' | 'kind' | 'number' | 'heading' | 'axis'> & {
  readonly place: ReturnType<typeof placeOf>
  readonly blocks: readonly ReturnType<typeof blockAnswer>[]
  readonly divisions: readonly DivisionAnswer[]
}

const divisionAnswer = ({ id, kind, number, heading, axis, place, blocks, divisions }: Division): DivisionAnswer => ({
  id,
  kind,
  number,
  heading,
  axis,
  place: placeOf(place),
  blocks: blocks.map(blockAnswer),
  divisions: divisions.map(divisionAnswer),
})

function blockAnswer(block: TextBlock) {
  const { id, kind } = block
  const place = placeOf(block.place)
  if (block.kind !== 'table') return { id, kind, text: block.text, marker: block.marker, depth: block.depth, place }
  const financial = block.financial === null ? null : financialAnswer(block.financial)
  return { id, kind, caption: block.caption, head_rows: block.headRows, rows: block.rows, financial, place }
}

const financialAnswer = ({ columns, lines, departures }: FinancialTable) => ({
  columns: columns.map(({ label, funder, level, year, moment, isTotal, unit }) => ({
    label,
    funder,
    level,
    year,
    moment,
    is_total: isTotal,
    unit,
  })),
  lines: lines.map(({ label, axis, isTotal, amounts }) => ({
    label,
    axis,
    is_total: isTotal,
    amounts: amounts.map((amount) =>
      amount === null ? null : { text: amount.text, amount_cents: amount.amount, is_doubtful: amount.isDoubtful },
    ),
  })),
  departures: departures.map(({ line, column, along, printed, computed }) => ({
    line,
    column,
    along,
    printed_cents: printed,
    computed_cents: computed,
  })),
})
