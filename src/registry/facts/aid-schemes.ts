import { parse } from 'yaml'
import { z } from 'zod'
import { centsOfEuros } from '#domain/money/decimal.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { OutCell } from '#registry/extract/tidy-csv.ts'
import { FACTS, READ_ON, type FigureSources } from './figure-sources.ts'
import { byId, orNull, territoryOfCode } from './listed-facts.ts'
import { numberInWords } from './number-in-words.ts'

export const SCHEME_COLUMNS = [
  ...[
    'id',
    'territory_id',
    'organisation',
    'name',
    'stages',
    'works',
    'minimum_cents',
    'maximum_cents',
    'amount_note',
    'calendar_note',
    'meeting_before',
  ],
  ...['conditions', 'source_url', 'read_on'],
]
const LISTED = 'data/subventions/aides-regionales-fiches.csv'
const LISTED_COLUMNS = [
  ...([
    'region',
    'organisme',
    'dispositif',
    'phase',
    'oeuvres',
    'montant_min_eur',
    'montant_max_eur',
    'precision_montant',
    'calendrier',
  ] as const),
  ...(['rendez_vous_prealable', 'conditions', 'source_url'] as const),
]

/** The table asks for a word; an empty cell of the list means that the page was not read that far. */
const NOT_READ = 'non lu'

const Named = z.strictObject({ id: z.string(), organisation: z.string(), name: z.string() })
const Described = z.strictObject({
  id: z.string(),
  territory: z.string(),
  organisation: z.string(),
  name: z.string(),
  stages: z.string(),
  works: z.string(),
  at: z.strictObject({ section: z.string(), row: z.string().optional(), column: z.string().optional(), line: z.string().optional() }),
  minimum: z.string().optional(),
  maximum: z.string().optional(),
  amount_note: z.string().optional(),
  calendar_note: z.string().optional(),
  meeting_before: z.string().optional(),
  conditions: z.string().optional(),
  mark: z.string().optional(),
  address: z.string().optional(),
})
const Plan = z.strictObject({
  listed: z.array(Named),
  calendars: z.array(z.strictObject({ organisation: z.string(), name: z.string(), scheme: z.string(), territory: z.string() })),
  steps: z.record(z.string(), z.enum(['deposit', 'meeting', 'committee', 'results'])),
  described: z.array(Described),
})

export type SchemePlan = z.infer<typeof Plan>
export const schemePlan = (text: string): SchemePlan => Plan.parse(parse(text))

/** A scheme of the list with its line and calendar, for the dates to be read. */
export type ListedScheme = {
  readonly id: string
  readonly line: number
  readonly territory: string | null
  readonly organisation: string
  readonly name: string
  readonly calendar: string
  readonly address: string
}
type Row = Record<string, OutCell>

/** Schemes listed in the folder, and those that only the facts file describes. */
export function readSchemes(plan: SchemePlan, sources: FigureSources): { rows: Row[]; listed: ListedScheme[] } {
  const listed: ListedScheme[] = []
  const rows = sources.folder.table(LISTED, LISTED_COLUMNS).flatMap(({ line, cells }) => {
    const named = plan.listed.find(({ organisation, name }) => organisation === cells.organisme && name === cells.dispositif)
    if (named === undefined) {
      sources.folder.report(LISTED, line, 'dispositif', cells.dispositif, 'row-without-plan')
      return []
    }
    const amountOf = (column: 'montant_min_eur' | 'montant_max_eur'): Cents | null => {
      const amount = centsOfEuros(cells[column])
      if (amount === undefined && cells[column] !== '') sources.folder.report(LISTED, line, column, cells[column], 'not-an-amount')
      return amount ?? null
    }
    const territory = territoryOfCode(cells.region)
    listed.push({
      id: named.id,
      line,
      territory,
      organisation: cells.organisme,
      name: cells.dispositif,
      calendar: cells.calendrier,
      address: cells.source_url,
    })
    return [
      {
        id: named.id,
        territory_id: territory,
        organisation: cells.organisme,
        name: cells.dispositif,
        stages: cells.phase || NOT_READ,
        works: cells.oeuvres || NOT_READ,
        minimum_cents: amountOf('montant_min_eur'),
        maximum_cents: amountOf('montant_max_eur'),
        amount_note: orNull(cells.precision_montant),
        calendar_note: orNull(cells.calendrier),
        meeting_before: orNull(cells.rendez_vous_prealable),
        conditions: orNull(cells.conditions),
        source_url: cells.source_url,
        read_on: READ_ON,
      },
    ]
  })
  return { rows: [...rows, ...plan.described.flatMap((scheme) => describedRow(scheme, sources))].toSorted(byId), listed }
}

function describedRow(scheme: z.infer<typeof Described>, { document, folder }: FigureSources): Row[] {
  const { at } = scheme
  const piece = document.find({ section: at.section, row: at.row === undefined ? undefined : [at.row], column: at.column, line: at.line })
  const address = scheme.address ?? document.addressOf(scheme.mark ?? '')
  if (piece === undefined || address === undefined) {
    folder.report(FACTS, piece?.line ?? null, scheme.id, at.line ?? at.row ?? null, 'scheme-not-found')
    return []
  }
  const amountOf = (words: string | undefined): Cents | null => {
    if (words === undefined) return null
    const amount = centsOfEuros(numberInWords(piece.text, words, '')?.decimal ?? '')
    if (amount === undefined) folder.report(FACTS, piece.line, scheme.id, words, 'figure-not-found')
    return amount ?? null
  }
  return [
    {
      id: scheme.id,
      territory_id: scheme.territory,
      organisation: scheme.organisation,
      name: scheme.name,
      stages: scheme.stages,
      works: scheme.works,
      minimum_cents: amountOf(scheme.minimum),
      maximum_cents: amountOf(scheme.maximum),
      amount_note: scheme.amount_note ?? null,
      calendar_note: scheme.calendar_note ?? null,
      meeting_before: scheme.meeting_before ?? null,
      conditions: scheme.conditions ?? null,
      source_url: address,
      read_on: READ_ON,
    },
  ]
}
