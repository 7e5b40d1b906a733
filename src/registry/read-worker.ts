import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerJob, WorkerReply } from './read-in-worker.ts'
import { correctedRows } from './read/correct.ts'
import { grantsOf } from './read/grants-of-rows.ts'
import { readGrants } from './read/read-grants.ts'
import { readSubsidyRules } from './read/subsidy-rules.ts'

/** Reads one file in a thread of its own, answers once, and ends. */
const job = workerData as WorkerJob
const rules = readSubsidyRules(job.rulesFolder)
const norm = rules.norms.get(job.schema)
if (norm === undefined) throw new Error(`no norm ${job.schema}`)
const { report, understood } = await readGrants(job.bytes, job.file, norm, rules, job.bounds)
const reply: WorkerReply = {
  report,
  corrected:
    job.wantsCorrected && understood !== undefined
      ? correctedRows(understood.sheet, understood.heads, understood.checked, understood.norm)
      : null,
  grants: job.wantsGrants && understood !== undefined ? grantsOf(understood.sheet, understood.heads, understood.checked, rules) : [],
}
parentPort?.postMessage(reply)
