import type { ConventionText, Division } from '#domain/convention/convention-text.ts'
import type { FinancialTable } from '#domain/convention/financial-table.ts'
import type { KnownDay } from '#domain/time/known-day.ts'
import { placeMarks } from './text-body.ts'
import { element, words } from './xml.ts'

/** A date at the degree known: `2024-12-12`, `2024-12` or `2024`. */
export const dayText = (day: KnownDay | null): string | null =>
  day === null ? null : day.degree === 'day' ? day.first : day.first.slice(0, day.degree === 'month' ? 7 : 4)

/** What the norm has no place for, in our own namespace, so that nothing is lost: parties, dates, citations, amounts, what was not placed. */
export function ownData(text: ConventionText): string {
  return [
    element('ct:text', {
      nature: text.nature,
      starts: dayText(text.starts),
      ends: dayText(text.ends),
      pages: text.pages,
      isExample: text.isExample,
    }),
    ...text.parties.map(({ name, level, blockId }) => element('ct:party', { name, level, block: blockId })),
    ...text.dates.map(({ kind, on, quote, blockId }) => element('ct:date', { kind, on: dayText(on), quote, block: blockId })),
    ...text.citations.map(({ kind, name, quote, address, blockId }) =>
      element('ct:citation', { kind, name, quote, address, block: blockId }),
    ),
    ...text.divisions.flatMap(tablesIn),
    ...text.unplaced.map(({ text: passage, reason, place }) =>
      element('ct:unplaced', { reason, ...ownMarks(placeMarks(place)) }, words(passage)),
    ),
  ].join('')
}

const ownMarks = (marks: Readonly<Record<string, string | number | boolean | null>>) => ({
  page: marks['ct:page'] ?? null,
  box: marks['ct:box'] ?? null,
})

const tablesIn = ({ blocks, divisions }: Division): string[] => [
  ...blocks.flatMap((block) => (block.kind === 'table' && block.financial !== null ? [amountsOf(block.id, block.financial)] : [])),
  ...divisions.flatMap(tablesIn),
]

const amountsOf = (id: string, { columns, lines, departures }: FinancialTable): string =>
  element(
    'ct:amounts',
    { table: id },
    ...columns.map(({ label, funder, level, year, moment, isTotal, unit }) =>
      element('ct:column', { label, funder, level, year, moment, isTotal, unit }),
    ),
    ...lines.map(({ label, axis, isTotal, amounts }) =>
      element(
        'ct:line',
        { label, axis, isTotal },
        ...amounts.map((one) =>
          one === null
            ? element('ct:nothing', {})
            : element('ct:amount', { text: one.text, cents: one.amount, isDoubtful: one.isDoubtful }),
        ),
      ),
    ),
    ...departures.map(({ line, column, along, printed, computed }) => element('ct:departure', { line, column, along, printed, computed })),
  )
