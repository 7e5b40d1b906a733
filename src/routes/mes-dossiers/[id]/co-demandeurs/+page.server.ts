import { randomBytes } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { inviteCoApplicant, readInvitations, withdrawInvitation } from '#application/co-applicants.ts'
import { INVITATION_DAYS } from '#domain/grant/co-applicant-invitation.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { invitationViews } from '#web/deposit/invitations-view.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { CO_APPLICANTS } from '#wording/pages/co-applicants.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { Actions, PageServerLoad } from './$types'

type Asked = { readonly locals: App.Locals; readonly params: { readonly id: string } }
const askedBy = ({ locals, params }: Asked) => ({
  fileId: params.id,
  personId: personOf(locals).id,
  on: locals.house.today(),
  at: locals.house.now(),
})

export const load: PageServerLoad = async (event) => {
  const opened = await readInvitations(event.locals.house, askedBy(event))
  if (opened.kind !== 'opened') return refuseFile(opened)
  return {
    title: MY_FILES.fileTitle(opened.application.content.title),
    path: `/mes-dossiers/${event.params.id}`,
    lead: CO_APPLICANTS.lead(INVITATION_DAYS),
    invitations: invitationViews(opened.invitations),
  }
}

export const actions: Actions = {
  invite: async (event) => {
    const { house } = event.locals
    const name = String((await event.request.formData()).get('nom') ?? '')
    const secret = randomBytes(24).toString('base64url')
    const outcome = await inviteCoApplicant(house, { ...askedBy(event), name, tokenHash: house.sha256(Buffer.from(secret)) })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind === 'no-name') return fail(422, { refusal: CO_APPLICANTS.noName, made: null })
    if (outcome.kind === 'too-many') return fail(409, { refusal: CO_APPLICANTS.tooMany, made: null })
    return { refusal: null, made: { name: name.trim(), link: `${event.url.origin}/mes-dossiers/invitation/${secret}` } }
  },
  withdraw: async (event) => {
    const id = Number((await event.request.formData()).get('invitation'))
    const outcome = await withdrawInvitation(event.locals.house, { ...askedBy(event), id })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    redirect(303, `/mes-dossiers/${event.params.id}/co-demandeurs`)
  },
}
