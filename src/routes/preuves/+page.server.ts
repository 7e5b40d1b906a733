import { fail } from '@sveltejs/kit'
import { checkProof, MOST_PROOF_BYTES } from '#application/check-proof.ts'
import { CERTIFICATE_HOLDS, failedClaimSentence } from '#wording/certificate-claims.ts'
import { logBreakSentence, logCheckSentence, NOT_A_LOG } from '#wording/log-check.ts'
import { counted } from '#wording/numbers.ts'
import { PROOFS } from '#wording/pages/proofs.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const [count, seals] = [await locals.house.decisionLog.count(), await locals.house.decisionLog.seals()]
  // The log grows with each act: nothing keeps this page.
  locals.isKept = false
  const words = PROOFS.logCount(counted(count, 'acte', 'actes'), counted(seals.length, 'jour scellé', 'jours scellés'))
  return { log: count === 0 ? null : words }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    if (Number(request.headers.get('content-length') ?? 0) > MOST_PROOF_BYTES + 65_536)
      return fail(413, { holds: false, sentences: [PROOFS.refusals['too-big']] })
    const given = (await request.formData().catch(() => null))?.get('fichier')
    const bytes = given instanceof File ? new Uint8Array(await given.arrayBuffer()) : new Uint8Array()
    const answer = checkProof(locals.house, bytes)
    if (answer.kind === 'no-file' || answer.kind === 'too-big')
      return fail(400, { holds: false, sentences: [PROOFS.refusals[answer.kind]] })
    if (answer.kind === 'unknown') return fail(422, { holds: false, sentences: [NOT_A_LOG] })
    if (answer.kind === 'certificate')
      return answer.failed === undefined
        ? { holds: true, sentences: [CERTIFICATE_HOLDS] }
        : fail(422, { holds: false, sentences: [failedClaimSentence(answer.failed)] })
    const { breaks } = answer.check
    const sentences = [logCheckSentence(answer.check), ...breaks.slice(0, 50).map(logBreakSentence)]
    return breaks.length === 0 ? { holds: true, sentences } : fail(422, { holds: false, sentences })
  },
}
