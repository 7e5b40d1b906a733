import { error, fail, redirect } from '@sveltejs/kit'
import { rankRound, readRanking, type RankRefused } from '#application/rank-round.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { rankingView } from '#web/committee/ranking-view.ts'
import { refuseCommittee } from '#web/committee/refuse-committee.ts'
import { RANKING } from '#wording/pages/ranking.ts'
import type { Actions, PageServerLoad } from './$types'

const askedOf = ({ locals, params }: { locals: App.Locals; params: { round: string } }) => ({
  roundId: params.round,
  personId: personOf(locals).id,
  on: locals.house.today(),
})

function refuse(refused: RankRefused): never {
  if (refused.kind === 'kept-from-one') error(403, { message: RANKING.keptFromOne })
  return refuseCommittee(refused)
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const read = await readRanking(locals.house, askedOf({ locals, params }))
  if (read.kind !== 'ranked') return refuse(read)
  return { view: { ...rankingView(read), roundId: params.round }, isDone: url.searchParams.has('fait') }
}

export const actions: Actions = {
  rank: async ({ request, locals, params }) => {
    const form = await request.formData()
    const rankOf = (fileId: string): number | null => {
      const typed = form.get(`rang-${fileId}`)
      return typeof typed === 'string' && /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null
    }
    const outcome = await rankRound(locals.house, askedOf({ locals, params }), rankOf)
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
    if (outcome === 'moved-meanwhile' || outcome === 'closed')
      return fail(409, { refusal: outcome === 'closed' ? RANKING.closed : RANKING.moved, typed })
    if (outcome !== 'ranked' && outcome.kind === 'same-rank') return fail(422, { refusal: RANKING.sameRank(outcome.rank), typed })
    if (outcome !== 'ranked') return refuse(outcome)
    redirect(303, `/comites/classement/${params.round}?fait`)
  },
}
