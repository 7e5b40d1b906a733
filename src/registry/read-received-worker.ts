import { parentPort, workerData } from 'node:worker_threads'
import type { ReceivedJob } from './read-received-in-worker.ts'
import { readReceivedFiles } from './read/received-files.ts'

/** Reads one spreadsheet in a thread of its own, answers once, and ends. */
const job = workerData as ReceivedJob
parentPort?.postMessage(await readReceivedFiles(job.bytes, job.today))
