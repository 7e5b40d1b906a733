import type { Deliberation, DeliberationItem } from '#application/ports/deliberations.ts'
import type { Authority, Scheme } from '#application/ports/schemes.ts'
import { total } from '#domain/money/cents.ts'
import { frenchDay } from '#wording/days.ts'
import { ASSEMBLY, DECIDED_LABELS, DELIBERATIONS } from '#wording/pages/assembly.ts'
import { OPINION_LABELS } from '#wording/pages/committees.ts'
import type { Table } from '#wording/table.ts'
import { euros } from '#wording/amounts.ts'
import { roundsBehind, termsOf } from './behind-awards.ts'
import { decisionWords, saidOf, schemeTitle } from './paper-view.ts'

/** Published deliberations, the last first. */
export const deliberationsList = (all: readonly Deliberation[], authorities: readonly Authority[]) =>
  all.map(({ id, number, body, heldOn, authorityId, items }) => ({
    href: `/deliberations/${id}`,
    title: DELIBERATIONS.actTitle(number ?? ''),
    about: ASSEMBLY.sessionOf(body.name, frenchDay(heldOn)),
    awards: awardsSum(items),
    authority: authorities.find((one) => one.id === authorityId)?.name ?? '',
  }))

function awardsSum(items: readonly DeliberationItem[]): string {
  const amounts = items.flatMap(({ result }) => (result?.decision?.kind === 'award' ? [result.decision.amount] : []))
  return amounts.length === 0 ? DELIBERATIONS.noAward : ASSEMBLY.total(euros(total(amounts)), amounts.length)
}

/** What is public beside a deliberation: the row of each award in open data, the rounds whose minutes may be read. */
export type PublicBesides = { readonly rows: ReadonlyMap<string, number>; readonly minutes: ReadonlySet<string> }

export const OPEN_AWARDS = '/deliberations/scdl.csv'

/** What all may read of a deliberation: awards by name, the rest without names, and every departure with its reason. */
export function publicDeliberation(deliberation: Deliberation, schemes: readonly Scheme[], { rows, minutes }: PublicBesides) {
  const { number, body, heldOn, transmittedOn, fingerprint, items, authorityId, presence, paymentTerms } = deliberation
  const decided = items.filter(({ result }) => result !== null)
  const departures = decided.flatMap((item) => departed(item, schemes))
  return {
    title: DELIBERATIONS.actTitle(number ?? ''),
    subtitle: ASSEMBLY.sessionOf(body.name, frenchDay(heldOn)),
    isFictitious: schemes.some(({ authority }) => authority.id === authorityId && authority.isFictitious),
    transmitted: transmittedOn === null ? null : DELIBERATIONS.transmitted(frenchDay(transmittedOn)),
    presence: presence === null ? null : ASSEMBLY.presence(presence),
    fingerprint: fingerprint ?? '',
    sum: awardsSum(items),
    awards: awardsTable(deliberation, schemes, rows),
    rounds: roundsBehind(deliberation, schemes, minutes),
    terms: termsOf(paymentTerms),
    others: DELIBERATIONS.others(decided.filter(({ result }) => result?.decision?.kind !== 'award').length),
    departures,
    noDeparture: noDepartureWords(decided),
  }
}

/** What is said when nothing departs: only a file that was heard has an opinion to follow. */
function noDepartureWords(decided: readonly DeliberationItem[]): string {
  const heard = decided.filter(({ opinion }) => opinion !== null).length
  if (heard === 0) return DELIBERATIONS.noneHeard
  return heard < decided.length ? DELIBERATIONS.someHeard : DELIBERATIONS.noDeparture
}

function departed(item: DeliberationItem, schemes: readonly Scheme[]) {
  const decision = item.result?.decision ?? null
  if (item.result === null || decision === null) return []
  const { departure, why } = saidOf(item, decision, item.result)
  if (departure === null) return []
  const isAwarded = decision.kind === 'award'
  return [
    {
      id: item.applicationId,
      title: isAwarded ? `${item.number}, ${item.title}` : DELIBERATIONS.unnamed,
      scheme: schemeTitle(schemes, item.schemeId),
      opinion: item.opinion === null ? ASSEMBLY.notHeard : opinionWords(item.opinion, isAwarded),
      decision: decisionWords(decision, DECIDED_LABELS),
      why,
    },
  ]
}

/** The amount that was recommended would point at a project that is not named. */
const opinionWords = ({ kind, amount }: NonNullable<DeliberationItem['opinion']>, isAwarded: boolean): string =>
  [OPINION_LABELS[kind], ...(isAwarded && amount !== null ? [euros(amount)] : [])].join(', ')

function awardsTable({ items }: Deliberation, schemes: readonly Scheme[], rows: PublicBesides['rows']): Table {
  const { columns } = ASSEMBLY
  return {
    id: 'aides',
    caption: DELIBERATIONS.awardsTitle,
    columns: [
      { key: 'projet', label: columns.title, kind: 'text', isHead: true },
      { key: 'beneficiaire', label: columns.beneficiary, kind: 'text' },
      { key: 'dispositif', label: columns.scheme, kind: 'text' },
      { key: 'montant_cents', label: columns.amount, kind: 'cents', unit: '€' },
      { key: 'avis', label: columns.opinion, kind: 'text' },
      { key: 'ecart', label: columns.departure, kind: 'text' },
      { key: 'donnees', label: DELIBERATIONS.openData, kind: 'link' },
    ],
    rows: items.flatMap((item) => {
      const decision = item.result?.decision
      if (decision?.kind !== 'award' || item.result === null) return []
      const { departure, why } = saidOf(item, decision, item.result)
      const row = rows.get(item.applicationId)
      return [
        {
          ...(row === undefined ? { notes: { donnees: DELIBERATIONS.noRow } } : {}),
          cells: {
            projet: item.title,
            beneficiaire: item.applicant.kind === 'natural-person' ? DELIBERATIONS.person : item.applicant.name,
            dispositif: schemeTitle(schemes, item.schemeId),
            montant_cents: decision.amount,
            avis: item.opinion === null ? ASSEMBLY.notHeard : OPINION_LABELS[item.opinion.kind],
            ecart: departure === null ? DELIBERATIONS.followed : `${departure} : ${why}`,
            donnees: row === undefined ? '' : `${OPEN_AWARDS}#row=${row}`,
          },
        },
      ]
    }),
    sources: [],
  }
}
