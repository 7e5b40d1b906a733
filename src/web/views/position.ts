import { awardSum } from '#application/read-awards.ts'
import type { LevelAmounts } from '#application/ports/awards.ts'
import type { Reply } from '#application/ports/replies.ts'
import type { ReadPosition, RealPosition } from '#application/real-position.ts'
import type { Trail } from '#domain/source/trail.ts'
import { momentText } from '#wording/figures.ts'
import { shownAmount, type ShownAmount } from '#wording/amounts.ts'
import { frenchDay } from '#wording/days.ts'
import { faceCaption } from '#wording/pages/cofinancing.ts'
import { POSITION, SIDE_WORDS, type Statement } from '#wording/pages/position.ts'
import type { Table, TableSource } from '#wording/table.ts'
import { trailView, type TrailView } from '#wording/trail.ts'
import { allSources } from './figure-lines.ts'
import { awardLevelsTable, levelsTable, momentsTable, positionsTable } from './position-tables.ts'
import { statementsOf } from './position-statements.ts'

/** A reply as it stands beside a gap. */
export type ReplyView = {
  readonly id: string
  readonly author: string
  readonly on: string
  readonly text: string
  readonly source: TableSource
  readonly isExample: boolean
}

export const replyView = ({ id, author, on, text, source, isExample }: Reply): ReplyView => ({
  id,
  author,
  on: frenchDay(on),
  text,
  source: { label: source.title, href: source.address, readOn: null },
  isExample,
})

/** One year on one perimeter, with every figure explained. */
export type GapView = {
  readonly id: string
  readonly caption: string
  readonly due: ShownAmount | null
  readonly cnc: ShownAmount | null
  readonly gap: ShownAmount | null
  readonly side: string | null
  readonly isAlert: boolean
  readonly trails: { readonly due: TrailView; readonly cnc: TrailView | null; readonly gap: TrailView; readonly key: TrailView }
  readonly replies: readonly ReplyView[]
  readonly sources: readonly TableSource[]
}

export type PositionView = {
  readonly latest: GapView | null
  readonly others: readonly GapView[]
  readonly positions: Table
  readonly moments: Table
  readonly totalMoments: Table
  readonly statements: readonly Statement[]
  readonly levels: Table
  readonly awardLevels: Table
}

const shown = (amount: Parameters<typeof shownAmount>[0] | null): ShownAmount | null => (amount === null ? null : shownAmount(amount))

const gapView = ({ id, face, due, gap, side, trails, replies, figures }: ReadPosition): GapView => ({
  id,
  caption: faceCaption(face.year, face.perimeter, momentText(face.moment)),
  due: shown(due),
  cnc: shown(face.cnc),
  gap: shown(gap),
  side: side === null ? null : SIDE_WORDS[side],
  isAlert: side === 'above',
  trails: { due: trailView(trails.due), cnc: publishedCnc(trails.gap), gap: trailView(trails.gap), key: trailView(trails.key) },
  replies: replies.map(replyView),
  sources: allSources(figures.map(({ source }) => source)),
})

/** Where the CNC's amount was read: it stands among what the gap is made of. */
function publishedCnc(gap: Trail): TrailView | null {
  const cnc = gap.inputs.find(({ figure }) => figure === 'cnc')
  return cnc === undefined ? null : trailView(cnc)
}

/** What a page of co-financing says of a position, figure by figure. */
export function positionView(position: RealPosition, awardLevels: readonly LevelAmounts[]): PositionView {
  const gaps = position.positions.map(gapView)
  const latest = gaps.find(({ gap }) => gap !== null) ?? gaps[0] ?? null
  return {
    latest,
    others: gaps.filter((gap) => gap !== latest),
    positions: positionsTable(position.positions),
    moments: momentsTable(
      'moments',
      POSITION.momentsCaption,
      position.moments.filter(({ part }) => part !== 'total-with-cnc'),
    ),
    totalMoments: momentsTable(
      'moments-des-totaux',
      POSITION.totalMomentsCaption,
      position.moments.filter(({ part }) => part === 'total-with-cnc'),
    ),
    statements: statementsOf(position),
    levels: levelsTable(position.byLevel),
    awardLevels: awardLevelsTable(awardLevels.map((level) => ({ ...level, ...awardSum({ ...level, confidence: '' }) }))),
  }
}
