import { FEWEST_YEARS, type RealPosition } from '#application/real-position.ts'
import {
  ceilingStatement,
  driftMissing,
  freezeMissing,
  noCeiling,
  outsideStatement,
  thresholdStatement,
  type Statement,
} from '#wording/pages/position.ts'

/** What can be said of a freeze, a drift and a ceiling; else the datum that lacks. */
export function statementsOf({ positions, series, ceilings, thresholds }: RealPosition): readonly Statement[] {
  const outside = positions.filter(({ side }) => side === 'above').map(({ face }) => face.year)
  return [
    ...(outside.length === 0 ? [] : [outsideStatement(outside.toReversed())]),
    ...(series.mostKeys >= FEWEST_YEARS ? [] : [driftMissing(series.mostKeys)]),
    ...((series.bothRun?.years ?? 0) >= FEWEST_YEARS ? [] : [freezeMissing(series.cncRun, series.bothRun)]),
    ...(ceilings.length === 0
      ? [noCeiling]
      : ceilings.map(({ figure, amount, effort }) => ceilingStatement(figure.yearFrom, amount, effort, figure.source.title))),
    ...thresholds.map(({ figure, amount }) => thresholdStatement(figure.yearFrom, amount, figure.source.title)),
  ]
}
