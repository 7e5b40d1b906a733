import { preparePaper, propose, publishPaper, recordVotes } from '../deliberate.ts'
import type { AssemblyDesk } from '../open-paper.ts'
import { departureOf } from '#domain/deliberation/decision.ts'
import { minuteOf } from './day-arithmetic.ts'
import { must } from './live-file.ts'
import { publishedOn } from './plan-papers.ts'
import { YEAR_PEOPLE, type PlannedPaper } from './planned-year.ts'

/** Lives a paper from where it stands: prepared with its departures, voted, published. */
export async function livePaper(desk: AssemblyDesk, paper: PlannedPaper, fingerprint: (voted: object) => string): Promise<void> {
  const { id, body, purpose, heldOn, items, number, presence, transmittedOn, terms } = paper
  const personId = YEAR_PEOPLE.clerk
  const state = async () => (await desk.deliberations.find(id))?.state
  const preparedOn = paper.preparedAt.slice(0, 10)
  if ((await state()) === undefined) {
    const files = items.map(({ fileId }) => fileId)
    must(await preparePaper(desk, { id, body, purpose, heldOn, files, personId, on: preparedOn, at: paper.preparedAt }), 'prepared', id)
  }
  if ((await state()) === 'prepared') {
    await proposeDepartures(desk, paper, preparedOn)
    if (!paper.isVoted) return
    const voted = items.map(({ fileId, result }) => ({ applicationId: fileId, result }))
    const given = { paperId: id, number, presence, items: voted, personId, on: heldOn, at: minuteOf(heldOn, 300), fingerprint }
    must(await recordVotes(desk, given), 'voted', id)
  }
  if (!paper.isPublished || (await state()) !== 'voted') return
  const on = publishedOn(heldOn)
  must(await publishPaper(desk, { paperId: id, transmittedOn, terms, personId, on, at: minuteOf(on, 120) }), 'published', id)
}

async function proposeDepartures(desk: AssemblyDesk, paper: PlannedPaper, on: string): Promise<void> {
  const kept = (await desk.deliberations.find(paper.id))?.items ?? []
  for (const { fileId, result } of paper.items) {
    const opinion = kept.find(({ applicationId }) => applicationId === fileId)?.opinion ?? null
    const { decision, reason, isReasonWithheld } = result
    if (decision === null || departureOf(opinion, decision) === null) continue
    const proposal = { decision, reason, isReasonWithheld }
    must(await propose(desk, { paperId: paper.id, fileId, proposal, personId: YEAR_PEOPLE.clerk, on }), 'proposed', fileId)
  }
}
