import type { FollowedSeries } from '#application/followed-series.ts'
import { FEWEST_YEARS, type RealPosition } from '#application/real-position.ts'
import { sixDecimals } from '#domain/money/exact-fraction.ts'
import {
  ceilingStatement,
  driftMissing,
  driftStatement,
  freezeMissing,
  freezeStatement,
  noFreeze,
  noCeiling,
  outsideStatement,
  thresholdStatement,
  type Statement,
} from '#wording/pages/position.ts'

/** What can be said of a freeze, a drift and a ceiling; else the datum that lacks. */
export function statementsOf({ positions, series, followed, ceilings, thresholds }: RealPosition): readonly Statement[] {
  const outside = positions.filter(({ side }) => side === 'above').map(({ face }) => face.year)
  return [
    ...(outside.length === 0 ? [] : [outsideStatement(outside.toReversed())]),
    ...(series.mostKeys >= FEWEST_YEARS ? followed.flatMap(driftOf) : [driftMissing(series.mostKeys)]),
    ...((series.bothRun?.years ?? 0) >= FEWEST_YEARS ? freezesOf(followed) : [freezeMissing(series.cncRun, series.bothRun)]),
    ...(ceilings.length === 0
      ? [noCeiling]
      : ceilings.map(({ figure, amount, effort }) => ceilingStatement(figure.yearFrom, amount, effort, figure.source.title))),
    ...thresholds.map(({ figure, amount }) => thresholdStatement(figure.yearFrom, amount, figure.source.title)),
  ]
}

const driftOf = ({ perimeter, drift }: FollowedSeries): Statement[] =>
  drift.slope === null ? [] : [driftStatement(perimeter, drift.keys.length, sixDecimals(drift.slope))]

/** Every freeze seen; when the years are there and show none, that is said too. */
function freezesOf(followed: readonly FollowedSeries[]): readonly Statement[] {
  const seen = followed.flatMap(({ perimeter, freezes }) => freezes.map((freeze) => freezeStatement(perimeter, freeze)))
  return seen.length === 0 ? [noFreeze] : seen
}
