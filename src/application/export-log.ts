import type { LogSeal } from '#domain/log/log-act.ts'
import type { EntryProof } from '#domain/proof/entry-proof.ts'
import type { ExportedSeal, LogExport } from '#domain/proof/log-export.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { DecisionLog } from './ports/decision-log.ts'

const AT_ONCE = 1000

/** The whole log as it is given to be checked, at an instant; what its commitments hide stays here. Keys in alphabetical order, as RFC 8785 has them. */
export async function exportLog(log: DecisionLog, at: Instant): Promise<LogExport> {
  // Acts go on meanwhile: seals are read first, and entries last, so that none is missing that a seal covers or a key needs.
  const [seals, keys] = [await log.seals(), await log.keys()]
  const entries: string[] = []
  for (let texts = await log.texts(1, AT_ONCE); texts.length > 0; texts = await log.texts(entries.length + 1, AT_ONCE))
    entries.push(...texts)
  const head = await log.head({ at, count: entries.length, seals: seals.length })
  return {
    entries,
    format: 'contrechamp-journal-1',
    head: {
      at: head.at,
      count: head.count,
      key: head.key,
      last_hash: head.lastHash,
      seals: head.seals,
      signature: head.signature,
    },
    keys: keys.map(({ id, publicKey }) => ({ id, public_key: publicKey })),
    openings: [],
    seals: seals.map(exportedSeal),
  }
}

const exportedSeal = ({ day, count, lastSeq, lastHash, root, key, signature }: LogSeal): ExportedSeal => ({
  count,
  day,
  key,
  last_hash: lastHash,
  last_seq: lastSeq,
  root,
  signature,
})

/** The proof that one entry is of its day, as it is given to be checked; `unsealed` while its day is not signed. Keys in alphabetical order. */
export async function exportEntry(log: DecisionLog, seq: number): Promise<EntryProof | 'unsealed' | null> {
  const found = await log.inclusion(seq)
  if (found === null || found === 'unsealed') return found
  const { text, place, path, seal, publicKey } = found
  const key = { id: seal.key, public_key: publicKey }
  return { entry: text, format: 'contrechamp-acte-1', key, path, place, seal: exportedSeal(seal) }
}
