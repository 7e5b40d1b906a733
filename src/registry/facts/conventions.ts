import { parse } from 'yaml'
import { z } from 'zod'
import type { FactsDocument } from '#registry/extract/facts-document.ts'
import type { OutCell, TidyRow } from '#registry/extract/tidy-csv.ts'
import { FACTS, READ_ON, type FigureSources } from './figure-sources.ts'

export const CONVENTION_COLUMNS = ['id', 'territory_id', 'title', 'generation', 'starts_on', 'ends_on', 'note']
export const SIGNATORY_COLUMNS = [
  'convention_id',
  'position',
  'name',
  'kind',
  'territory_id',
  'attested',
  'source_title',
  'source_urls',
  'read_on',
]
export const EVENT_COLUMNS = ['convention_id', 'position', 'kind', 'on_text', 'label', 'source_title', 'source_urls', 'read_on']

const REGISTER = 'data/textes/conventions-registre.csv'
const REGISTER_COLUMNS = ['territoire', 'periode', 'signataires_lus', 'date', 'evenement', 'source_url'] as const
type RegisterRow = TidyRow<(typeof REGISTER_COLUMNS)[number]>

const Plan = z.strictObject({
  conventions: z.array(
    z.strictObject({
      id: z.string(),
      territory: z.string(),
      title: z.string(),
      generation: z.string(),
      register: z.tuple([z.string(), z.string()]).optional(),
      table: z.string().optional(),
      starts_on: z.string().optional(),
      ends_on: z.string().optional(),
      note: z.string().optional(),
      signatories: z.array(
        z.strictObject({
          name: z.string(),
          seen: z.string().optional(),
          kind: z.enum(['state', 'cnc', 'region', 'departement', 'metropole', 'epci', 'commune']),
          territory: z.string().optional(),
          from: z.literal('table').optional(),
          mark: z.string().optional(),
          attested: z.enum(['read', 'present']).default('read'),
        }),
      ),
      events: z.array(
        z.strictObject({
          kind: z.enum(['vote', 'signature', 'letter', 'financial-application', 'extension', 'announcement']),
          on: z.string().optional(),
          label: z.string(),
          register: z.literal(true).optional(),
          in: z
            .strictObject({
              section: z.string(),
              row: z.string().optional(),
              column: z.string().optional(),
              line: z.string().optional(),
              seen: z.string().optional(),
              mark: z.string(),
            })
            .optional(),
        }),
      ),
    }),
  ),
})
type Planned = z.infer<typeof Plan>['conventions'][number]
type Proof = { readonly source_title: string; readonly source_urls: readonly string[]; readonly read_on: string }
type Row = Record<string, OutCell>

/** Conventions, who signed them, and what happened to them: only what a source attests. */
export function readConventions(text: string, sources: FigureSources): { conventions: Row[]; signatories: Row[]; events: Row[] } {
  const planned = Plan.parse(parse(text)).conventions.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const register = sources.folder.table(REGISTER, REGISTER_COLUMNS)
  const rowOf = ({ register: key }: Planned): RegisterRow | undefined =>
    key === undefined ? undefined : register.find(({ cells }) => cells.territoire === key[0] && cells.periode === key[1])
  const known = new Set(planned.map(rowOf))
  for (const row of register)
    if (!known.has(row)) sources.folder.report(REGISTER, row.line, 'periode', row.cells.periode, 'row-without-plan')
  return {
    conventions: planned.map(conventionRow),
    signatories: planned.flatMap((convention) => signatoryRows(convention, rowOf(convention), sources)),
    events: planned.flatMap((convention) => eventRows(convention, rowOf(convention), sources)),
  }
}

function conventionRow({ id, territory, title, generation, starts_on, ends_on, note }: Planned): Row {
  const [first, last] = generation.split('-')
  return {
    id,
    territory_id: territory,
    title,
    generation,
    starts_on: starts_on ?? first ?? null,
    ends_on: ends_on ?? last ?? null,
    note: note ?? null,
  }
}

function signatoryRows(convention: Planned, row: RegisterRow | undefined, sources: FigureSources): Row[] {
  const table =
    convention.table === undefined ? undefined : sources.document.find({ section: '1.2', row: [convention.table], column: 'Signatories' })
  return convention.signatories
    .flatMap(({ name, seen, kind, territory, from, mark, attested }) => {
      const words = seen ?? name
      const text = from === 'table' ? table?.text : row?.cells.signataires_lus
      const proof =
        from === 'table'
          ? proofOfMarks(mark === undefined ? (table?.marks ?? []) : [mark], sources)
          : proofOfAddresses(row?.cells.source_url ?? '', sources)
      if (text?.includes(words) === true) return [{ name, kind, territory_id: territory ?? null, attested, ...proof }]
      sources.folder.report(
        from === 'table' ? FACTS : REGISTER,
        (from === 'table' ? table?.line : row?.line) ?? null,
        'signataires_lus',
        words,
        'signatory-not-found',
      )
      return []
    })
    .map((signatory, place) => ({ convention_id: convention.id, position: place + 1, ...signatory }))
}

function eventRows(convention: Planned, row: RegisterRow | undefined, sources: FigureSources): Row[] {
  return convention.events
    .flatMap(({ kind, on, label, in: where }) => {
      if (where === undefined) {
        const day = row?.cells.date ?? ''
        return [{ kind, on_text: on ?? (day === '' ? null : day), label, ...proofOfAddresses(row?.cells.source_url ?? '', sources) }]
      }
      const piece = sources.document.find({
        section: where.section,
        row: where.row === undefined ? undefined : [where.row],
        column: where.column,
        line: where.line,
      })
      if (piece?.text.includes(where.seen ?? '') === true && piece.marks.includes(where.mark))
        return [{ kind, on_text: on ?? null, label, ...proofOfMarks([where.mark], sources) }]
      sources.folder.report(FACTS, piece?.line ?? null, convention.id, where.seen ?? where.line ?? where.row ?? null, 'event-not-found')
      return []
    })
    .map((event, place) => ({ convention_id: convention.id, position: place + 1, ...event }))
}

function proofOfMarks(marks: readonly string[], { document, titles }: { document: FactsDocument; titles: FigureSources['titles'] }): Proof {
  const addresses = marks.map((mark) => document.addressOf(mark)).filter((address) => address !== undefined)
  return { source_title: marks.map((mark) => titles.marks[mark]?.title ?? mark).join('\u202f; '), source_urls: addresses, read_on: READ_ON }
}

function proofOfAddresses(cell: string, { titles, folder }: FigureSources): Proof {
  const addresses = cell.match(/https?:\/\/\S+/g) ?? []
  for (const address of addresses)
    if (titles.addresses[address] === undefined) folder.report(REGISTER, null, 'source_url', address, 'source-without-title')
  return {
    source_title: addresses.map((address) => titles.addresses[address]?.title ?? '').join('\u202f; '),
    source_urls: addresses,
    read_on: READ_ON,
  }
}
