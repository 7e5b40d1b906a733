import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { rateLimit } from './rate-limit.ts'

type Answer = { status: number; headers: Record<string, string>; text: string } | 'through'

type Headers = Readonly<Record<string, string>>

const ask = (limit: ReturnType<typeof rateLimit>, method: string, address: string, headers: Headers = {}): Promise<Answer> =>
  new Promise((answered) => {
    const request = { method, headers, socket: { remoteAddress: address } }
    let head: { status: number; headers: Record<string, string> } = { status: 0, headers: {} }
    const response = {
      writeHead: (status: number, headers: Record<string, string>) => (head = { status, headers }),
      end: (text: string) => answered({ ...head, text }),
    }
    limit(request as unknown as IncomingMessage, response as unknown as ServerResponse, () => answered('through'))
  })

const askTimes = async (
  limit: ReturnType<typeof rateLimit>,
  times: number,
  method: string,
  address: string,
  headers: Headers = {},
): Promise<Answer[]> => {
  const answers: Answer[] = []
  for (let time = 0; time < times; time += 1) answers.push(await ask(limit, method, address, headers))
  return answers
}

describe('what one address may ask in a minute', () => {
  it.each([
    ['POST', 29, true, {}],
    ['POST', 30, true, {}],
    ['POST', 31, false, {}],
    ['POST', 31, false, { 'content-length': '262145' }],
    ['POST', 300, true, { 'content-length': '262144' }],
    ['POST', 301, false, { 'content-length': '262144' }],
    ['GET', 1199, true, {}],
    ['GET', 1200, true, {}],
    ['GET', 1201, false, {}],
  ] as const)('the last of %s × %d goes through: %s %o', async (method, times, isThrough, headers) => {
    const last = (await askTimes(rateLimit(false, 1200), times, method, '203.0.113.9', headers)).at(-1)
    expect(last === 'through').toBe(isThrough)
  })

  it('the one too many is told when to come back, in French', async () => {
    const last = (await askTimes(rateLimit(false, 1200), 31, 'POST', '203.0.113.9')).at(-1)
    expect(last).toMatchObject({ status: 429 })
    if (last === undefined || last === 'through') return expect.fail()
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect(last.text).toContain('Trop de demandes')
  })

  it('another address is not concerned; what a client says of its address is believed behind our proxy alone', async () => {
    const open = rateLimit(false, 1200)
    await askTimes(open, 31, 'POST', '203.0.113.9')
    expect(await ask(open, 'POST', '203.0.113.10')).toBe('through')
    expect(await ask(open, 'POST', '203.0.113.9', { 'x-forwarded-for': '198.51.100.1' })).not.toBe('through')
    const proxied = rateLimit(true, 1200)
    await askTimes(proxied, 31, 'POST', '127.0.0.1', { 'x-forwarded-for': '198.51.100.1' })
    expect(await ask(proxied, 'POST', '127.0.0.1', { 'x-forwarded-for': '198.51.100.2' })).toBe('through')
  })
})
