import { error, redirect } from '@sveltejs/kit'
import { readInvitation } from '#application/co-applicants.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { CO_APPLICANTS } from '#wording/pages/co-applicants.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { Actions, PageServerLoad } from './$types'

const noLink = (): never => error(404, { message: CO_APPLICANTS.noLink, advice: CO_APPLICANTS.noLinkAdvice })

export const load: PageServerLoad = async ({ locals: { house }, params }) => {
  const file = (await readInvitation(house, house.sha256(Buffer.from(params.secret)), house.now())) ?? noLink()
  const found = await house.schemes.round(file.roundId)
  return {
    title: MY_FILES.fileTitle(file.content.title),
    lead: CO_APPLICANTS.joinLead(file.content.applicant.name),
    scheme: found === null ? '' : `${found.rules.title}, ${found.round.label}`,
  }
}

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { house } = locals
    const joined = await house.coApplicants.join(house.sha256(Buffer.from(params.secret)), personOf(locals).id, house.now())
    if (joined.kind === 'no-such-link') return noLink()
    redirect(303, `/mes-dossiers/${joined.applicationId}`)
  },
}
