import { writeFileSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { embeddedFolder, openStore } from '#store/connect.ts'
import { chances } from '../fixtures/chances.ts'
import { checkDeposits } from './check-deposits.ts'
import { connections } from './client.ts'
import { deposit, pdfOf, STEPS, type Acknowledged, type Desk, type Step, type Wish } from './deposit.ts'
import { rushBed, type Applicant } from './rush-bed.ts'
import { openSites, type Sites } from './sites.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Four deposits in ten come in the last fifth of the time. */
const LATE_SHARE = 0.4
const LATE_FROM = 0.8
const SMALLEST = 20_000
const LARGEST = 300_000
const SHARED_DOCUMENTS = 10
/** Shares of the deposits after which a process is killed, at the next send that it is given. */
const KILL_AFTER = [0.35, 0.7]
const LATEST_KILL_MS = 30

export type RushSetting = {
  readonly deposits: number
  readonly milliseconds: number
  /** Deposits going on together at most; those who come meanwhile wait. */
  readonly atOnce: number
  readonly processes: number
  readonly databaseUrl: string | undefined
  readonly folder: string
  readonly seed: number
  readonly tell: (words: string) => void
}

export type RushReport = {
  readonly acknowledged: number
  /** What is not as it should be, in words; nothing when all is there, whole, once. */
  readonly problems: readonly string[]
  readonly lasted: number
  readonly waited: Spread
  readonly steps: Readonly<Record<Step | 'step' | 'deposit', Spread>>
  readonly triedAgain: number
  readonly unsentDrafts: number
  readonly restarts: readonly number[]
  readonly megabytes: readonly number[]
  /** Of a processor, for all the processes of the site together, and for those who deposit. */
  readonly seconds: { readonly sites: number; readonly applicants: number }
  readonly load: readonly [before: number, after: number]
  readonly processors: number
}

/** Milliseconds. */
export type Spread = { readonly count: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number }

/** A rush of deposits while processes are killed, and the check that each acknowledged deposit is there, whole, once. */
export async function rush(setting: RushSetting): Promise<RushReport> {
  const { deposits, folder, databaseUrl, tell } = setting
  const place = { databaseUrl, folder: embeddedFolder(join(folder, 'var')) }
  const before = await openStore(place)
  tell(`${deposits} personnes entrent…`)
  const people = await rushBed(before, deposits)
  await before.close()
  tell('les processus démarrent…')
  const sites = await openSites(setting.processes, folder, databaseUrl)
  const loadBefore = loadavg()[0] ?? 0
  try {
    const ran = await depositAll(setting, sites, people)
    const loadAfter = loadavg()[0] ?? 0
    const seconds = { sites: Math.round(sites.processorSeconds()), applicants: ran.seconds }
    tell('vérification…')
    const logProblems = await checkLog(sites.address(0) ?? '', folder)
    const megabytes = sites.memory()
    await sites.stop()
    const after = await openStore(place)
    const found = await checkDeposits(after, ran.acknowledged).finally(() => after.close())
    return {
      acknowledged: ran.acknowledged.length,
      problems: [...ran.failures, ...logProblems, ...found.problems],
      lasted: ran.lasted,
      waited: spread(ran.waits),
      steps: {
        deposit: spread(ran.wholes),
        step: spread(STEPS.flatMap((step) => ran.times[step])),
        ...(Object.fromEntries(STEPS.map((step) => [step, spread(ran.times[step])])) as Record<Step, Spread>),
      },
      triedAgain: ran.triedAgain,
      unsentDrafts: found.unsentDrafts,
      restarts: ran.restarts,
      megabytes,
      seconds,
      load: [loadBefore, loadAfter],
      processors: cpus().length,
    }
  } finally {
    await sites.stop()
  }
}

type Ran = {
  readonly acknowledged: Acknowledged[]
  readonly failures: string[]
  readonly times: Record<Step, number[]>
  readonly waits: number[]
  /** From the first form to the receipt read. */
  readonly wholes: number[]
  readonly restarts: number[]
  triedAgain: number
  lasted: number
  seconds: number
}

async function depositAll(setting: RushSetting, sites: Sites, people: readonly Applicant[]): Promise<Ran> {
  const { deposits, milliseconds, atOnce, processes, seed, tell } = setting
  const chance = chances(seed)
  const ran: Ran = {
    acknowledged: [],
    failures: [],
    times: { begin: [], read: [], attach: [], save: [], send: [], receipt: [] },
    waits: [],
    wholes: [],
    restarts: [],
    triedAgain: 0,
    lasted: 0,
    seconds: 0,
  }
  const kills: Promise<void>[] = []
  const kill = async (place: number): Promise<void> => {
    await pause(chance() * LATEST_KILL_MS)
    const lasted = await sites.killed(place)
    ran.restarts.push(lasted)
    tell(`processus ${place + 1} tué à ${ran.acknowledged.length} dépôts, revenu en ${Math.round(lasted)} ms`)
  }
  const desk: Desk = {
    agent: connections(),
    sites,
    onStep: (step, lasted, tries) => {
      ran.times[step].push(lasted)
      ran.triedAgain += tries - 1
    },
    onTry: (step, address) => {
      const due = KILL_AFTER[kills.length]
      const place = kills.length % processes
      if (step !== 'send' || due === undefined || ran.acknowledged.length < due * deposits || address !== sites.address(place)) return
      kills.push(kill(place))
    },
  }
  const shared = Array.from({ length: SHARED_DOCUMENTS }, (_, at) => pdfOf('parcours', `parcours-${at + 1}.pdf`, sizeOf(chance())))
  const wishOf = (who: Applicant, place: number): Wish => {
    const own = pdfOf('synopsis', `synopsis-${place + 1}.pdf`, sizeOf(chance()))
    const common = chance() < 0.25 ? [shared[place % SHARED_DOCUMENTS] ?? own] : []
    // What is deposited is not kept by us but for its fingerprint: the bytes are let go.
    return { who, title: `Film ${place + 1}`, documents: [own, ...common], isHasty: chance() < 0.05 }
  }
  const due = arrivals(deposits, milliseconds, chance)
  const from = performance.now()
  const spent = process.cpuUsage()
  let next = 0
  const applicants = Array.from({ length: atOnce }, async () => {
    for (let place = next++; place < deposits; place = next++) {
      const who = people[place]
      if (who === undefined) throw new Error('fewer people than deposits')
      const wait = (due[place] ?? 0) - (performance.now() - from)
      if (wait > 0) await pause(wait)
      const begun = performance.now()
      ran.waits.push(Math.max(0, begun - from - (due[place] ?? 0)))
      try {
        const { wish, ...one } = await deposit(desk, wishOf(who, place))
        ran.wholes.push(performance.now() - begun)
        ran.acknowledged.push({ ...one, wish: { ...wish, documents: wish.documents.map((file) => ({ ...file, bytes: NO_BYTES })) } })
      } catch (cause) {
        ran.failures.push(`${who.name}: ${cause instanceof Error ? cause.message : String(cause)}`)
      }
      if ((place + 1) % 500 === 0) tell(`${ran.acknowledged.length} dépôts en ${Math.round((performance.now() - from) / 1000)} s`)
    }
  })
  await Promise.all(applicants)
  ran.lasted = performance.now() - from
  const { user, system } = process.cpuUsage(spent)
  ran.seconds = Math.round((user + system) / 1e6)
  await Promise.all(kills)
  if (kills.length < KILL_AFTER.length) ran.failures.push(`${kills.length} processes were killed of ${KILL_AFTER.length}`)
  desk.agent.destroy()
  return ran
}

const NO_BYTES = Buffer.alloc(0)

/** Small documents are the most common. */
const sizeOf = (chance: number): number => Math.round(SMALLEST + (LARGEST - SMALLEST) * chance ** 2)

function arrivals(count: number, milliseconds: number, chance: () => number): number[] {
  return Array.from({ length: count }, () => {
    const isLate = chance() < LATE_SHARE
    return milliseconds * (isLate ? LATE_FROM + (1 - LATE_FROM) * chance() : chance())
  }).toSorted((a, b) => a - b)
}

/** The log as anyone may take it away, and what `verify-log` says of it. */
async function checkLog(address: string, folder: string): Promise<string[]> {
  const file = join(folder, 'journal.json')
  writeFileSync(file, await (await fetch(`${address}/preuves/journal.json`)).text())
  const words = [join(ROOT, 'src/main/cli.ts'), 'verify-log', file, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: ROOT }).catch((cause: { stdout: string }) => cause)
  const { valid, messages } = JSON.parse(stdout) as { valid: boolean; messages: string[] }
  return valid ? [] : messages
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
