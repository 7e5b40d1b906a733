import { openOwnFile } from '#application/deposit-application.ts'
import { FILE_COPY_FORMAT } from '#domain/grant/file-copy.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import type { RequestHandler } from './$types'

/** One's whole file, to keep or to take elsewhere: what is written now, and each copy that was sent with its fingerprint. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { house } = locals
  const file = await openOwnFile(house, { fileId: params.id, personId: personOf(locals).id, on: house.today() })
  if (file.kind !== 'opened') return refuseFile(file)
  const { application, rules, round } = file
  const sent = await house.applications.sent(params.id)
  const whole = {
    format: FILE_COPY_FORMAT,
    number: application.number,
    scheme: rules.title,
    round: round.label,
    questions: rules.fields.map(({ id, label }) => ({ id, label })),
    content: application.content,
    parts: application.parts.map(({ documentId, name, media, size, fingerprint }) => ({
      document: documentId,
      name,
      media,
      size,
      fingerprint,
    })),
    sent: sent.map(({ number, content, parts, fingerprint, sentAt }) => ({
      number,
      sent_at: sentAt,
      sha256: fingerprint,
      sealed: { content, parts },
    })),
  }
  return new Response(JSON.stringify(whole, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="dossier-${application.number ?? 'brouillon'}.json"`,
    },
  })
}
