import { AXES, type Axis } from '#domain/convention/axis.ts'
import {
  TEXT_NATURES,
  type Citation,
  type ConventionText,
  type TextDate,
  type TextParty,
  type UnplacedText,
} from '#domain/convention/convention-text.ts'
import type { FinancialAmount, FinancialColumn, FinancialTable } from '#domain/convention/financial-table.ts'
import { FUNDER_LEVELS, type FunderLevel } from '#domain/convention/funder-level.ts'
import { cents } from '#domain/money/cents.ts'
import { knownDay } from '#domain/time/known-day.ts'
import { UnreadableText } from '../unreadable-text.ts'
import { childrenOf, elementsIn, textIn, type XmlElement } from '../xml-tree.ts'
import { placeOf } from './names.ts'

/** What we wrote of a text beside what the norm holds. */
export type OwnData = Omit<ConventionText, 'title' | 'divisions'> & { readonly tables: ReadonlyMap<string, FinancialTable> }

type Marks = Readonly<Record<string, string>>

const MOMENTS = ['written', 'voted', 'committed', 'mandated', 'paid'] as const
const DATE_KINDS = ['voted', 'signed', 'in-force', 'ends', 'other'] as const
const CITATION_KINDS = ['law', 'decree', 'order', 'code', 'eu-regulation', 'deliberation', 'convention'] as const
const REASONS = ['page-head', 'page-foot', 'page-number', 'cover', 'contents', 'repeated', 'margin', 'unknown'] as const

/** One of the words that a mark may hold; any other word breaks the document. */
function oneOf<Word extends string>(known: readonly Word[], text: string | undefined, name: string): Word {
  const word = known.find((one) => one === text)
  if (word === undefined) throw new UnreadableText('broken-akoma-ntoso', `${name} ${text ?? ''}`.slice(0, 120))
  return word
}

const axisOf = (text: string | undefined): Axis | null => (text === undefined ? null : oneOf(AXES, text, 'axis'))
const levelOf = (text: string | undefined): FunderLevel => oneOf(FUNDER_LEVELS, text, 'level')
export const axisMark = (attributes: Marks): Axis | null => axisOf(attributes['ct:axis'])

function wholeOf(text: string | undefined, name: string): number {
  const count = text === undefined || !/^-?\d{1,16}$/.test(text) ? Number.NaN : Number(text)
  if (!Number.isSafeInteger(count)) throw new UnreadableText('broken-akoma-ntoso', `${name} ${text ?? ''}`.slice(0, 120))
  return count
}

export function ownData(proprietary: XmlElement, said: Marks): OwnData {
  const all = (name: string): readonly Marks[] => childrenOf(proprietary, name).map(({ attributes }) => attributes)
  return {
    nature: oneOf(TEXT_NATURES, said['nature'], 'nature'),
    starts: knownDay(said['starts'] ?? '') ?? null,
    ends: knownDay(said['ends'] ?? '') ?? null,
    pages: said['pages'] === undefined ? null : wholeOf(said['pages'], 'pages'),
    isExample: said['isExample'] === 'true',
    parties: all('ct:party').map((one): TextParty => ({
      name: one['name'] ?? '',
      level: levelOf(one['level']),
      blockId: one['block'] ?? null,
    })),
    dates: all('ct:date').flatMap((one): TextDate[] => {
      const on = knownDay(one['on'] ?? '')
      if (on === undefined) throw new UnreadableText('broken-akoma-ntoso', `date ${one['on'] ?? ''}`)
      return [{ kind: oneOf(DATE_KINDS, one['kind'], 'date'), on, quote: one['quote'] ?? '', blockId: one['block'] ?? '' }]
    }),
    citations: all('ct:citation').map((one): Citation => ({
      kind: oneOf(CITATION_KINDS, one['kind'], 'citation'),
      name: one['name'] ?? '',
      quote: one['quote'] ?? '',
      address: one['address'] ?? null,
      blockId: one['block'] ?? '',
    })),
    unplaced: childrenOf(proprietary, 'ct:unplaced').map((one): UnplacedText => ({
      text: textIn(one),
      reason: oneOf(REASONS, one.attributes['reason'], 'reason'),
      place: placeOf(one.attributes, ''),
    })),
    tables: new Map(childrenOf(proprietary, 'ct:amounts').map((one) => [one.attributes['table'] ?? '', amountsOf(one)])),
  }
}

const UNITS = [1, 1_000, 1_000_000] as const

const amountsOf = (table: XmlElement): FinancialTable => ({
  columns: childrenOf(table, 'ct:column').map(({ attributes: one }): FinancialColumn => ({
    label: one['label'] ?? '',
    funder: one['funder'] ?? null,
    level: one['level'] === undefined ? null : levelOf(one['level']),
    year: one['year'] === undefined ? null : wholeOf(one['year'], 'year'),
    moment: one['moment'] === undefined ? null : oneOf(MOMENTS, one['moment'], 'moment'),
    isTotal: one['isTotal'] === 'true',
    unit: UNITS.find((unit) => String(unit) === one['unit']) ?? 1,
  })),
  lines: childrenOf(table, 'ct:line').map((line) => ({
    label: line.attributes['label'] ?? '',
    axis: axisOf(line.attributes['axis']),
    isTotal: line.attributes['isTotal'] === 'true',
    amounts: elementsIn(line).map(({ name, attributes: one }): FinancialAmount | null =>
      name === 'ct:nothing'
        ? null
        : {
            text: one['text'] ?? '',
            amount: one['cents'] === undefined ? null : cents(wholeOf(one['cents'], 'cents')),
            isDoubtful: one['isDoubtful'] === 'true',
          },
    ),
  })),
  departures: childrenOf(table, 'ct:departure').map(({ attributes: one }) => ({
    line: wholeOf(one['line'], 'line'),
    column: wholeOf(one['column'], 'column'),
    along: one['along'] === 'line' ? 'line' : 'column',
    printed: cents(wholeOf(one['printed'], 'printed')),
    computed: cents(wholeOf(one['computed'], 'computed')),
  })),
})
