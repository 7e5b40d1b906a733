import { checkLog, type LogCheck } from '#domain/proof/check-log.ts'
import { logExportOf } from '#domain/proof/log-export.ts'
import type { House } from './ports/house.ts'
import type { FailedClaim } from '#domain/certificate/certificate.ts'

export const MOST_PROOF_BYTES = 8 * 1024 * 1024

export type ProofAnswer =
  | { readonly kind: 'no-file' }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'log'; readonly check: LogCheck }
  | { readonly kind: 'certificate'; readonly failed: FailedClaim | undefined }

/** Checks a file that proves something: a log of acts, or the certificate of an allocation; which of them, its own words say. */
export function checkProof({ proofTools, engineFiles }: Pick<House, 'proofTools' | 'engineFiles'>, bytes: Uint8Array): ProofAnswer {
  if (bytes.length === 0) return { kind: 'no-file' }
  if (bytes.length > MOST_PROOF_BYTES) return { kind: 'too-big' }
  const value = jsonIn(bytes)
  const log = logExportOf(value)
  if (log !== undefined) return { kind: 'log', check: checkLog(log, proofTools) }
  if (typeof value !== 'object' || value === null) return { kind: 'unknown' }
  return { kind: 'certificate', failed: engineFiles.failedCertificate(bytes) }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
