import type { KnownConvention } from '#application/ports/conventions.ts'
import type { Figure } from '#application/ports/figures.ts'
import { accountYears } from '#application/yearly-account.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { conventionLife, type ConventionLife } from '#domain/convention/convention-life.ts'
import {
  betweenText,
  CONVENTION,
  EVENT_KIND_LABELS,
  eventText,
  generationText,
  lateText,
  SIGNATORY_KIND_LABELS,
} from '#wording/pages/conventions.ts'
import { accountLink } from '#wording/pages/account.ts'
import { MISSING_PIECES, type MissingPiece } from '#wording/pages/missing-pieces.ts'
import type { Table } from '#wording/table.ts'
import { allSources, facedFigures, figuresTable, type FigureLine } from './figure-lines.ts'
import { lifeLine, type LifeLine } from './life-line.ts'

export type ConventionView = {
  readonly title: string
  readonly territory: { readonly id: string; readonly name: string; readonly isNation: boolean }
  readonly years: string
  readonly between: string
  readonly note: string | null
  readonly late: string | null
  readonly line: (Omit<LifeLine, 'marks'> & { readonly marks: readonly (LifeLine['marks'][number] & { readonly text: string })[] }) | null
  readonly alone: readonly FigureLine[]
  readonly faced: readonly (readonly FigureLine[])[]
  readonly others: readonly { readonly href: string; readonly label: string }[]
  readonly accounts: readonly { readonly href: string; readonly label: string }[]
  readonly parties: Table
  readonly dates: Table
  readonly figures: Table
  readonly missing: Table
}

export function conventionView(
  convention: KnownConvention,
  figures: readonly Figure[],
  others: readonly KnownConvention[],
  text: ConventionText | null = null,
): ConventionView {
  const life = conventionLife({ ...convention, steps: convention.events })
  const { alone, faced } = facedFigures(figures)
  const line = lifeLine(life)
  return {
    title: convention.title,
    territory: { id: convention.territoryId, name: convention.territoryName, isNation: convention.territoryId.startsWith('nation') },
    years: generationText(convention.generation),
    between: betweenText(convention.signatories.map(({ name }) => name)),
    note: convention.note,
    late: lateText(life.concluded, life.start?.degree === 'year'),
    line: line === null ? null : { ...line, marks: line.marks.map((mark) => ({ ...mark, text: markText(convention, mark.place) })) },
    alone,
    faced,
    others: others
      .filter(({ id, territoryId }) => territoryId === convention.territoryId && id !== convention.id)
      .map(({ id, generation }) => ({ href: `/conventions/${id}`, label: generationText(generation) })),
    accounts: accountYears(convention, figures).map((year) => ({
      href: `/conventions/${convention.id}/compte/${year}`,
      label: accountLink(year),
    })),
    parties: partiesTable(convention),
    dates: datesTable(convention, life),
    figures: figuresTable('chiffres', CONVENTION.figuresCaption, figures),
    missing: missingTable(missingPieces(convention, figures, text)),
  }
}

function markText(convention: KnownConvention, place: number): string {
  const event = convention.events[place]
  return event === undefined ? '' : eventText(event.kind, event.onText)
}

const { columns } = CONVENTION

const partiesTable = (convention: KnownConvention): Table => ({
  id: 'signataires',
  caption: CONVENTION.partiesCaption,
  columns: [
    { key: 'signataire', label: columns.name, kind: 'text', isHead: true },
    { key: 'nature', label: columns.kind, kind: 'text' },
    { key: 'attestation', label: columns.attested, kind: 'text' },
    { key: 'adresse', label: columns.source, kind: 'link' },
  ],
  rows: convention.signatories.map((one) => ({
    ...(one.territoryId === null || one.territoryId.startsWith('nation') ? {} : { href: `/territoires/${one.territoryId}` }),
    cells: {
      signataire: one.name,
      nature: SIGNATORY_KIND_LABELS[one.kind],
      attestation: CONVENTION.attested[one.attested],
      adresse: one.source.addresses[0] ?? null,
    },
  })),
  sources: allSources(convention.signatories.map(({ source }) => source)),
})

const datesTable = (convention: KnownConvention, life: ConventionLife): Table => ({
  id: 'dates',
  caption: CONVENTION.lifeCaption,
  columns: [
    { key: 'evenement', label: columns.event, kind: 'text', isHead: true },
    { key: 'date', label: columns.on, kind: 'day' },
    { key: 'libelle', label: columns.label, kind: 'text' },
    { key: 'adresse', label: columns.source, kind: 'link' },
  ],
  rows: life.steps.flatMap(({ place }) => {
    const event = convention.events[place]
    return event === undefined
      ? []
      : [
          {
            cells: {
              evenement: EVENT_KIND_LABELS[event.kind],
              date: event.onText,
              libelle: event.label,
              adresse: event.source.addresses[0] ?? null,
            },
          },
        ]
  }),
  sources: allSources(convention.events.map(({ source }) => source)),
})

/** What would let anyone check this convention and is not known. */
function missingPieces(convention: KnownConvention, figures: readonly Figure[], text: ConventionText | null): MissingPiece[] {
  const signature = convention.events.find(({ kind }) => kind === 'signature')?.onText ?? ''
  const isKnown = (subject: string): boolean => figures.some((figure) => figure.subject === subject && figure.amount !== null)
  return [
    ...(text === null ? [MISSING_PIECES.text, MISSING_PIECES.table, MISSING_PIECES.key, MISSING_PIECES.clauses] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(signature) ? [] : [MISSING_PIECES.signedOn]),
    ...(convention.signatories.some(({ kind }) => kind === 'state') ? [] : [MISSING_PIECES.state]),
    ...(figures.length === 0 ? [MISSING_PIECES.figures] : []),
    ...(figures.length > 0 && !isKnown('own-money') ? [MISSING_PIECES.own] : []),
    ...(figures.length > 0 && !isKnown('cnc-contribution') ? [MISSING_PIECES.cnc] : []),
  ]
}

const missingTable = (pieces: readonly MissingPiece[]): Table => ({
  id: 'manques',
  caption: CONVENTION.unknownCaption,
  columns: [
    { key: 'manque', label: columns.what, kind: 'text', isHead: true },
    { key: 'raison', label: columns.why, kind: 'text' },
    { key: 'detenteur', label: columns.who, kind: 'text' },
  ],
  rows: pieces.map(({ what, why, who }) => ({ cells: { manque: what, raison: why, detenteur: who } })),
  sources: [],
})
