import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROOF_TOOLS as TOOLS } from '#main/log-signer.ts'
import { signedLog } from '../../../test/fixtures/signed-log.ts'
import { canonicalText, type JsonValue } from './canonical-text.ts'
import { checkLinks, checkLog } from './check-log.ts'
import { dayRoot } from './day-root.ts'
import { logExportOf, type LogExport } from './log-export.ts'

const LOG = signedLog(30)
const kinds = (log: LogExport): string[] => checkLog(log, TOOLS).breaks.map(({ kind }) => kind)
const withEntries = (entries: readonly string[]): LogExport => ({ ...LOG, entries })

describe('a whole log', () => {
  it('has no break', () => expect(checkLog(LOG, TOOLS)).toEqual({ breaks: [], entries: 30, sealedDays: 3, unsealed: 0 }))
  it('says what no seal covers yet', () => {
    expect(checkLog({ ...LOG, seals: LOG.seals.slice(0, 2) }, TOOLS)).toMatchObject({ breaks: [], unsealed: 10 })
  })
  it('reads back as it was written', () => expect(logExportOf(JSON.parse(JSON.stringify(LOG)))).toEqual(LOG))
})

describe('whatever is changed is seen', () => {
  it('each byte of each entry, changed to another', () => {
    const missed: string[] = []
    LOG.entries.forEach((text, place) => {
      for (let at = 0; at < text.length; at += 1) {
        const other = String.fromCharCode(text.charCodeAt(at) === 120 ? 121 : 120)
        const entries = LOG.entries.with(place, `${text.slice(0, at)}${other}${text.slice(at + 1)}`)
        if (kinds(withEntries(entries)).length === 0) missed.push(`${place}:${at}`)
      }
    })
    expect(missed).toEqual([])
  })
  it.each(LOG.entries.map((_, place) => place))('entry %i removed, doubled, or swapped with the next', (place) => {
    const removed = LOG.entries.toSpliced(place, 1)
    const doubled = LOG.entries.toSpliced(place, 0, LOG.entries[place] ?? '')
    const swapped = place === 29 ? removed : LOG.entries.toSpliced(place, 2, LOG.entries[place + 1] ?? '', LOG.entries[place] ?? '')
    for (const entries of [removed, doubled, swapped]) expect(kinds(withEntries(entries)).length).toBeGreaterThan(0)
  })
  it('an entry rewritten with every link after it made good, by its day’s seal', () => {
    const entries: string[] = []
    for (const text of LOG.entries) {
      const entry = JSON.parse(text)
      if (entry.seq === 5) entry.facts = { round: 'autre' }
      if (entries.length > 0) entry.previous = TOOLS.ofText(entries.at(-1) ?? '')
      entries.push(canonicalize(entry) ?? '')
    }
    expect(checkLinks(entries, TOOLS)).toEqual([])
    expect(kinds(withEntries(entries))).toContain('seal-departs')
  })
  it.each([
    ['the seal’s root', { root: 'a'.repeat(64) }],
    ['its count', { count: 9 }],
    ['its last entry', { last_seq: 9 }],
    ['its day', { day: '2026-01-09' }],
    ['its signature', { signature: Buffer.alloc(64).toString('base64') }],
    ['its key', { key: 'inconnue' }],
  ])('%s', (_, change) => {
    const [first, ...others] = LOG.seals
    expect(kinds({ ...LOG, seals: first === undefined ? [] : [{ ...first, ...change }, ...others] }).length).toBeGreaterThan(0)
  })
  it('a day cut off before its seal', () => {
    expect(checkLog(withEntries(LOG.entries.slice(0, 25)), TOOLS).breaks).toEqual([
      { kind: 'entries-missing', day: '2026-01-03', lastSeq: 30 },
    ])
  })
  it('a seal taken away from the middle', () => {
    expect(kinds({ ...LOG, seals: LOG.seals.toSpliced(1, 1) })).toEqual(['day-unsealed'])
  })
})

describe('what an entry committed to', () => {
  const opening = { seq: 1, name: 'person', salt: 'sel', value: 'autrice' }
  it('is shown by its opening', () => expect(kinds({ ...LOG, openings: [opening] })).toEqual([]))
  it.each([
    ['another value', { value: 'autre' }],
    ['another salt', { salt: 'autre' }],
    ['another name', { name: 'file' }],
    ['another entry', { seq: 2 }],
    ['no entry', { seq: 99 }],
  ])('is not %s', (_, change) => expect(kinds({ ...LOG, openings: [{ ...opening, ...change }] })).toEqual(['opening-false']))
})

describe('files that are no log', () => {
  it.each([
    [null],
    [1],
    ['x'],
    [[]],
    [{}],
    [{ format: 'contrechamp-journal-2' }],
    [{ ...LOG, entries: [1] }],
    [{ ...LOG, seals: [{}] }],
    [{ ...LOG, keys: ['x'] }],
  ])('%j', (value) => {
    expect(logExportOf(value)).toBeUndefined()
  })
  it('an entry that nests without end is told, and stops nothing', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
    const text = `{"act":"x","at":"2026-01-01","commitments":{},"facts":${deep},"previous":"0","seq":1}`
    expect(kinds({ ...LOG, entries: [text], seals: [] })).toContain('entry-not-canonical')
  })
})

describe('canonical text', () => {
  it('is the library’s, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = canonicalText(value as JsonValue)
        if (text !== undefined) expect(text).toBe(canonicalize(value))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the root of a day', () => {
  const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  const leaf = (hex: string): string => sha(Buffer.concat([Buffer.from([0]), Buffer.from(hex, 'hex')]))
  const node = (a: string, b: string): string => sha(Buffer.concat([Buffer.from([1]), Buffer.from(a, 'hex'), Buffer.from(b, 'hex')]))
  const [a, b, c] = ['a', 'b', 'c'].map((text) => TOOLS.ofText(text)) as [string, string, string]
  it.each([
    ['nothing', [], sha(new Uint8Array())],
    ['one', [a], leaf(a)],
    ['two', [a, b], node(leaf(a), leaf(b))],
    ['three', [a, b, c], node(node(leaf(a), leaf(b)), leaf(c))],
  ])('of %s', (_, hashes, root) => expect(dayRoot(hashes, TOOLS)).toBe(root))
})
