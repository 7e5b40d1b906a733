import { error } from '@sveltejs/kit'
import { askable } from '#domain/scenario/allotment-refusals.ts'
import { findAnswer, findQuestion } from '#web/laboratory/find-search.ts'
import { foundCertificate } from '#wording/answers/found-certificate.ts'
import { FIND } from '#wording/pages/find-allotment.ts'
import type { RequestHandler } from './$types'

/** The certificate of a search, found or impossible: what the command verify checks. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const asked = await findQuestion(locals.house, url.searchParams)
  if (Object.keys(asked.asked.wrong).length > 0) error(400, { message: Object.values(asked.asked.wrong).join(' ') })
  const answer = await findAnswer(locals.house, asked)
  if ('busy' in answer) error(503, { message: FIND.busy })
  if (!('value' in answer) || answer.value.kind === 'unfinished') error(422, { message: FIND.unfinished })
  const { question } = askable(asked.asked.envelope, asked.places, asked.asked.constraints)
  const certificate = foundCertificate(question, answer.value, locals.house.engineFiles.sha256)
  return new Response(`${JSON.stringify(certificate, null, 1)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="certificat.json"',
      'x-robots-tag': 'noindex',
    },
  })
}
