import { findAllotment, TooManySearches } from '#application/find-allotment.ts'
import { regionsStartingPoint } from '#application/starting-points.ts'
import type { House } from '#application/ports/house.ts'
import { DEFAULT_CNC_SHARE, DEFAULT_UPSTREAM_SHARE } from './address.ts'
import { findAsked, findPlaces } from './finding.ts'
import { shareOfPercent } from './words-of-steps.ts'

/** What an address asks of the search: its starting point, its two shares, its constraints, and what of them cannot be read. */
export async function findQuestion({ figures, territories, laboratory }: House, query: URLSearchParams) {
  const start = await regionsStartingPoint({ figures, territories }, laboratory.need)
  const hypotheses = {
    cncShare: shareOfPercent(query.get('part-cnc') ?? '') ?? DEFAULT_CNC_SHARE,
    upstreamShare: shareOfPercent(query.get('amont') ?? '') ?? DEFAULT_UPSTREAM_SHARE,
  }
  const { places, present, evenness } = findPlaces(start, hypotheses)
  return { start, hypotheses, places, evenness, asked: findAsked(query, present) }
}

/** The answer of the search; `busy` when too many are under way. */
export async function findAnswer({ linearSolvers }: House, { asked, places }: Awaited<ReturnType<typeof findQuestion>>) {
  const question = { envelope: asked.envelope, constraints: asked.constraints, territories: places }
  return findAllotment(question, linearSolvers).catch((cause: unknown) => {
    if (cause instanceof TooManySearches) return { busy: true } as const
    throw cause
  })
}
