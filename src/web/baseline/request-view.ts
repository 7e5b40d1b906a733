import type { RequestProof } from '#application/read-baseline-proof.ts'
import type { IndexedRule } from '#domain/baseline/baseline-index.ts'
import { BASELINE_STATES, type BaselineState } from '#domain/baseline/baseline-rule.ts'
import { SERVED_AS_LABELS } from '#wording/baseline.ts'
import { AXIS_LABELS } from '#wording/pages/account.ts'
import { BASE, stateCount } from '#wording/pages/common-base.ts'
import { generationText } from '#wording/pages/conventions.ts'
import { unbroken } from '#wording/spaces.ts'
import type { Table } from '#wording/table.ts'
import { proofView, searchedView, type ProofView, type SearchedView } from './proof-view.ts'
import { isToldExample } from './told-example.ts'

export type TextOfRequest = ProofView & {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly isExample: boolean
  readonly isContested: boolean
  readonly href: string
}

export type RequestView = {
  readonly id: string
  readonly asked: string
  readonly served: string
  readonly axis: string | null
  readonly isMeasured: boolean
  readonly clause: { readonly title: string; readonly paragraphs: readonly string[] } | null
  readonly counts: readonly { readonly state: BaselineState; readonly words: string }[]
  readonly groups: readonly { readonly state: BaselineState; readonly count: string; readonly texts: readonly TextOfRequest[] }[]
  readonly unread: readonly { readonly id: string; readonly title: string; readonly href: string }[]
  readonly searched: readonly SearchedView[]
  readonly before: { readonly id: string; readonly href: string } | null
  readonly after: { readonly id: string; readonly href: string } | null
  readonly table: Table
}

/** The states as a reader looks for them: who holds it, who says the contrary, who is silent. */
const SHOWN: readonly BaselineState[] = ['present', 'partial', 'contrary', 'absent']

/** One request in every text, those that hold it first. */
export function requestView(
  { request, clause, texts, unread }: RequestProof,
  rule: IndexedRule | undefined,
  neighbours: readonly [string | undefined, string | undefined],
): RequestView {
  const read = texts.map(({ text, reading, decision, isContested }) => ({
    ...proofView(text, reading, decision),
    id: text.id,
    title: text.title,
    about: [text.territoryName, text.generation === null ? null : generationText(text.generation)]
      .filter((part) => part !== null)
      .join(', '),
    isExample: isToldExample(text),
    isContested,
    href: `/conventions/${text.id}/socle/${request.id}`,
  }))
  const inState = (state: BaselineState): TextOfRequest[] => read.filter((one) => one.state === state)
  const [before, after] = neighbours.map((id) => (id === undefined ? null : { id, href: `/socle/${id}` }))
  return {
    id: request.id,
    asked: unbroken(request.asked),
    served: request.servedAs.map((one) => SERVED_AS_LABELS[one]).join(', '),
    axis: request.axis === null ? null : AXIS_LABELS[request.axis],
    isMeasured: rule?.isMeasured ?? false,
    clause: clause === null ? null : { title: clause.title, paragraphs: clause.text.split(/\n+/).filter((part) => part.trim() !== '') },
    counts: BASELINE_STATES.map((state) => ({ state, words: stateCount(state, inState(state).length) })),
    groups: SHOWN.flatMap((state) => {
      const found = inState(state)
      return found.length === 0 ? [] : [{ state, count: stateCount(state, found.length), texts: found }]
    }),
    unread: unread.map(({ id, title }) => ({ id, title, href: `/conventions/${id}` })),
    searched: searchedView(rule),
    before: before ?? null,
    after: after ?? null,
    table: passagesTable(request.id, read),
  }
}

const { columns } = BASE

const passagesTable = (request: string, texts: readonly TextOfRequest[]): Table => ({
  id: `passages-${request.toLowerCase().replaceAll('.', '-')}`,
  caption: `${request} : passages, texte par texte`,
  columns: [
    { key: 'texte', label: columns.text, kind: 'text', isHead: true },
    { key: 'etat', label: columns.state, kind: 'text' },
    { key: 'lecture', label: columns.standing, kind: 'text' },
    { key: 'place', label: 'Place', kind: 'text' },
    { key: 'passage', label: 'Passage', kind: 'text' },
    { key: 'adresse', label: columns.address, kind: 'text' },
  ],
  rows: texts.flatMap(({ title, href, stateWords, standingWords, passages }) =>
    (passages.length === 0 ? [null] : passages).map((passage) => ({
      href,
      cells: {
        texte: title,
        etat: stateWords,
        lecture: standingWords,
        place: passage?.place ?? null,
        passage: passage?.quote ?? null,
        adresse: href,
      },
    })),
  ),
  sources: [],
})
