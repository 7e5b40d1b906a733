import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { PUBLIC_PAGES, SCRIPTED_PAGES } from './public-addresses.ts'

const address = inject('address')

describe('what every answer carries', () => {
  it.each(['/', '/nulle-part', '/sante'])('%s: strict headers, no cookie, no inline permission', async (path) => {
    const { headers } = await fetch(address + path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('set-cookie')).toBeNull()
    // One style attribute of the framework is allowed by its hash, and nothing else is inline.
    expect(headers.get('content-security-policy') ?? "default-src 'none'").not.toMatch(/unsafe-(inline|eval)/)
  })

  it('a page says where its parts may come from', async () => {
    const policy = (await fetch(address)).headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(part)
    }
  })
})

describe('pages kept in front', () => {
  it('the second answer is the first, to the byte, and a known page is not sent again', async () => {
    const first = await fetch(address)
    const second = await fetch(address)
    expect(await second.text()).toBe(await first.text())
    const etag = second.headers.get('etag') ?? ''
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('a HEAD has no body and does not spoil the GET that follows', async () => {
    const head = await fetch(`${address}/?tete`, { method: 'HEAD' })
    expect(await head.text()).toBe('')
    expect((await (await fetch(`${address}/?tete`)).text()).length).toBeGreaterThan(500)
  })

  it.each(['br', 'gzip', 'identity'])('the same page comes as %s', async (encoding) => {
    const plain = await (await fetch(address, { headers: { 'accept-encoding': 'identity' } })).text()
    expect(await (await fetch(address, { headers: { 'accept-encoding': encoding } })).text()).toBe(plain)
  })
})

describe('what a stranger may send', () => {
  it('a form from another site is refused', async () => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { origin: 'https://ailleurs.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=1',
    })
    expect(answer.status).toBe(403)
  })

  it('a host that is not ours changes no link', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(address)
      const asked = request({ hostname, port, path: '/?hote', headers: { host: 'pirate.example' } }, (answer) => {
        let body = ''
        answer.on('data', (chunk) => (body += String(chunk))).on('end', () => resolve(body))
      })
      asked.on('error', reject).end()
    })
    expect(text).not.toContain('pirate.example')
  })

  it('a failing address gives a French sentence and no trace', async () => {
    const answer = await fetch(`${address}/nulle-part`)
    const text = await answer.text()
    expect(answer.status).toBe(404)
    expect(text).toContain('Cette page n’existe pas.')
    expect(text).not.toMatch(/at .*\.(js|ts):\d+/)
  })
})

describe('weight', () => {
  const MOST_BYTES = 100_000
  it.each(PUBLIC_PAGES)('%s weighs at most a hundred kilobytes compressed, and asks for a script only where it needs one', async (path) => {
    const text = await (await fetch(address + path)).text()
    expect(gzipSync(text).length).toBeLessThanOrEqual(MOST_BYTES)
    expect(/<script|modulepreload/.test(text)).toBe(SCRIPTED_PAGES.includes(path))
  })
})
