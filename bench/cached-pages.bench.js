// Cached public pages a second, against a bare Node server that sends the same bytes; the same client for both, in turn.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alternate, rounded } from './alternate.js'

const ROOT = join(import.meta.dirname, '..')
const SECONDS = 3
const CONNECTIONS = 16

function start(file, environment) {
  const child = spawn(process.execPath, [file], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((ready, failed) => {
    let said = ''
    child.once('exit', () => failed(new Error(`${file} stopped`)))
    child.stdout.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found) ready({ address: found[0], stop: () => child.kill('SIGTERM') })
    })
  })
}

const fetchOnce = (url, agent) =>
  new Promise((done, failed) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      const parts = []
      answer
        .on('data', (chunk) => parts.push(chunk))
        .on('end', () => done({ body: Buffer.concat(parts), headers: answer.headers, status: answer.statusCode }))
    }).on('error', failed)
  })

/** Pages a second over a bounded time and number of connections. */
async function pagesASecond(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const from = performance.now()
  let count = 0
  const client = async () => {
    while (performance.now() - from < SECONDS * 1000) {
      const { status } = await fetchOnce(url, agent)
      if (status !== 200) throw new Error(`${url}: ${status}`)
      count += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))
  const seconds = (performance.now() - from) / 1000
  agent.destroy()
  return count / seconds
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-bench-'))
  const site = await start('src/main/web.ts', { PORT: '0', CONTRECHAMP_VAR: process.env.CONTRECHAMP_VAR ?? folder })
  try {
    const results = []
    for (const path of ['/', '/cofinancement']) {
      const { body, headers, status } = await fetchOnce(site.address + path, undefined)
      if (status !== 200) continue
      writeFileSync(join(folder, 'body'), body)
      writeFileSync(join(folder, 'headers.json'), JSON.stringify(headers))
      const bare = await start('bench/bare-server.js', { BENCH_FOLDER: folder })
      try {
        const { ours, peer, pairs, median } = await alternate(
          5,
          () => pagesASecond(site.address + path),
          () => pagesASecond(bare.address),
        )
        results.push({
          name: `page gardée ${path} (${body.length} octets envoyés, ${CONNECTIONS} connexions)`,
          ours: rounded(ours),
          peer: rounded(peer),
          peer_name: 'serveur Node nu, mêmes octets',
          ratio: rounded(median(pairs.map(([a, b]) => a / b))),
          aim: 0.7,
          unit: 'pages/s',
        })
      } finally {
        bare.stop()
      }
    }
    return results
  } finally {
    site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
