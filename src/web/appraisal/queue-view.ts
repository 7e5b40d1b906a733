import type { QueuedFile } from '#application/ports/applications.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { APPLICATION_STATES } from '#domain/grant/application-life.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { parisDay } from '#wording/instants.ts'
import { APPRAISAL } from '#wording/pages/appraisal.ts'
import type { Table } from '#wording/table.ts'

const DAY_MS = 86_400_000

/** Files to appraise, as the address narrows them. */
export function queueView(files: readonly QueuedFile[], schemes: readonly Scheme[], address: URLSearchParams, today: string) {
  const [state, round] = [address.get('etat') ?? '', address.get('session') ?? '']
  const titleOf = (id: string): string => schemes.find((scheme) => scheme.id === id)?.versions.at(-1)?.rules.title ?? id
  const shown = files.filter((file) => (state === '' || file.state === state) && (round === '' || file.roundId === round))
  const rounds = [...new Map(files.map(({ roundId, roundLabel, schemeId }) => [roundId, `${titleOf(schemeId)}, ${roundLabel}`]))]
  return {
    count: APPRAISAL.count(shown.length),
    states: APPLICATION_STATES.filter((one) => files.some((file) => file.state === one)).map((value) => ({
      value,
      label: `${STATE_LABELS[value]} (${files.filter((file) => file.state === value).length})`,
      isChosen: value === state,
    })),
    rounds: rounds.map(([value, label]) => ({ value, label, isChosen: value === round })),
    table: queueTable(shown, titleOf, today),
  }
}

const queueTable = (files: readonly QueuedFile[], titleOf: (id: string) => string, today: string): Table => ({
  id: 'dossiers',
  caption: APPRAISAL.title,
  columns: [
    { key: 'numero', label: APPRAISAL.columns.number, kind: 'text', isHead: true },
    { key: 'projet', label: APPRAISAL.columns.project, kind: 'text' },
    { key: 'demandeur', label: APPRAISAL.columns.applicant, kind: 'text' },
    { key: 'dispositif', label: APPRAISAL.columns.scheme, kind: 'text' },
    { key: 'etat', label: APPRAISAL.columns.state, kind: 'text' },
    { key: 'depuis', label: APPRAISAL.columns.since, kind: 'text' },
    { key: 'demande_cents', label: APPRAISAL.columns.asked, kind: 'cents', unit: '€' },
  ],
  rows: files.map(({ id, number, title, applicant, schemeId, roundLabel, state, since, asked }) => ({
    cells: {
      numero: number,
      projet: title,
      demandeur: applicant,
      dispositif: `${titleOf(schemeId)}, ${roundLabel}`,
      etat: STATE_LABELS[state],
      depuis: APPRAISAL.days(daysBetween(parisDay(since), today)),
      demande_cents: typedEuros(asked) ?? null,
    },
    href: `/instruction/${id}`,
  })),
  sources: [],
})

const daysBetween = (from: string, to: string): number => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS))
