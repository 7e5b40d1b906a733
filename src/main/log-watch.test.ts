import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DecisionLog } from '#application/ports/decision-log.ts'
import type { Store } from '#store/connect.ts'
import { appendLog } from '#store/sql/append-log.ts'
import { decisionLogOf } from '#store/sql/decision-log.ts'
import { freshStore } from '../../test/contracts/stores.ts'
import { soundInstant } from '../../test/fixtures/small-authority.ts'
import { logSigner, PROOF_TOOLS } from './log-signer.ts'
import { watchLog } from './log-watch.ts'
import { sealerOf } from './sealer.ts'

const AT = soundInstant('2026-03-01T10:00:00.000Z')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-watch-'))
let store: Store
let log: DecisionLog
const append = (round: string): Promise<number> =>
  store.db.transaction().execute((transaction) => appendLog(transaction, { act: 'file-moved', at: AT, facts: { round }, hidden: {} }))
const watch = (): Promise<readonly string[]> => watchLog(log, folder, AT, PROOF_TOOLS)

beforeAll(async () => {
  store = await freshStore('embedded')
  log = decisionLogOf(store.db, logSigner(folder))
  await log.openKey(AT)
  for (const round of ['a', 'b', 'c']) await append(round)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a log that goes on is nothing to tell', async () => {
  expect(await watch()).toEqual([])
  await append('d')
  expect(await watch()).toEqual([])
})

it('an act rewritten behind the program’s back is told, and told again, until it is put right', async () => {
  await sql`alter table log_entry disable trigger all`.execute(store.db)
  await sql`update log_entry set text = replace(text, '"b"', '"x"') where seq = 3`.execute(store.db)
  for (const told of [await watch(), await watch()])
    expect(told).toEqual([expect.stringContaining('n’est plus celui'), expect.stringContaining('L’acte 4 ne suit pas l’acte précédent')])
  await sql`update log_entry set text = replace(text, '"x"', '"b"') where seq = 3`.execute(store.db)
  expect(await watch()).toEqual([])
})

it('rewritten with every link after it made good, it is told by what was kept beside the database', async () => {
  const kept = await sql<{ seq: number; text: string; hash: string }>`select seq, text, hash from log_entry where seq = 5`.execute(store.db)
  const text = (kept.rows[0]?.text ?? '').replace('"d"', '"x"')
  await sql`update log_entry set text = ${text}, hash = ${PROOF_TOOLS.ofText(text)} where seq = 5`.execute(store.db)
  expect(await watch()).toEqual([expect.stringContaining('n’est plus celui'), expect.stringContaining('Le dernier acte (5)')])
  await sql`update log_entry set text = ${kept.rows[0]?.text}, hash = ${kept.rows[0]?.hash} where seq = 5`.execute(store.db)
  expect(await watch()).toEqual([])
})

it('an end that was cut off is told, with where', async () => {
  const heard: string[] = []
  await sql`delete from log_entry where seq > 3`.execute(store.db)
  const sealer = sealerOf({ log, now: () => AT, watch, tell: (remark) => void heard.push(remark) })
  sealer.open()
  await expect.poll(() => heard.join('\n')).toContain('Il allait jusqu’à l’acte 5, il s’arrête à l’acte 3')
  sealer.close()
})
