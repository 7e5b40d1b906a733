import type { TextProof } from '#application/read-baseline-proof.ts'
import { BASELINE_STATES, type BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { Register } from '#domain/baseline/register.ts'
import { BASE, decidedCount, stateCount } from '#wording/pages/common-base.ts'
import { unbroken } from '#wording/spaces.ts'
import type { Table } from '#wording/table.ts'
import { proofView, type ProofView } from './proof-view.ts'
import { isToldExample } from './told-example.ts'

export type RequestOfText = ProofView & {
  readonly id: string
  readonly asked: string
  readonly href: string
  readonly isContested: boolean
  readonly isMeasured: boolean
}

export type TextBaseView = {
  readonly id: string
  readonly title: string
  readonly isExample: boolean
  readonly versionNumber: number | null
  readonly apart: readonly { readonly href: string; readonly title: string }[]
  readonly counts: readonly { readonly state: BaselineState; readonly words: string }[]
  readonly decided: string
  readonly clauses: readonly RequestOfText[]
  /** Requests read lightly of which the text says something. */
  readonly light: readonly RequestOfText[]
  readonly table: Table
}

/** Every request in one text. */
export function textBaseView(
  { text, readings, decisions, contests }: TextProof,
  register: Register,
  measured: ReadonlySet<string>,
): TextBaseView {
  const { versionId, versionNumber } = text
  const all =
    versionId === null || versionNumber === null
      ? []
      : register.requests.map(({ id, asked }) => ({
          ...proofView(
            { id: text.id, versionId, versionNumber },
            readings.get(id) ?? null,
            decisions.findLast(({ request }) => request === id) ?? null,
          ),
          id,
          asked: unbroken(asked),
          href: `/conventions/${text.id}/socle/${id}`,
          isContested: contests.some(({ request, answer }) => request === id && answer === null),
          isMeasured: measured.has(id),
        }))
  const clauses = all.filter(({ isMeasured }) => isMeasured)
  const isSilent = ({ state, standing }: RequestOfText): boolean => (state === 'absent' || state === 'unread') && standing === 'proposed'
  return {
    id: text.id,
    title: text.title,
    isExample: isToldExample(text),
    versionNumber,
    apart: text.apart.map(({ id, title }) => ({ href: `/conventions/${id}/socle`, title })),
    counts: BASELINE_STATES.map((state) => ({ state, words: stateCount(state, clauses.filter((one) => one.state === state).length) })),
    decided: decidedCount(clauses.filter(({ standing }) => standing === 'decided').length, clauses.length),
    clauses,
    light: all.filter((one) => !one.isMeasured && !isSilent(one)),
    table: requestsTable(text.title, all),
  }
}

const { columns } = BASE

const requestsTable = (title: string, requests: readonly RequestOfText[]): Table => ({
  id: 'socle',
  caption: `${BASE.title}, ${title}`,
  columns: [
    { key: 'demande', label: columns.request, kind: 'text', isHead: true },
    { key: 'demande_dite', label: columns.asked, kind: 'text' },
    { key: 'lecture_mesuree', label: columns.measured, kind: 'text' },
    { key: 'etat', label: columns.state, kind: 'text' },
    { key: 'lecture', label: columns.standing, kind: 'text' },
    { key: 'place', label: 'Place', kind: 'text' },
    { key: 'passage', label: 'Passage', kind: 'text' },
  ],
  rows: requests.flatMap(({ id, asked, isMeasured, stateWords, standingWords, passages }) =>
    (passages.length === 0 ? [null] : passages).map((passage) => ({
      cells: {
        demande: id,
        demande_dite: asked,
        lecture_mesuree: isMeasured ? BASE.yes : BASE.no,
        etat: stateWords,
        lecture: standingWords,
        place: passage?.place ?? null,
        passage: passage?.quote ?? null,
      },
    })),
  ),
  sources: [{ label: BASE.registerSource, href: null, readOn: null }],
})
