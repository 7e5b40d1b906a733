import type { IncomingMessage, ServerResponse } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { tooManyRequests } from '#wording/page-errors.ts'

/** A document counts for forty pages made afresh, a form for four: a service's people often share one address. Pages kept in front are free. */
const DOCUMENT_POINTS = 40
const FORM_POINTS = 4
/** Bytes; a body that does not say its length may be any. */
const LONGEST_FORM = 262_144

function pointsOf({ method, headers }: IncomingMessage): number {
  if (method === 'GET' || method === 'HEAD') return 1
  const length = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY)
  return length <= LONGEST_FORM ? FORM_POINTS : DOCUMENT_POINTS
}

/** One network: an IPv6 subscriber has a whole /64. */
const networkOf = (address: string): string => (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address)

/** The address that asks; the proxy's word is taken only when a proxy of ours stands in front. */
export function askerOf(request: IncomingMessage, isBehindProxy: boolean): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return networkOf(isBehindProxy && forwarded ? forwarded : (request.socket.remoteAddress ?? ''))
}

/** A gate that lets through or answers 429 with the delay, for each address that asks more pages in a minute than it may. */
export function rateLimit(
  isBehindProxy: boolean,
  pagesAMinute: number,
): (request: IncomingMessage, response: ServerResponse, through: () => void) => void {
  const limiter = new RateLimiterMemory({ points: pagesAMinute, duration: 60 })
  return (request, response, through) => {
    limiter.consume(askerOf(request, isBehindProxy), pointsOf(request)).then(through, (refusal: unknown) => {
      const seconds = refusal instanceof RateLimiterRes ? Math.ceil(refusal.msBeforeNext / 1000) : 60
      response.writeHead(429, { 'retry-after': String(seconds), 'content-type': 'text/plain; charset=utf-8' })
      response.end(`${tooManyRequests(seconds)}\n`)
    })
  }
}
