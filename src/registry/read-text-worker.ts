import { parentPort, workerData } from 'node:worker_threads'
import type { TextJob } from './read-text-in-worker.ts'
import { paintPage } from './extract/page-painter.ts'
import { readText } from './read/read-text.ts'

/** Reads one text, or paints one page of it, in a thread of its own; answers once, and ends. */
const job = workerData as TextJob
parentPort?.postMessage(job.kind === 'read' ? await readText(job.bytes, job.bounds) : await paintPage(job.bytes, job.page))
