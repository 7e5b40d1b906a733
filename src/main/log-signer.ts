import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProofTools } from '#domain/proof/check-seals.ts'
import type { LogSigner } from '#store/sql/seal-days.ts'

const FILE = 'cle-du-journal.pem'
/** What stands before the 32 bytes of an Ed25519 public key in its SPKI form. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** The key that signs the days, drawn once and kept beside the data; readable by its owner alone. */
export function logSigner(folder: string): LogSigner {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, FILE)
  const drawn = `${path}.${process.pid}`
  writeFileSync(drawn, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  try {
    linkSync(drawn, path) // whole or not at all: two processes that start together keep the same one
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  } finally {
    rmSync(drawn)
  }
  const key = createPrivateKey(readFileSync(path))
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
