import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startSite, type RunningSite } from '../site/site-process.ts'
import { PUBLIC_ORIGIN, SECRET } from './rush-bed.ts'

type Place = RunningSite & { readonly own: string; readonly secondsToStart: number }

/** The processes behind one address, which can be killed and come back. */
export type Sites = {
  /** The next process that answers, in turn; nothing while none does. */
  readonly next: () => string | undefined
  /** Kills a process without a word and starts it again; gives the milliseconds until it is ready. */
  readonly killed: (place: number) => Promise<number>
  readonly address: (place: number) => string | undefined
  /** Megabytes in memory of each process, at its highest. */
  readonly memory: () => number[]
  /** Seconds of a processor that all had once ready. */
  readonly processorSeconds: () => number
  readonly stop: () => Promise<void>
}

/** Starts as many processes on one database, set as in production but for their own ports. */
export async function openSites(count: number, folder: string, databaseUrl: string | undefined): Promise<Sites> {
  // Nothing of the pack: deposits alone are our subject.
  const pack = join(folder, 'pack')
  mkdirSync(pack, { recursive: true })
  const start = async (): Promise<Place> => {
    const port = await freePort()
    const site = await startSite({
      PORT: String(port),
      ORIGIN_URL: PUBLIC_ORIGIN,
      CONTRECHAMP_SECRET: SECRET,
      CONTRECHAMP_RATE: '',
      CONTRECHAMP_DATA: pack,
      // The log is signed by one key: processes of one machine share their folder.
      CONTRECHAMP_VAR: join(folder, 'var'),
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    })
    site.process.stdout?.resume()
    return { ...site, own: `http://127.0.0.1:${port}`, secondsToStart: processorSecondsOf(site.process.pid) }
  }
  const places: (Place | undefined)[] = []
  const highest: number[] = []
  // One after the other: the first loads what all need.
  for (let place = 0; place < count; place += 1) places.push(await start())
  const noteMemory = (): void => {
    for (const [place, site] of places.entries())
      if (site !== undefined) highest[place] = Math.max(highest[place] ?? 0, memoryOf(site.process.pid))
  }
  let turn = 0
  let spent = 0
  return {
    next: () => {
      const alive = places.filter((site) => site !== undefined)
      turn += 1
      return alive[turn % alive.length]?.own
    },
    killed: async (place) => {
      noteMemory()
      const from = performance.now()
      const site = places[place]
      spent += secondsOf(site)
      places[place] = undefined
      const gone = new Promise((resolve) => site?.process.once('exit', resolve))
      site?.process.kill('SIGKILL')
      await gone
      places[place] = await start()
      return performance.now() - from
    },
    address: (place) => places[place]?.own,
    memory: () => {
      noteMemory()
      return highest.map(Math.round)
    },
    processorSeconds: () => places.reduce((sum, site) => sum + secondsOf(site), spent),
    stop: async () => void (await Promise.all(places.map((site) => site?.stop()))),
  }
}

/** The kernel's own count, where it keeps one. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const secondsOf = (site: Place | undefined): number => (site === undefined ? 0 : processorSecondsOf(site.process.pid) - site.secondsToStart)

/** In hundredths where the kernel counts them, as it does by default. */
function processorSecondsOf(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const bound = server.address()
      server.close(() => found(typeof bound === 'object' && bound !== null ? bound.port : 0))
    })
  })
