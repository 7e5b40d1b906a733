import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { TextDocuments, TextReading } from '#application/ports/text-documents.ts'
import { baselineCommand } from '#cli/baseline.ts'
import { baselineRules } from '#main/baseline-rules.ts'
import { conventionOf } from '../baseline/labelled-passages.ts'

const ROOT = process.cwd()
const FILE = join(mkdtempSync(join(tmpdir(), 'socle-')), 'convention.md')
writeFileSync(FILE, '# Convention')

const TEXT = conventionOf({
  text: "Aucun élu ne siège dans les commissions d'experts. Les organisations professionnelles pourraient rejoindre le comité de suivi.",
  inPreamble: false,
})
const reading = (given: Partial<TextReading>): TextReading => ({
  file: 'convention.md',
  fingerprint: '0'.repeat(64),
  format: 'markdown',
  text: TEXT,
  problems: [],
  ...given,
})

/** A reader of documents that gives what it is told to. */
const documentsOf = (given: Partial<TextReading>): TextDocuments => ({
  read: async () => reading(given),
  pageImage: async () => null,
  financialTable: async () => null,
})

afterEach(() => vi.restoreAllMocks())

async function run(words: readonly string[], given: Partial<TextReading> = {}): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((written.out += String(chunk)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((written.err += String(chunk)), true))
  const command = baselineCommand({
    documents: documentsOf(given),
    rules: baselineRules(ROOT),
    sentence: ({ reason }) => `Raison : ${reason}`,
  })
  const code = await command(words, { root: ROOT, environment: {} })
  return { code, ...written }
}

describe('baseline', () => {
  it('gives one reading for each request of the register, in its order, with passages and what was searched', async () => {
    const { code, out } = await run([FILE, '--json'])
    const answer = JSON.parse(out)
    expect(code).toBe(0)
    expect(answer.map(({ id }: { id: string }) => id)).toEqual(baselineRules(ROOT)().register.requests.map(({ id }) => id))
    const found = answer.find(({ id }: { id: string }) => id === 'P8.4')
    expect(found.state).toBe('present')
    expect(found.passages[0]).toMatchObject({ article: 'art_1', page: null, quote: "Aucun élu ne siège dans les commissions d'experts." })
    expect(found.searched[0]).toMatchObject({ way: "pas d'élus dans les commissions d'experts", divisions: ['art_1'] })
  })
  it('tells an absence with what was set aside, and why', async () => {
    const absent = JSON.parse((await run([FILE, '--json'])).out).find(({ id }: { id: string }) => id === 'P2.1')
    expect([absent.state, absent.passages]).toEqual(['absent', []])
    expect(absent.set_aside[0].cues).toEqual([{ kind: 'hypothetical', words: 'pourraient' }])
  })
  it('tells a person the state, the passage and its reason', async () => {
    const { out } = await run([FILE])
    expect(out).toContain('P8.4  PRÉSENTE')
    expect(out).toContain('Écarté\u202f: organisations dans le suivi, la concertation ou le bilan.')
    expect(out).toContain('«\u202fpourraient\u202f» suppose.')
  })
  it('refuses a document that cannot be read, saying why', async () => {
    const problems = [{ reason: 'encrypted', blocking: true, page: null, found: null, expected: null }] as const
    expect(await run([FILE, '--json'], { text: null, problems })).toEqual({ code: 1, out: '', err: 'Raison : encrypted\n' })
  })
  it.each([
    ['without a file', [], 2],
    ['with two', [FILE, FILE], 2],
    ['with an unknown option', [FILE, '--xml'], 2],
    ['with a file that is not there', ['absent.pdf'], 3],
    ['asked for help', ['--help'], 0],
  ])('%s', async (_, words, code) => expect((await run(words)).code).toBe(code))
})
