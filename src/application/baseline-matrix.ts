import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import { standingOf, type StandingState } from '#domain/baseline/baseline-standing.ts'
import type { RegisterRequest } from '#domain/baseline/register.ts'
import type { TextNature } from '#domain/convention/convention-text.ts'
import type { Baseline, BaselineContest, HeldDecision } from './ports/baseline.ts'
import type { Conventions, KnownConvention } from './ports/conventions.ts'
import type { PactText, Texts } from './ports/texts.ts'
import { versionReadOn } from './version-read-on.ts'

/** A text of the matrix, or a known convention whose text was never read: then without version. */
export type MatrixText = {
  /** Its address under `/conventions`. */
  readonly id: string
  readonly title: string
  readonly nature: TextNature
  readonly territoryId: string | null
  readonly territoryName: string | null
  /** The years it is for; unknown is `null`. */
  readonly generation: string | null
  readonly isExample: boolean
  readonly versionId: number | null
  readonly versionNumber: number | null
  /** How many versions are published. */
  readonly versions: number
  /** Amendments in force that the version read does not take in: what they change is not in its row. */
  readonly apart: readonly { readonly id: string; readonly title: string }[]
}

export type MatrixCell = StandingState & { readonly isContested: boolean }
export type MatrixRow = { readonly text: MatrixText; readonly cells: readonly MatrixCell[] }

/** Texts × requests; each row has a cell for each request, in their order. */
export type Matrix = { readonly requests: readonly RegisterRequest[]; readonly rows: readonly MatrixRow[] }

type Desk = {
  readonly texts: Pick<Texts, 'all'>
  readonly conventions: Pick<Conventions, 'all'>
  readonly baseline: Pick<Baseline, 'proposed' | 'held' | 'contests'>
  readonly today: () => string
}

/** What the matrix is made of, as the store holds it. */
export type MatrixGrounds = {
  readonly texts: readonly MatrixText[]
  readonly proposed: ReadonlyMap<number, Readonly<Record<string, BaselineState>>>
  readonly held: readonly HeldDecision[]
  readonly contests: readonly BaselineContest[]
}

/** Reads what the matrix is made of, whatever the requests shown. */
export async function matrixGrounds({ texts, conventions, baseline, today }: Desk): Promise<MatrixGrounds> {
  const [all, known, proposed, held, contests] = await Promise.all([
    texts.all(),
    conventions.all(),
    baseline.proposed(),
    baseline.held(),
    baseline.contests(null),
  ])
  return {
    texts: matrixTexts(all, known, today()),
    proposed: new Map(proposed.map(({ versionId, states }) => [versionId, states])),
    held,
    contests,
  }
}

/** Every published text, then every known convention without one. */
export function matrixTexts(texts: readonly PactText[], known: readonly KnownConvention[], today: string): MatrixText[] {
  const byId = new Map(known.map((one) => [one.id, one]))
  const read = texts.flatMap((text) => {
    const version = versionReadOn(text, today)
    const convention = text.conventionId === null ? undefined : byId.get(text.conventionId)
    return version === null
      ? []
      : [
          {
            id: text.id,
            title: text.title,
            nature: text.nature,
            territoryId: text.territoryId ?? convention?.territoryId ?? null,
            territoryName: text.territoryName ?? convention?.territoryName ?? null,
            generation: convention?.generation ?? yearsOf(text),
            isExample: text.isExample,
            versionId: version.id,
            versionNumber: version.number,
            versions: text.versions.filter(({ state }) => state === 'published').length,
            apart: amendmentsApart(texts, text.id, version.fromText, today),
            conventionId: text.conventionId,
          },
        ]
  })
  const withText = new Set(read.map(({ conventionId }) => conventionId))
  return [
    ...read.map(({ conventionId: _, ...text }) => text),
    ...known
      .filter(({ id }) => !withText.has(id))
      .map(({ id, title, territoryId, territoryName, generation }) => ({
        id,
        title,
        nature: 'convention' as const,
        territoryId,
        territoryName,
        generation,
        isExample: false,
        versionId: null,
        versionNumber: null,
        versions: 0,
        apart: [],
      })),
  ]
}

/** Amendments read today whose first day comes after that of the version, or is not known. */
const amendmentsApart = (texts: readonly PactText[], id: string, fromText: string | null, today: string): MatrixText['apart'] =>
  texts
    .filter((text) => text.amends === id)
    .filter((text) => {
      const version = versionReadOn(text, today)
      return version !== null && (fromText === null || version.fromText === null || version.fromText > fromText)
    })
    .map(({ id: amendment, title }) => ({ id: amendment, title }))

/** The years between the first day that a text gives itself and its last. */
function yearsOf({ events }: Pick<PactText, 'events'>): string | null {
  const years = (kind: 'in-force' | 'ends'): string[] => events.flatMap((event) => (event.kind === kind ? [event.onText.slice(0, 4)] : []))
  const [from, to] = [years('in-force').toSorted()[0], years('ends').toSorted().at(-1)]
  return from === undefined ? null : `${from}-${to ?? ''}`
}

/** The matrix over some requests; its cost is that of its cells. */
export function matrixOf({ texts, proposed, held, contests }: MatrixGrounds, requests: readonly RegisterRequest[]): Matrix {
  const decided = byTextAndRequest(held)
  const contested = byTextAndRequest(contests.filter(isOpenToAll))
  const rows = texts.map((text) => {
    const states = text.versionId === null ? undefined : proposed.get(text.versionId)
    const [decisions, objections] = [decided.get(text.id), contested.get(text.id)]
    const cells = requests.map(({ id }) => ({
      ...standingOf(text.versionId, states?.[id] ?? null, decisions?.get(id) ?? null),
      isContested: objections?.has(id) ?? false,
    }))
    return { text, cells }
  })
  return { requests, rows }
}

/** By text, then by request: each is looked up once a cell, without a name made for it. */
export function byTextAndRequest<Of extends { readonly textId: string; readonly request: string }>(
  all: readonly Of[],
): ReadonlyMap<string, ReadonlyMap<string, Of>> {
  const found = new Map<string, Map<string, Of>>()
  for (const one of all) {
    const ofText = found.get(one.textId) ?? new Map<string, Of>()
    found.set(one.textId, ofText.set(one.request, one))
  }
  return found
}

/** Shown as contested: a party said so, was accepted as one, and no answer came yet. */
const isOpenToAll = ({ isAccepted, answer }: BaselineContest): boolean => isAccepted && answer === null
