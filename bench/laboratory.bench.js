// In the laboratory, from a typed digit to the paint that shows it, as the browser's own tracing tells: at full speed, then six times slower.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rounded } from './alternate.js'

const { chromium } = await import('playwright-core')
const TYPED = 40
const FRAME = 1000 / 60
const SCENARIO = '/laboratoire?depart=regions-2018&part-cnc=25&amont=10'
const ONE = 's=Note;enveloppe:present;cle:1:2;solidarite:3;rattrapage:besoin:5;regle:amont;partage:proportionnel;reste:rattrapage'

async function openSite(folder) {
  const child = spawn(process.execPath, ['src/main/web.ts'], {
    cwd: join(import.meta.dirname, '..'),
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
  return { address, stop: () => new Promise((stopped) => (child.once('exit', stopped), child.kill('SIGTERM'))) }
}

/** From each dispatch of « input » to the end of the first paint or commit that follows on the same thread, in milliseconds. */
function delaysOf(events) {
  const dispatched = events.filter(({ name, args, dur }) => name === 'EventDispatch' && args?.data?.type === 'input' && dur !== undefined)
  return dispatched.flatMap((one) => {
    const shown = events
      .filter(({ name, tid, ts }) => ['Paint', 'Commit'].includes(name) && tid === one.tid && ts >= one.ts + one.dur)
      .toSorted((a, b) => a.ts - b.ts)
    const paint = shown.find(({ name }) => name === 'Commit') ?? shown[0]
    return paint === undefined ? [] : [(paint.ts + (paint.dur ?? 0) - one.ts) / 1000]
  })
}

export async function measured(browser, address, slowdown) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const field = page.locator('#part-cnc')
  await field.focus()
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline',
  })
  for (let digit = 0; digit < TYPED; digit += 1) {
    await field.press('End')
    await field.press(digit % 2 === 0 ? 'Backspace' : String(digit % 10))
    await page.waitForTimeout(120)
  }
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await context.close()
  const delays = delaysOf(events).toSorted((a, b) => a - b)
  if (delays.length < TYPED) throw new Error(`laboratory: ${delays.length} inputs traced of ${TYPED}`)
  return { p50: delays[Math.floor(delays.length / 2)], p95: delays[Math.floor(delays.length * 0.95)], most: delays.at(-1) }
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-lab-'))
  const site = await openSite(folder)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic'],
  })
  try {
    const results = []
    for (const [count, words] of [
      [1, 'un scénario'],
      [4, 'quatre scénarios côte à côte'],
    ]) {
      const address = `${site.address}${SCENARIO}&${Array.from({ length: count }, () => ONE).join('&')}`
      for (const [slowdown, bound] of [
        [1, 2 * FRAME],
        [6, 100],
      ]) {
        const { p50, p95, most } = await measured(browser, address, slowdown)
        results.push({
          name: `laboratoire, d’un chiffre tapé à l’image, ${words}, processeur ${slowdown === 1 ? 'entier' : 'six fois plus lent'} (95e centile ${rounded(p95)}, au plus ${rounded(most)})`,
          ours: rounded(p50),
          peer: rounded(bound),
          peer_name: slowdown === 1 ? 'borne : deux images' : 'borne',
          ratio: rounded(bound / p95),
          aim: 1,
          unit: 'ms',
        })
      }
    }
    return results
  } finally {
    await browser.close()
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
