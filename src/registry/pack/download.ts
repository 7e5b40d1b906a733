import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'

const TRIES = 3
const SILENCE_MS = 30_000

export type Fetch = (address: string, options: { headers: Record<string, string>; signal: AbortSignal }) => Promise<Response>

export type Download = { readonly address: string; readonly to: string; readonly fetch: Fetch; readonly mostBytes: number }

/**
 * Brings a public file to a place on disk; what a cut left is taken up where it stopped (Range). Gives false when the site has no such file.
 * The content is not judged here: whoever opens it compares its fingerprint.
 */
export async function download(wanted: Download): Promise<boolean> {
  const part = `${wanted.to}.part`
  await mkdir(dirname(part), { recursive: true })
  for (let tries = 1; ; tries += 1) {
    try {
      const outcome = await attempt(wanted, part)
      if (outcome === 'whole') await rename(part, wanted.to)
      if (outcome !== 'again') return outcome === 'whole'
    } catch (cause) {
      if (tries >= TRIES || cause instanceof RangeError) throw cause
    }
  }
}

/** One request. « again »: what we held cannot be taken up, and was thrown away. */
async function attempt({ address, fetch, mostBytes }: Download, part: string): Promise<'whole' | 'none' | 'again'> {
  const held = await sizeOf(part)
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(new Error('the site stopped answering')), SILENCE_MS)
  try {
    const response = await fetch(address, { headers: held > 0 ? { range: `bytes=${held}-` } : {}, signal: silence.signal })
    if (new URL(response.url || address).protocol !== new URL(address).protocol) throw new RangeError(`${address} leads to ${response.url}`)
    if (response.status === 404 || response.status === 410) return 'none'
    if (response.status === 416) {
      const whole = response.headers.get('content-range') === `bytes */${held}`
      if (!whole) await rm(part, { force: true })
      return whole ? 'whole' : 'again'
    }
    if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`)
    const isResumed = response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${held}-`) === true
    if (response.status === 206 && !isResumed) throw new Error('the site answered another part of the file')
    await append(response.body, { part, start: isResumed ? held : 0, mostBytes, beat: () => timer.refresh() })
    return 'whole'
  } finally {
    clearTimeout(timer)
  }
}

type Appending = { readonly part: string; readonly start: number; readonly mostBytes: number; readonly beat: () => void }

async function append(body: ReadableStream<Uint8Array>, { part, start, mostBytes, beat }: Appending): Promise<void> {
  const file = createWriteStream(part, { flags: start > 0 ? 'a' : 'w' })
  let size = start
  try {
    for await (const chunk of body) {
      beat()
      size += chunk.length
      if (size > mostBytes) throw new RangeError(`more than ${mostBytes} bytes`)
      if (!file.write(chunk)) await once(file, 'drain')
    }
  } finally {
    file.end()
    await finished(file)
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}
