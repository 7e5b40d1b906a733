import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

export type RunningSite = {
  readonly address: string
  /** What opens the registry of texts while this site runs. */
  readonly registrarToken: string
  readonly process: ChildProcess
  readonly stop: () => Promise<number | null>
}

/** Starts the site as `npm start` does once built, on a free port, and waits until it says that it is ready. */
export async function startSite(environment: Readonly<Record<string, string>>): Promise<RunningSite> {
  const child = spawn(process.execPath, [join(ROOT, 'src/main/web.ts')], {
    cwd: ROOT,
    // Every test asks from one address: together they are many.
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', CONTRECHAMP_RATE: '1000000', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const [address, registrarToken] = await new Promise<[string, string]>((ready, failed) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /(http:\/\/(?:127\.0\.0\.1|localhost):\d+)[\s\S]*jeton ([A-Z0-9-]+)/.exec(said)
      if (found?.[1] !== undefined && found[2] !== undefined) ready([found[1], found[2]])
    })
    child.once('exit', (code) => failed(new Error(`the site stopped with ${code}: ${told.slice(-2000)}`)))
  })
  const stop = (): Promise<number | null> =>
    new Promise((stopped) => {
      if (child.exitCode !== null) return stopped(child.exitCode)
      child.once('exit', stopped)
      child.kill('SIGTERM')
    })
  return { address, registrarToken, process: child, stop }
}
