import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { dirname, resolve } from 'node:path'
import type { House } from '#application/ports/house.ts'
import { NO_SINGLE_SIGN_ON, NO_SMTP, packRemarks } from '#wording/loading.ts'
import { answerFromCache } from './answer-from-cache.ts'
import { openHouse, type OpenHouse } from './house.ts'
import { faultCode, faultSentence } from './fault.ts'
import { load } from './load.ts'
import { PageCache } from './page-cache.ts'
import { progressOn } from './progress.ts'
import { askerOf, rateLimit } from './rate-limit.ts'
import { readSettings, type Settings } from './settings.ts'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const CACHE_BYTES = 64 * 1024 * 1024
const STOP_WITHIN_MS = 10_000

type KitHandler = (request: IncomingMessage, response: ServerResponse) => void

/** The framework's handler, told our public address: what a client says of host and protocol is not believed. */
async function openSite(settings: Settings): Promise<KitHandler> {
  process.env['PROTOCOL_HEADER'] = 'x-contrechamp-protocol'
  process.env['HOST_HEADER'] = 'x-contrechamp-host'
  process.env['ADDRESS_HEADER'] = 'x-contrechamp-asker'
  process.env['BODY_SIZE_LIMIT'] = String(UPLOAD_BYTES)
  const { handler } = (await import(resolve(ROOT, 'build/handler.js'))) as { handler: KitHandler }
  const origin = new URL(settings.origin)
  return (request, response) => {
    request.headers['x-contrechamp-protocol'] = origin.protocol.slice(0, -1)
    request.headers['x-contrechamp-host'] = settings.isBehindProxy ? origin.host : (request.headers.host ?? origin.host)
    request.headers['x-contrechamp-asker'] = askerOf(request, settings.isBehindProxy)
    // A form's answer is a page to whoever does not ask for JSON by its name.
    if (request.method === 'POST' && !/json/.test(request.headers.accept ?? '')) request.headers.accept = 'text/html'
    // The API keeps nothing and knows nobody: its body is read as JSON, whatever a client says of it.
    if (request.url?.startsWith('/api/v1/')) request.headers['content-type'] = 'application/json'
    handler(request, response)
  }
}

export const UPLOAD_BYTES = 32 * 1024 * 1024

/** Starts the site on an open house; resolves once it listens. */
export async function serve(settings: Settings, house: OpenHouse): Promise<{ server: Server; address: string }> {
  const kit = await openSite(settings)
  const limit = rateLimit(settings.isBehindProxy, settings.pagesAMinute)
  const site: KitHandler = (request, response) => {
    if (request.url?.startsWith('/_app/')) kit(request, response)
    else limit(request, response, () => kit(request, response))
  }
  const cache = new PageCache(CACHE_BYTES)
  house.onDataChange(() => cache.clear())
  const server = createServer((request, response) => {
    Object.assign(request, { house: house satisfies House })
    answerFromCache({ cache, house, site }, request, response)
  })
  server.requestTimeout = 60_000
  server.headersTimeout = 15_000
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(settings.port, settings.host, listening)
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : settings.port
  house.listensOn(port)
  house.keepReady()
  house.postOffice.open()
  house.sealer.open()
  return { server, address: settings.isBehindProxy ? settings.origin : `http://${settings.host}:${port}` }
}

function stopOn(server: Server, house: OpenHouse): void {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    server.close(() => void house.close().then(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function main(): Promise<void> {
  const settings = readSettings(process.env, ROOT)
  const house = await openHouse(settings, ROOT)
  await load(house, ROOT, progressOn(process.stderr))
  for (const remark of packRemarks(await house.catalogue.place(), await house.catalogue.entries())) process.stderr.write(`${remark}\n`)
  if (settings.smtp === undefined) process.stderr.write(`${NO_SMTP}\n`)
  const { server, address } = await serve(settings, house)
  if (settings.singleSignOn !== undefined && !(await house.accounts.singleSignOnAnswers())) process.stderr.write(`${NO_SINGLE_SIGN_ON}\n`)
  stopOn(server, house)
  process.stdout.write(
    `\nContrechamp est prêt : ${address}\nRegistre des textes : ${address}/registre, jeton ${house.registrarToken}\nPour l’arrêter : Ctrl+C\n`,
  )
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((cause: unknown) => {
    process.stderr.write(`${faultSentence(cause)}\n`)
    process.exit(faultCode(cause))
  })
}
