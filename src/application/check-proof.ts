import type { FailedClaim } from '#domain/certificate/certificate.ts'
import { checkEntryFile, type EntryCheck } from '#domain/proof/check-entry-proof.ts'
import { checkLogFile } from '#domain/proof/check-log-file.ts'
import type { LogCheck } from '#domain/proof/check-log.ts'
import type { House } from './ports/house.ts'

export const MOST_PROOF_BYTES = 8 * 1024 * 1024

export type ProofAnswer =
  | { readonly kind: 'no-file' }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'unknown' }
  /** `isOurs`: whether the keys that signed it are those of this site. */
  | { readonly kind: 'log'; readonly check: LogCheck; readonly isAsGivenOut: boolean; readonly isOurs: boolean }
  | { readonly kind: 'entry'; readonly check: EntryCheck; readonly isAsGivenOut: boolean; readonly isOurs: boolean }
  | { readonly kind: 'certificate'; readonly failed: FailedClaim | undefined }

type Needed = Pick<House, 'proofTools' | 'engineFiles' | 'decisionLog'>

/** Checks a file that proves something: a log of acts, one act of it, or the certificate of an allocation; which of them, its own words say. */
export async function checkProof({ proofTools, engineFiles, decisionLog }: Needed, bytes: Uint8Array): Promise<ProofAnswer> {
  if (bytes.length === 0) return { kind: 'no-file' }
  if (bytes.length > MOST_PROOF_BYTES) return { kind: 'too-big' }
  const text = exactText(bytes)
  if (text === undefined) return { kind: 'unknown' }
  const found = checkLogFile(text, proofTools)
  const entry = checkEntryFile(text, proofTools)
  const ours = new Set((await decisionLog.keys()).map(({ id }) => id))
  if (found.kind === 'checked') {
    const { check, isAsGivenOut } = found
    return { kind: 'log', check, isAsGivenOut, isOurs: check.signers.every((id) => ours.has(id)) }
  }
  if (entry.kind === 'checked') {
    const { check, isAsGivenOut } = entry
    return { kind: 'entry', check, isAsGivenOut, isOurs: ours.has(check.signer) }
  }
  return isObject(text) ? { kind: 'certificate', failed: engineFiles.failedCertificate(bytes) } : { kind: 'unknown' }
}

/** The text that bytes write in UTF-8, with nothing passed over; nothing when they do not. */
export function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}
