import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROOF_TOOLS as TOOLS } from '#main/log-signer.ts'
import { merkleRoot } from '#store/sql/merkle-root.ts'
import { canonical, OPENING, signedLog } from '../../../test/fixtures/signed-log.ts'
import { canonicalText } from './canonical-text.ts'
import { checkLinks, checkLog } from './check-log.ts'
import { dayRoot } from './day-root.ts'
import { logExportOf, type LogExport } from './log-export.ts'

const LOG = signedLog(30)
const OPEN = signedLog(30, 1)
const kinds = (log: LogExport): string[] => checkLog(log, TOOLS).breaks.map(({ kind }) => kind)
const withEntries = (entries: readonly string[]): LogExport => ({ ...LOG, entries })

describe('a whole log', () => {
  it('has no break', () =>
    expect(checkLog(LOG, TOOLS)).toEqual({ breaks: [], entries: 30, sealedDays: 3, unsealed: 0, signers: [LOG.keys[0]?.id] }))
  it('says what no seal covers yet', () => expect(checkLog(OPEN, TOOLS)).toMatchObject({ breaks: [], unsealed: 10, sealedDays: 2 }))
  it('reads back as it was written', () => expect(logExportOf(JSON.parse(JSON.stringify(LOG)))).toEqual(LOG))
  it('with no entry yet holds when its head says so', () => {
    expect(kinds({ ...LOG, entries: [], seals: [], keys: [] })).toEqual(['head-unsigned', 'end-moved', 'seals-moved'])
  })
})

describe('what no seal covers yet is held by the signed end', () => {
  const last = OPEN.entries[29] ?? ''
  it.each([
    ['its last entry changed', OPEN.entries.with(29, last.replace('"n":30', '"n":31')), ['last-changed']],
    ['its last entry cut', OPEN.entries.slice(0, 29), ['end-moved']],
    ['one more entry', [...OPEN.entries, last.replace('"seq":30', '"seq":31')], ['link-broken', 'end-moved']],
  ])('%s', (_, entries, expected) => expect(kinds({ ...OPEN, entries })).toEqual(expected))
  it('a sealed day taken off with its seal', () => {
    expect(kinds({ ...LOG, entries: LOG.entries.slice(0, 20), seals: LOG.seals.slice(0, 2) })).toEqual(['end-moved', 'seals-moved'])
  })
  it.each([
    ['its count', { count: 29 }],
    ['its instant', { at: '2026-02-02T00:00:00.000Z' }],
    ['its seals', { seals: 2 }],
    ['its last fingerprint', { last_hash: 'a'.repeat(64) }],
    ['its key', { key: 'inconnue' }],
    ['its signature', { signature: Buffer.alloc(64).toString('base64') }],
  ])('the end itself, by %s', (_, change) => expect(kinds({ ...LOG, head: { ...LOG.head, ...change } })).toContain('head-unsigned'))
})

describe('keys', () => {
  const [own] = LOG.keys
  const other = signedLog(1).keys[0]
  it.each([
    ['named by the fingerprint of another', [{ id: own?.id ?? '', public_key: other?.public_key ?? '' }], 'key-false'],
    ['written in another way', [{ id: own?.id ?? '', public_key: own?.public_key.replace('=', '') ?? '' }], 'key-false'],
    ['that no entry opened', [...LOG.keys, ...(other === undefined ? [] : [other])], 'key-unopened'],
    ['given twice', [...LOG.keys, ...LOG.keys], 'key-unopened'],
    ['taken away', [], 'keys-missing'],
  ])('one %s is told', (_, keys, kind) => expect(kinds({ ...LOG, keys })).toContain(kind))
  it('one exchanged by whoever signs the whole log again is told by the entry that opened the first', () => {
    const forged = signedLog(30)
    expect(kinds({ ...forged, entries: LOG.entries })).toContain('key-unopened')
  })
})

describe('whatever is changed is seen', () => {
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
      { kind: 'end-moved', found: 25, signed: 30 },
    ])
  })
  it('a seal taken away from the middle', () => {
    expect(kinds({ ...LOG, seals: LOG.seals.toSpliced(1, 1) })).toEqual(['day-unsealed', 'seals-moved'])
  })
})

describe('what an entry committed to', () => {
  const opening = OPENING
  it('is shown by its opening', () => expect(kinds({ ...LOG, openings: [opening] })).toEqual([]))
  it.each([
    ['another value', { value: 'autre' }],
    ['another salt', { salt: 'f'.repeat(32) }],
    ['no salt', { salt: '' }],
    ['no value', { value: undefined }],
    ['another name', { name: 'file' }],
    ['another entry', { seq: 3 }],
    ['no entry', { seq: 99 }],
  ])('is not %s', (_, change) => expect(kinds({ ...LOG, openings: [{ ...opening, ...change }] })).toEqual(['opening-false']))
})

describe('what an entry committed to is one value', () => {
  it('a character of the value does not pass into the salt', () => {
    const { salt } = OPENING
    const [first] = LOG.entries
    const entry = JSON.parse(LOG.entries[1] ?? '') as object
    const entries = [first ?? '', canonical({ ...entry, commitments: { amount: TOOLS.ofText(`${salt}12`) } })]
    const opened = (opening: { salt: string; value: number }): string[] =>
      kinds({ ...LOG, entries, openings: [{ seq: 2, name: 'amount', ...opening }] })
    expect(opened({ salt, value: 12 })).not.toContain('opening-false')
    expect(opened({ salt: `${salt}1`, value: 2 })).toContain('opening-false')
  })
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
    [{ ...LOG, head: {} }],
    [{ ...LOG, openings: [{ seq: 1, name: 'x', salt: 'x' }] }],
    [{ ...LOG, more: 1 }],
    [{ ...LOG, openings: undefined, opening: [] }],
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
        const text = canonicalText(value)
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
  it('is the same by the writer’s way and by the checker’s, whatever the number', () => {
    for (let count = 0; count <= 40; count += 1) {
      const hashes = Array.from({ length: count }, (_, at) => TOOLS.ofText(String(at)))
      expect(merkleRoot(hashes)).toBe(dayRoot(hashes, TOOLS))
    }
  })
})
