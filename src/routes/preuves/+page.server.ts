import { fail } from '@sveltejs/kit'
import { checkProof, MOST_PROOF_BYTES } from '#application/check-proof.ts'
import { CERTIFICATE_HOLDS, failedClaimSentence } from '#wording/certificate-claims.ts'
import { lastFirst, logTable } from '#web/views/log-table.ts'
import {
  entryBreakSentence,
  entryCheckSentence,
  LAID_OUT_ANEW,
  logBreakSentence,
  logCheckSentence,
  NOT_A_LOG,
  NOT_OURS,
  OURS,
} from '#wording/log-check.ts'
import { counted } from '#wording/numbers.ts'
import { PROOFS } from '#wording/pages/proofs.ts'
import type { Actions, PageServerLoad } from './$types'

/** Breaks told on the page; the command tells them all. */
const MOST_BREAKS = 50

const ENTRIES_A_PAGE = 50

export const load: PageServerLoad = async ({ locals, url }) => {
  const { decisionLog } = locals.house
  const [count, seals, keys] = [await decisionLog.count(), await decisionLog.seals(), await decisionLog.keys()]
  const { page, pageCount, from, most } = lastFirst(count, url.searchParams.get('page'), ENTRIES_A_PAGE)
  const table = logTable(most === 0 ? [] : await decisionLog.texts(from, most), seals.at(-1)?.lastSeq ?? 0)
  locals.tables = [table]
  const words = PROOFS.logCount(
    counted(count, 'acte', 'actes'),
    seals.length === 0 ? PROOFS.noSeal : counted(seals.length, 'jour scellé', 'jours scellés'),
  )
  return { log: count === 0 ? null : words, keys: keys.map(({ id }) => id), table, page, pageCount }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    if (Number(request.headers.get('content-length') ?? 0) > MOST_PROOF_BYTES + 65_536)
      return fail(413, { holds: false, sentences: [PROOFS.refusals['too-big']] })
    const given = (await request.formData().catch(() => null))?.get('fichier')
    const bytes = given instanceof File ? new Uint8Array(await given.arrayBuffer()) : new Uint8Array()
    const answer = await checkProof(locals.house, bytes)
    if (answer.kind === 'no-file' || answer.kind === 'too-big')
      return fail(400, { holds: false, sentences: [PROOFS.refusals[answer.kind]] })
    if (answer.kind === 'unknown') return fail(422, { holds: false, sentences: [NOT_A_LOG] })
    if (answer.kind === 'certificate')
      return answer.failed === undefined
        ? { holds: true, sentences: [CERTIFICATE_HOLDS] }
        : fail(422, { holds: false, sentences: [failedClaimSentence(answer.failed)] })
    const { isOurs, isAsGivenOut } = answer
    const { breaks, sentence } =
      answer.kind === 'log'
        ? { breaks: answer.check.breaks.map((one) => logBreakSentence(one)), sentence: logCheckSentence(answer.check) }
        : { breaks: answer.check.breaks.map((one) => entryBreakSentence(one)), sentence: entryCheckSentence(answer.check) }
    const holds = breaks.length === 0 && isOurs
    const sentences = [
      ...(breaks.length === 0 && !isOurs ? [NOT_OURS] : []),
      sentence,
      ...breaks.slice(0, MOST_BREAKS),
      ...(breaks.length > 0 && !isOurs ? [NOT_OURS] : []),
      ...(holds ? [OURS] : []),
      ...(isAsGivenOut ? [] : [LAID_OUT_ANEW]),
    ]
    return holds ? { holds, sentences } : fail(422, { holds, sentences })
  },
}
