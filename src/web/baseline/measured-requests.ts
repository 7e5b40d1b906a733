import type { BaselineRules } from '#application/ports/baseline-rules.ts'

/** The requests whose reading is measured by labelled passages. */
export const measuredRequests = ({ index }: Pick<BaselineRules, 'index'>): ReadonlySet<string> =>
  new Set(index.rules.filter(({ isMeasured }) => isMeasured).map(({ request }) => request))
