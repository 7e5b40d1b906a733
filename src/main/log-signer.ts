import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { ProofTools } from '#domain/proof/check-seals.ts'
import type { LogSigner } from '#store/sql/seal-days.ts'
import { keptFile } from './kept-file.ts'

const FILE = 'cle-du-journal.pem'
/** What stands before the 32 bytes of an Ed25519 public key in its SPKI form. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** The key that signs the days, drawn once and kept beside the data. */
export function logSigner(folder: string): LogSigner {
  const key = createPrivateKey(
    keptFile(folder, FILE, () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
  )
  const bytes = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(SPKI.length)
  return {
    id: createHash('sha256').update(bytes).digest('hex'),
    publicKey: bytes.toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  }
}

/** Hashing and signatures, by the platform. */
export const PROOF_TOOLS: ProofTools = {
  ofText: (text) => createHash('sha256').update(text).digest('hex'),
  ofBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  isSigned: (text, signature, publicKey) => {
    const [bytes, signed] = [bytesOf(publicKey, 32), bytesOf(signature, 64)]
    if (bytes === undefined || signed === undefined) return false
    const key = createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text), key, signed)
  },
  keyId: (publicKey) => {
    const bytes = bytesOf(publicKey, 32)
    return bytes === undefined ? undefined : createHash('sha256').update(bytes).digest('hex')
  },
}

/** The bytes that base64 writes, when it is the one way to write them. */
function bytesOf(base64: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === length && bytes.toString('base64') === base64 ? bytes : undefined
}
