// From nothing to a served page, a restart, and the memory of the server once it has served a thousand pages; against the bounds we hold to.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rounded } from './alternate.js'

const ROOT = join(import.meta.dirname, '..')
const PAGES = 1000

async function start(folder) {
  const from = performance.now()
  const child = spawn(process.execPath, ['src/main/web.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', CONTRECHAMP_VAR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await new Promise((ready, failed) => {
    let said = ''
    child.once('exit', () => failed(new Error('the site stopped')))
    child.stdout.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found) ready(found[0])
    })
  })
  await (await fetch(address)).text()
  const stop = () => new Promise((stopped) => (child.once('exit', stopped), child.kill('SIGTERM')))
  return { address, seconds: (performance.now() - from) / 1000, pid: child.pid, stop }
}

/** Megabytes in memory, now and at the highest, as the kernel counts them. */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
  return { now: read('VmRSS'), highest: read('VmHWM') }
}

const communes = readFileSync(join(ROOT, 'data/indicators/communes.csv'), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0])
  .filter(Boolean)

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-bench-'))
  try {
    const first = await start(folder)
    const firstMemory = memoryOf(first.pid)
    await first.stop()
    const again = await start(folder)
    const step = Math.floor(communes.length / PAGES)
    const from = performance.now()
    for (let place = 0; place < PAGES; place += 1) await (await fetch(`${again.address}/territoires/${communes[place * step]}`)).text()
    const perSecond = PAGES / ((performance.now() - from) / 1000)
    const memory = memoryOf(again.pid)
    await again.stop()
    const bound = (name, ours, limit, unit) => ({
      name,
      ours: rounded(ours),
      peer: limit,
      peer_name: 'borne',
      ratio: rounded(limit / ours),
      aim: 1,
      unit,
    })
    return [
      bound('premier chargement, base vide, jusqu’à une page servie (bibliothèques installées)', first.seconds, 120, 's'),
      bound('redémarrage jusqu’à une page servie', again.seconds, 5, 's'),
      bound(
        `mémoire après un redémarrage et ${PAGES} pages de communes (plus haute : ${rounded(memory.highest)} Mo)`,
        memory.now,
        900,
        'Mo',
      ),
      {
        name: 'mémoire après le premier chargement, à part',
        ours: rounded(firstMemory.now),
        peer: null,
        peer_name: 'sans borne',
        ratio: null,
        aim: null,
        unit: 'Mo',
      },
      {
        name: 'pages de communes rendues sans mémoire, une à la fois',
        ours: rounded(perSecond),
        peer: null,
        peer_name: 'sans borne',
        ratio: null,
        aim: null,
        unit: 'pages/s',
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
