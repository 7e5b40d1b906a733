import type { LogExport } from '#domain/proof/log-export.ts'
import type { DecisionLog } from './ports/decision-log.ts'

const AT_ONCE = 1000

/** The whole log as it is given to be checked; what its commitments hide stays here. */
export async function exportLog(log: DecisionLog): Promise<LogExport> {
  const entries: string[] = []
  for (let texts = await log.texts(1, AT_ONCE); texts.length > 0; texts = await log.texts(entries.length + 1, AT_ONCE))
    entries.push(...texts)
  const [seals, keys] = [await log.seals(), await log.keys()]
  return {
    format: 'contrechamp-journal-1',
    entries,
    seals: seals.map(({ day, count, lastSeq, lastHash, root, key, signature }) => ({
      day,
      count,
      last_seq: lastSeq,
      last_hash: lastHash,
      root,
      key,
      signature,
    })),
    keys: keys.map(({ id, publicKey }) => ({ id, public_key: publicKey })),
    openings: [],
  }
}
