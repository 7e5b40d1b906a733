import { certificateOf } from '#domain/certificate/certificate-form.ts'
import type { FailedClaim } from '#domain/certificate/certificate.ts'
import { foundCertificateOf } from '#domain/certificate/found-form.ts'
import { failedFoundClaim } from '#domain/certificate/verify-found.ts'
import { failedClaim } from '#domain/certificate/verify.ts'
import { certifiedTexts } from '../extract/certified-texts.ts'
import { utf8Text } from '../extract/utf8-text.ts'
import { sha256 } from '../fingerprint.ts'

const FOUND = 'contrechamp-repartition-1'
const MOST_BYTES = 64 * 2 ** 20

/** The first claim of a certificate that does not hold, from its bytes; nothing when all do. */
export function failedCertificate(bytes: Uint8Array): FailedClaim | undefined {
  const text = bytes.length > MOST_BYTES ? undefined : utf8Text(bytes)
  const parsed = text === undefined ? undefined : parsedJson(text)
  if (parsed === undefined) return { kind: 'form', where: '' }
  const whole = Object(parsed) as Record<string, unknown>
  if (whole['certificate'] === FOUND) return failedFound(whole)
  const read = certificateOf(parsed)
  if ('failed' in read) return read.failed
  const sealed = Object(parsed) as Record<string, unknown>
  const texts: string[] = []
  for (const name of ['scenario', 'rule', 'territories']) {
    const { text: given, sha256: print, ...others } = Object(sealed[name]) as Record<string, unknown>
    if (typeof given !== 'string' || typeof print !== 'string' || Object.keys(others).length > 0) return { kind: 'form', where: name }
    if (sha256(given) !== print) return { kind: 'text-altered', where: name }
    texts.push(given)
  }
  const [scenario = '', rule = '', territories = ''] = texts
  const believed = certifiedTexts(scenario, rule, territories)
  return believed === undefined
    ? { kind: 'text-unreadable', where: 'scenario, rule, territories' }
    : failedClaim(read.certificate, believed)
}

/** The certificate of a search: question and answer sealed together, then checked. */
function failedFound(whole: Record<string, unknown>): FailedClaim | undefined {
  const read = foundCertificateOf(whole)
  if ('failed' in read) return read.failed
  if (sha256(JSON.stringify([whole['question'], whole['answer']])) !== whole['sha256'])
    return { kind: 'text-altered', where: 'question, answer' }
  return failedFoundClaim(read.question, read.answer)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
