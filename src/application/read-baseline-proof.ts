import type { BaselineDecision } from '#domain/baseline/baseline-standing.ts'
import type { ModelClause, RegisterRequest } from '#domain/baseline/register.ts'
import { matrixTexts, type MatrixText } from './baseline-matrix.ts'
import type { BaselineContest, KeptReading } from './ports/baseline.ts'
import type { House } from './ports/house.ts'

type Desk = Pick<House, 'texts' | 'conventions' | 'baseline' | 'today'>

/** One text against the base: what is kept of each request, every decision, the contests that all may see. */
export type TextProof = {
  readonly text: MatrixText
  readonly readings: ReadonlyMap<string, KeptReading>
  readonly decisions: readonly (BaselineDecision & { readonly request: string })[]
  readonly contests: readonly BaselineContest[]
}

/** The text that an address names: its own, or that of a known convention; null when neither is known. */
export async function textProof({ texts, conventions, baseline, today }: Desk, id: string): Promise<TextProof | null> {
  const [all, known] = await Promise.all([texts.all(), conventions.all()])
  const rows = matrixTexts(all, known, today())
  const ofConvention = all.find(({ conventionId }) => conventionId === id)?.id
  const text = rows.find((row) => row.id === id) ?? rows.find((row) => row.id === ofConvention)
  if (text === undefined) return null
  if (text.versionId === null) return { text, readings: new Map(), decisions: [], contests: [] }
  const [readings, decisions, contests] = await Promise.all([
    baseline.readings(text.versionId),
    baseline.decisions(text.id),
    baseline.contests(text.id),
  ])
  return {
    text,
    readings: new Map(readings.map((reading) => [reading.request, reading])),
    decisions,
    contests: contests.filter(({ isAccepted }) => isAccepted),
  }
}

/** One request in every text. */
export type RequestProof = {
  readonly request: RegisterRequest
  readonly clause: ModelClause | null
  readonly texts: readonly {
    readonly text: MatrixText & { readonly versionId: number; readonly versionNumber: number }
    readonly reading: KeptReading | null
    readonly decision: BaselineDecision | null
    readonly isContested: boolean
  }[]
  readonly unread: readonly MatrixText[]
}

/** What every published text says of a request; null when the register has none of that name. */
export async function requestProof(house: Desk & Pick<House, 'baselineRules'>, id: string): Promise<RequestProof | null> {
  const { register, modelClauses } = house.baselineRules()
  const request = register.requests.find((one) => one.id === id)
  if (request === undefined) return null
  const [all, known, readings, held, contests] = await Promise.all([
    house.texts.all(),
    house.conventions.all(),
    house.baseline.readingsOf(id),
    house.baseline.heldOf(id),
    house.baseline.contests(null),
  ])
  const rows = matrixTexts(all, known, house.today())
  return {
    request,
    clause: modelClauses.find((one) => one.request === id) ?? null,
    texts: rows.flatMap((text) => {
      const { versionId, versionNumber } = text
      if (versionId === null || versionNumber === null) return []
      return [
        {
          text: { ...text, versionId, versionNumber },
          reading: readings.find((one) => one.versionId === versionId) ?? null,
          decision: held.find(({ textId }) => textId === text.id) ?? null,
          isContested: contests.some((one) => one.textId === text.id && one.request === id && one.isAccepted && one.answer === null),
        },
      ]
    }),
    unread: rows.filter(({ versionId }) => versionId === null),
  }
}
