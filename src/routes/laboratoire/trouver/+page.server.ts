import { findAllotment, TooManySearches } from '#application/find-allotment.ts'
import { regionsStartingPoint } from '#application/starting-points.ts'
import type { AllotmentOutcome } from '#domain/scenario/found-allotment.ts'
import { DEFAULT_CNC_SHARE, DEFAULT_UPSTREAM_SHARE } from '#web/laboratory/address.ts'
import { conflictSentences, findAsked, findPlaces, foundTable } from '#web/laboratory/finding.ts'
import { shareOfPercent } from '#web/laboratory/words-of-steps.ts'
import { allotmentRefusalSentence, FIND } from '#wording/pages/find-allotment.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { figures, territories, laboratory, linearSolvers } = locals.house
  const start = await regionsStartingPoint({ figures, territories }, laboratory.need)
  const hypotheses = {
    cncShare: shareOfPercent(url.searchParams.get('part-cnc') ?? '') ?? DEFAULT_CNC_SHARE,
    upstreamShare: shareOfPercent(url.searchParams.get('amont') ?? '') ?? DEFAULT_UPSTREAM_SHARE,
  }
  const { places, present, evenness } = findPlaces(start, hypotheses)
  const asked = findAsked(url.searchParams, present)
  const typed = Object.fromEntries(
    ['perte', 'equite', 'part-amont', 'enveloppe'].map((name) => [name, (url.searchParams.get(name) ?? '').slice(0, 30)]),
  )
  const page = { typed, wrong: asked.wrong, evenness, start, outcome: null, refusals: [], conflict: [], table: null }
  if (Object.keys(asked.wrong).length > 0 || url.searchParams.size === 0) return page
  const answer = await findAllotment(
    { envelope: asked.envelope, constraints: asked.constraints, territories: places },
    linearSolvers,
  ).catch((cause: unknown) => {
    if (cause instanceof TooManySearches) return { busy: true } as const
    throw cause
  })
  if ('busy' in answer) return { ...page, refusals: [FIND.busy] }
  if (!('value' in answer)) return { ...page, refusals: answer.refusals.map(allotmentRefusalSentence) }
  const outcome: AllotmentOutcome = answer.value
  if (outcome.kind === 'unfinished') return { ...page, refusals: [FIND.unfinished] }
  if (outcome.kind === 'conflict') return { ...page, conflict: conflictSentences(outcome, asked.constraints) }
  const table = foundTable(outcome, start)
  locals.tables = [table]
  return { ...page, outcome, table }
}
