import type { CostedRound } from '#application/cost-round.ts'
import { PARTNER_KINDS } from '#domain/grant/costing.ts'
import { eurosText } from '#domain/money/decimal.ts'
import { plus, ZERO, type Cents } from '#domain/money/cents.ts'
import { euros } from '#wording/amounts.ts'
import { frenchDay } from '#wording/days.ts'
import { boundLabel, COSTING, costingRefusal, PARTNER_LABELS, type CostingRefusalSaid } from '#wording/pages/costing.ts'
import type { Table } from '#wording/table.ts'
import { amountField, placeFields, PLACES } from './costing-form.ts'

type Typed = Readonly<Record<string, string>>

const typedAmount = (amount: Cents | null | undefined): string => (typeof amount === 'number' ? eurosText(amount).replace('.', ',') : '')

/** The costing of a round: its session, what each partner has left, and what is proposed for each file; `typed` is what was refused. */
export function costingView(read: CostedRound, today: string, typed: Typed | null) {
  const { committee, costing, partners, files, title, label, isOpen, mayKeep, isFictitious } = read
  const said = (name: string, kept: string): string => typed?.[name] ?? kept
  return {
    committee: { id: committee.id, name: committee.rules.name },
    title: `${title}, ${label}`,
    isFictitious,
    isOpen,
    mayKeep,
    hasSession: costing !== null,
    hasFiles: files.length > 0,
    heldOn: costing === null ? null : frenchDay(costing.heldOn),
    day: said('seance', costing?.heldOn ?? today),
    places: shownPlaces(read, said).map((id, at) => {
      const [fields, partner] = [placeFields(id), partners.find((one) => one.id === id)]
      return {
        id,
        fields,
        isLead: at === 0,
        label: at === 0 ? COSTING.leadPartner : COSTING.partner(at + 1),
        kinds: PARTNER_KINDS.map((value) => ({
          value,
          label: PARTNER_LABELS[value],
          isChosen: value === said(fields.kind, partner?.kind ?? 'departement'),
        })),
        name: said(fields.name, partner?.name ?? ''),
        envelope: at === 0 ? envelopeWords(partner?.envelope) : said(fields.envelope, typedAmount(partner?.envelope)),
        present: said(fields.present, partner?.present ?? ''),
      }
    }),
    files: files.map((file) => {
      const amounts = costing?.costed.find(({ fileId }) => fileId === file.id)?.amounts ?? {}
      return {
        id: file.id,
        title: `${file.number}, ${file.title}`,
        applicant: file.applicant,
        facts: [
          { label: COSTING.opinion, value: file.amount === null ? COSTING.unknownAmount : euros(file.amount) },
          ...(file.bounds ?? []).map((bound) => ({ label: boundLabel(bound), value: euros(bound.most) })),
        ],
        isUnknown: file.bounds === undefined,
        total: euros(read.sums.files[file.id] ?? ZERO),
        parts: partners.map(({ id, name }) => {
          const field = amountField(id, file.id)
          return { field, name, rest: COSTING.amountOf(file.number), value: said(field, typedAmount(amounts[id])) }
        }),
      }
    }),
    envelopes: envelopesTable(read),
    amounts: amountsTable(read),
  }
}

/** The places that are taken, and one more. */
function shownPlaces({ partners }: CostedRound, said: (name: string, kept: string) => string): readonly string[] {
  const isTaken = (id: string): boolean => said(placeFields(id).name, partners.some((one) => one.id === id) ? id : '') !== ''
  return PLACES.slice(0, Math.max(1, PLACES.findLastIndex(isTaken) + 1) + 1)
}

const envelopeWords = (envelope: Cents | null | undefined): string => (typeof envelope === 'number' ? euros(envelope) : '')

/** Why a costing was not kept, in sentences. */
export const refusalsSaid = ({ files, partners }: CostedRound, refusals: readonly CostingRefusalSaid[]): string[] =>
  refusals.map((refusal) =>
    costingRefusal(
      refusal,
      (id) => files.find((file) => file.id === id)?.number ?? '',
      (id) => partners.find((partner) => partner.id === id)?.name ?? '',
    ),
  )

function envelopesTable({ partners, sums }: CostedRound): Table {
  const { columns } = COSTING
  return {
    id: 'enveloppes',
    caption: COSTING.envelopesCaption,
    columns: [
      { key: 'partenaire', label: columns.partner, kind: 'text', isHead: true },
      { key: 'nature', label: columns.kind, kind: 'text' },
      { key: 'presents', label: columns.present, kind: 'text' },
      { key: 'enveloppe_cents', label: columns.envelope, kind: 'cents' },
      { key: 'propose_cents', label: columns.spent, kind: 'cents' },
      { key: 'reste_cents', label: columns.left, kind: 'cents' },
    ],
    rows: partners.map(({ id, kind, name, envelope, present }) => ({
      cells: {
        partenaire: name,
        nature: PARTNER_LABELS[kind],
        presents: present || COSTING.nobody,
        enveloppe_cents: envelope,
        propose_cents: sums.partners[id]?.spent ?? ZERO,
        reste_cents: sums.partners[id]?.left ?? null,
      },
    })),
    sources: [],
  }
}

function amountsTable({ partners, files, costing, sums }: CostedRound): Table {
  const partOf = (fileId: string, id: string): Cents => costing?.costed.find((one) => one.fileId === fileId)?.amounts[id] ?? ZERO
  return {
    id: 'montants',
    caption: COSTING.amountsCaption,
    columns: [
      { key: 'dossier', label: COSTING.file, kind: 'text', isHead: true },
      ...partners.map(({ id, name }) => ({ key: `${id}_cents`, label: name, kind: 'cents' as const })),
      { key: 'total_cents', label: COSTING.total, kind: 'cents' },
    ],
    rows: [
      ...files.map((file) => ({
        cells: {
          dossier: `${file.number}, ${file.title}`,
          ...Object.fromEntries(partners.map(({ id }) => [`${id}_cents`, partOf(file.id, id)])),
          total_cents: sums.files[file.id] ?? ZERO,
        },
      })),
      {
        isTotal: true,
        cells: {
          dossier: COSTING.sum,
          ...Object.fromEntries(partners.map(({ id }) => [`${id}_cents`, sums.partners[id]?.spent ?? ZERO])),
          total_cents: partners.reduce((sum, { id }) => plus(sum, sums.partners[id]?.spent ?? ZERO), ZERO),
        },
      },
    ],
    sources: [],
  }
}
