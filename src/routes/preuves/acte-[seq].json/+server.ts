import { error } from '@sveltejs/kit'
import { exportEntry } from '#application/export-log.ts'
import { PROOFS } from '#wording/pages/proofs.ts'
import type { RequestHandler } from './$types'

const SEQ = /^[1-9]\d{0,14}$/

/** The proof that one act is of its day, to be checked far from here. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const proof = SEQ.test(params.seq) ? await exportEntry(locals.house.decisionLog, Number(params.seq)) : null
  if (proof === null || proof === 'unsealed')
    error(404, { message: proof === null ? PROOFS.unknownEntry : PROOFS.unsealedProof, advice: PROOFS.entriesLead })
  return new Response(JSON.stringify(proof), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="acte-${params.seq}.json"`,
      'x-robots-tag': 'noindex',
    },
  })
}
