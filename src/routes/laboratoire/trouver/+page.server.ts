import type { AllotmentOutcome } from '#domain/scenario/found-allotment.ts'
import { findAnswer, findQuestion } from '#web/laboratory/find-search.ts'
import { conflictSentences, foundTable } from '#web/laboratory/finding.ts'
import { percentText } from '#web/laboratory/words-of-steps.ts'
import { allotmentRefusalSentence, FIND } from '#wording/pages/find-allotment.ts'
import type { PageServerLoad } from './$types'

const ASKED = ['perte', 'equite', 'part-amont', 'enveloppe']

export const load: PageServerLoad = async ({ locals, url }) => {
  const question = await findQuestion(locals.house, url.searchParams)
  const { start, hypotheses, evenness, asked } = question
  const typed: Readonly<Record<string, string>> = {
    ...Object.fromEntries(ASKED.map((name) => [name, (url.searchParams.get(name) ?? '').slice(0, 30)])),
    'part-cnc': percentText(hypotheses.cncShare),
    amont: percentText(hypotheses.upstreamShare),
  }
  const page = { typed, wrong: asked.wrong, evenness, search: url.search, outcome: null, refusals: [], conflict: [], table: null }
  if (Object.keys(asked.wrong).length > 0 || ASKED.every((name) => typed[name] === '')) return page
  const answer = await findAnswer(locals.house, question)
  if ('busy' in answer) return { ...page, refusals: [FIND.busy] }
  if (!('value' in answer)) return { ...page, refusals: answer.refusals.map(allotmentRefusalSentence) }
  const outcome: AllotmentOutcome = answer.value
  if (outcome.kind === 'unfinished') return { ...page, refusals: [FIND.unfinished] }
  if (outcome.kind === 'conflict') return { ...page, conflict: conflictSentences(outcome, asked.constraints) }
  const table = foundTable(outcome, start)
  locals.tables = [table]
  return { ...page, outcome, table }
}
