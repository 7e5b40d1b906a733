import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportLog } from '#application/export-log.ts'
import type { DecisionLog } from '#application/ports/decision-log.ts'
import { checkLog } from '#domain/proof/check-log.ts'
import type { ProofTools } from '#domain/proof/check-seals.ts'
import type { Instant } from '#domain/time/instant.ts'
import { logBreakSentence, LOG_TOO_LONG, shortenedSentence, WATCH_TITLE } from '#wording/log-check.ts'

const FILE = 'fin-du-journal.json'
/** Checking whole takes some eleven microseconds an entry: half a second at most is given to it while pages wait. */
const MOST_CHECKED = 50_000
const MOST_TOLD = 20

type Witness = { readonly count: number; readonly hash: string }

/**
 * Whether the log in the database is still the one that this program knew, in sentences: none when it is.
 * How far it went is kept in a file beside the database, and raised only while all holds: what was cut off or rewritten goes on being told.
 */
export async function watchLog(log: DecisionLog, folder: string, at: Instant, tools: ProofTools): Promise<readonly string[]> {
  const count = await log.count()
  const told = [...(await departures(log, witnessIn(folder), count)), ...(await brokenIn(log, count, at, tools))]
  const [last] = count === 0 ? [] : await log.texts(count, 1)
  if (told.length === 0 && last !== undefined) keepWitness(folder, { count, hash: sha256(last) })
  return told.length === 0 ? [] : [WATCH_TITLE, ...told]
}

async function departures(log: DecisionLog, witness: Witness | undefined, count: number): Promise<string[]> {
  if (witness === undefined) return []
  if (count < witness.count) return [shortenedSentence(witness.count, count)]
  const [text = ''] = await log.texts(witness.count, 1)
  return sha256(text) === witness.hash ? [] : [logBreakSentence({ kind: 'last-changed', seq: witness.count })]
}

async function brokenIn(log: DecisionLog, count: number, at: Instant, tools: ProofTools): Promise<string[]> {
  if (count > MOST_CHECKED) return []
  const { breaks } = checkLog(await exportLog(log, at), tools)
  const told = breaks.slice(0, MOST_TOLD).map((one) => logBreakSentence(one))
  return breaks.length > MOST_TOLD ? [...told, LOG_TOO_LONG] : told
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function witnessIn(folder: string): Witness | undefined {
  try {
    const { count, hash } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Record<string, unknown>
    return typeof count === 'number' && typeof hash === 'string' ? { count, hash } : undefined
  } catch {
    return undefined // none yet
  }
}

function keepWitness(folder: string, witness: Witness): void {
  const path = join(folder, FILE)
  writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(witness)}\n`, { mode: 0o600 })
  renameSync(`${path}.${process.pid}`, path)
}
