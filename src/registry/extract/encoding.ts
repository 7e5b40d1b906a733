import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import type { GrantsProblem } from '#domain/grant/grants-problem.ts'
import { ofFile } from './sheet.ts'

export type Text = { readonly text: string; readonly encoding: string; readonly problems: readonly GrantsProblem[] }

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** The text that bytes write, whatever their encoding, and what departs from plain UTF-8. */
export function textOf(bytes: Uint8Array): Text {
  if (startsWith(bytes, 0xff, 0xfe)) return wide(bytes.subarray(2), 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return wide(bytes.subarray(2), 'utf-16be')
  const hasBom = startsWith(bytes, 0xef, 0xbb, 0xbf)
  const body = hasBom ? bytes.subarray(3) : bytes
  const unmarked = hasBom ? undefined : wideWithoutMark(body)
  if (unmarked !== undefined) return wide(body, unmarked)
  const text = utf8Of(body)
  if (text !== undefined) return { text, encoding: hasBom ? 'utf-8-bom' : 'utf-8', problems: [] }
  if (isMostlyUtf8(body)) {
    const problems = [ofFile('unreadable-character', true, null, 'utf-8')]
    return { text: new TextDecoder('utf-8').decode(body), encoding: 'utf-8', problems }
  }
  const encoding = singleByte(body)
  const problems = [hasBom ? ofFile('stray-bom', true, encoding, 'utf-8') : ofFile('encoding', true, encoding, 'utf-8')]
  return { text: iconv.decode(body, encoding), encoding, problems }
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, place) => bytes[place] === byte)

const wide = (body: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Text => ({
  text: iconv.decode(body, encoding),
  encoding,
  problems: [ofFile('encoding', true, encoding, 'utf-8')],
})

/** UTF-16 without its mark: every other byte of Latin text is zero. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 2000) & ~1
  if (length < 4) return undefined
  let [even, odd] = [0, 0]
  for (let place = 0; place < length; place += 2) {
    if (bytes[place] === 0) even += 1
    if (bytes[place + 1] === 0) odd += 1
  }
  if (odd > length * 0.4 && even < length * 0.05) return 'utf-16le'
  return even > length * 0.4 && odd < length * 0.05 ? 'utf-16be' : undefined
}

/** Whether the bytes beyond ASCII are UTF-8 but for a few: two files glued together, or one broken character. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [good, bad] = [0, 0]
  for (let place = 0; place < bytes.length; place += 1) {
    const lead = bytes[place] ?? 0
    if (lead < 0x80) continue
    const length = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1
    let isGood = lead >= 0xc2 && lead <= 0xf4
    for (let next = 1; isGood && next <= length; next += 1) isGood = ((bytes[place + next] ?? 0) & 0xc0) === 0x80
    if (isGood) place += length
    if (isGood) good += 1
    else bad += 1
  }
  return good >= 8 * bad
}

const FRENCH = /[éèêëàâçùûîïôœÉÈÊÀÇ’€°«»\u00a0]/g
/** Encodings of one byte a character met in French files, the likeliest first. */
const SINGLE_BYTE = ['windows-1252', 'macroman', 'cp850'] as const

/** The encoding of one byte a character under which the text reads as French; else the one that statistics suggest. */
function singleByte(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000)
  const scored = SINGLE_BYTE.map((name) => ({ name, score: iconv.decode(sample, name).match(FRENCH)?.length ?? 0 }))
  const best = scored.reduce((a, b) => (b.score > a.score * 1.5 + 1 ? b : a))
  if (best.score > 0) return best.name
  const guess = analyse(sample).find((match) => iconv.encodingExists(match.name) && !match.name.startsWith('UTF'))?.name
  return guess === undefined || guess === 'ISO-8859-1' ? 'windows-1252' : guess.toLowerCase()
}
