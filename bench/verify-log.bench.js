// Verifying a chain (parse, previous, fingerprint) against hashing the same texts one by one, and a full check that canonicalises again.
import { createHash } from 'node:crypto'
import { checkLinks, checkLog } from '../src/domain/proof/check-log.ts'
import { PROOF_TOOLS } from '../src/main/log-signer.ts'
import { signedLog } from '../test/fixtures/signed-log.ts'
import { alternate, rounded } from './alternate.js'

const ENTRIES = 20_000
const ROUNDS = 7

export async function bench() {
  const log = signedLog(ENTRIES)
  const hashAll = () => {
    for (const text of log.entries) createHash('sha256').update(text).digest('hex')
  }
  const timed = (work) => () => {
    const from = performance.now()
    work()
    return performance.now() - from
  }
  const links = await alternate(
    ROUNDS,
    timed(() => checkLinks(log.entries, PROOF_TOOLS)),
    timed(hashAll),
  )
  const whole = await alternate(
    ROUNDS,
    timed(() => checkLog(log, PROOF_TOOLS)),
    timed(hashAll),
  )
  const row = (name, { ours, peer }, aim) => ({
    name,
    ours: rounded(ours),
    peer: rounded(peer),
    peer_name: 'hashing one by one',
    ratio: rounded(peer / ours),
    aim,
    unit: 'ms',
  })
  return [
    row(`verify the links of a log of ${ENTRIES}`, links, 0.3),
    row('check the same log whole, canonical text, trees and signatures too', whole, 'reported'),
  ]
}
