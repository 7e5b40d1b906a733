import type { IncomingMessage, ServerResponse } from 'node:http'
import type { House } from '#application/ports/house.ts'
import { knowsPersons } from './knows-persons.ts'
import { packPage, type KeptPage, type PageCache } from './page-cache.ts'

type Site = {
  readonly cache: PageCache
  readonly house: House
  readonly site: (request: IncomingMessage, response: ServerResponse) => void
}

const STRICT_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const KEPT_HEADERS = ['content-type', 'content-security-policy', 'content-disposition']
const LONGEST_KEY = 2048

/** Answers a GET that everybody shares from memory; anything else goes to the site, and what it lets be shared is kept. */
export function answerFromCache({ cache, house, site }: Site, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(STRICT_HEADERS)) response.setHeader(name, value)
  const url = request.url ?? '/'
  // What everybody shares knows nobody: there, no cookie is read. A form sent there may: it begins a file in somebody's name.
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isRead && !knowsPersons(url)) delete request.headers.cookie
  const isKept = request.method === 'GET' && url.length <= LONGEST_KEY && !url.startsWith('/_app/') && request.headers.cookie === undefined
  if (!isKept) return site(request, response)
  const version = house.dataVersion()
  const key = `${version} ${house.today()} ${url}`
  const page = cache.find(key)
  if (page !== undefined) return send(page, request, response)
  const encodings = request.headers['accept-encoding']
  delete request.headers['accept-encoding'] // the page is packed here, once
  delete request.headers['if-none-match']
  catchAnswer(response, async (status, headers, body) => {
    if (encodings !== undefined) request.headers['accept-encoding'] = encodings
    if (status !== 200 || headers['x-shared'] === undefined) return undefined
    const kept = await packPage(body, pick(headers))
    if (house.dataVersion() === version) cache.keep(key, kept)
    return () => send(kept, request, response)
  })
  site(request, response)
}

const pick = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))

function send(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value)
  response.setHeader('etag', page.etag)
  response.setHeader('cache-control', 'no-cache')
  response.setHeader('vary', 'accept-encoding')
  if (request.headers['if-none-match'] === page.etag) {
    response.statusCode = 304
    response.end()
    return
  }
  const encoding = encodingOf(String(request.headers['accept-encoding'] ?? ''))
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', page.bodies[encoding].length)
  response.end(page.bodies[encoding])
}

/** The best way that a client unpacks: Brotli, then gzip; one that it refuses (`q=0`) is not taken. */
export function encodingOf(accepted: string): 'br' | 'gzip' | 'identity' {
  const taken = accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity'
}

type Caught = (status: number, headers: Record<string, string>, body: Buffer) => Promise<(() => void) | undefined>

/** Holds back what the site writes until it has ended; then lets `caught` answer in its place, or sends it as written. */
function catchAnswer(response: ServerResponse, caught: Caught): void {
  const parts: Buffer[] = []
  const { writeHead, write, end } = response
  const restore = (): void => void Object.assign(response, { writeHead, write, end })
  response.writeHead = ((status: number, headers?: Record<string, string | string[]>) => {
    response.statusCode = status
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    return response
  }) as typeof response.writeHead
  response.write = ((chunk: Uint8Array | string) => {
    parts.push(Buffer.from(chunk as string))
    return true
  }) as typeof response.write
  response.end = ((chunk?: Uint8Array | string) => {
    if (chunk !== undefined && typeof chunk !== 'function') parts.push(Buffer.from(chunk as string))
    restore()
    const body = Buffer.concat(parts)
    const headers = Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]))
    const asWritten = (): void => {
      response.removeHeader('x-shared')
      response.end(body)
    }
    caught(response.statusCode, headers, body).then((instead) => {
      if (instead === undefined) return asWritten()
      for (const name of Object.keys(headers)) if (!(name in STRICT_HEADERS)) response.removeHeader(name)
      instead()
    }, asWritten)
    return response
  }) as typeof response.end
}
