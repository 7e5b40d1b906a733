import type { Work, WorkLine } from '#application/read-work.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { parisDay } from '#wording/instants.ts'
import { WORK } from '#wording/pages/appraisal-work.ts'
import { PARTS } from '#wording/parts.ts'
import type { Table } from '#wording/table.ts'
import { daysBetween, lackingDocuments, lineView, otherRemarks, type Names } from './work-line.ts'

/** The files chosen, all pages of them, as a file gives them. */
export const workTable = (lines: readonly WorkLine[], nameOf: Names, today: string): Table => ({
  id: 'dossiers',
  caption: WORK.title,
  columns: [
    { key: 'numero', label: WORK.columns.number, kind: 'text', isHead: true },
    { key: 'projet', label: WORK.columns.project, kind: 'text' },
    { key: 'demandeur', label: WORK.columns.applicant, kind: 'text' },
    { key: 'dispositif', label: WORK.columns.scheme, kind: 'text' },
    { key: 'etat', label: WORK.columns.state, kind: 'text' },
    { key: 'recu_le', label: WORK.columns.receivedOn, kind: 'day' },
    { key: 'jours_dans_l_etat', label: WORK.columns.sinceDays, kind: 'count' },
    { key: 'echeance', label: WORK.columns.limit, kind: 'text' },
    { key: 'echeance_le', label: WORK.columns.limitOn, kind: 'day' },
    { key: 'delai_depasse', label: WORK.columns.isLate, kind: 'text' },
    { key: 'agent', label: WORK.columns.officer, kind: 'text' },
    { key: 'manque', label: WORK.columns.lacks, kind: 'text' },
    { key: 'demande_cents', label: WORK.columns.asked, kind: 'cents', unit: '€' },
  ],
  rows: lines.map((line) => {
    const words = lineView(line, nameOf, today)
    return {
      cells: {
        numero: line.number,
        projet: line.title,
        demandeur: line.applicant,
        dispositif: words.scheme,
        etat: words.state,
        recu_le: line.receivedOn,
        jours_dans_l_etat: Math.max(0, daysBetween(parisDay(line.since), today)),
        echeance: words.limits.join(' ; ') || WORK.noLimit,
        echeance_le: line.limits[0]?.on ?? null,
        delai_depasse: words.isLate ? PARTS.yes : PARTS.no,
        agent: words.officer,
        manque:
          [...lackingDocuments(line), ...(otherRemarks(line) > 0 ? [WORK.remarks(otherRemarks(line))] : [])].join(' ; ') ||
          WORK.lacksNothing,
        demande_cents: typedEuros(line.asked) ?? null,
      },
    }
  }),
  sources: [],
})

/** Files in hand of each officer, those that nobody has, and all. */
export const loadTable = ({ loads }: Work, nameOf: Names): Table => {
  const sum = (of: 'total' | 'toDo' | 'waiting' | 'late'): number => loads.reduce((all, load) => all + load[of], 0)
  return {
    id: 'charge',
    caption: WORK.loadTitle,
    columns: [
      { key: 'agent', label: WORK.load.officer, kind: 'text', isHead: true },
      { key: 'en_cours', label: WORK.load.total, kind: 'count' },
      { key: 'a_instruire', label: WORK.load.toDo, kind: 'count' },
      { key: 'en_attente', label: WORK.load.waiting, kind: 'count' },
      { key: 'delai_depasse', label: WORK.load.late, kind: 'count' },
    ],
    rows: [
      ...loads.map(({ officerId, total, toDo, waiting, late }) => ({
        cells: {
          agent: officerId === null ? WORK.nobody : nameOf(officerId),
          en_cours: total,
          a_instruire: toDo,
          en_attente: waiting,
          delai_depasse: late,
        },
        href: `/instruction?agent=${officerId === null ? 'personne' : encodeURIComponent(officerId)}`,
      })),
      {
        cells: {
          agent: WORK.load.all,
          en_cours: sum('total'),
          a_instruire: sum('toDo'),
          en_attente: sum('waiting'),
          delai_depasse: sum('late'),
        },
        isTotal: true,
      },
    ],
    sources: [],
  }
}
