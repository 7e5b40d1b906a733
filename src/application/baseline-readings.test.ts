import { expect, it } from 'vitest'
import type { BaselineRules } from './ports/baseline-rules.ts'
import type { TextVersion } from './ports/texts.ts'
import { SMALL_TEXT } from '../../test/fixtures/small-text.ts'
import { baselineRules } from '../main/baseline-rules.ts'
import { keepReadings } from './baseline-readings.ts'

const VERSION: TextVersion = {
  head: {
    id: 1,
    number: 1,
    fingerprint: 'f',
    file: 'f.pdf',
    format: 'pdf',
    state: 'published',
    fromText: null,
    madeAt: '',
    publishedAt: null,
  },
  asRead: SMALL_TEXT,
  text: SMALL_TEXT,
  problems: [],
}

it('reads what the rules of today have not read, once; other rules read it again; nothing to read leaves rules alone', async () => {
  const read = new Map<number, string>()
  let rulesRead = 0
  const rules = baselineRules(process.cwd())
  const deskOf = (fingerprint: string): Parameters<typeof keepReadings>[0] => ({
    texts: { version: async (id) => (id === 1 ? VERSION : null) },
    baseline: {
      unread: async (rulesFingerprint) => (read.get(1) === rulesFingerprint ? [] : [1]),
      keep: async (id, rulesFingerprint, readings) => {
        expect(readings.length).toBe(96)
        read.set(id, rulesFingerprint)
      },
    },
    baselineFingerprint: () => fingerprint,
    baselineRules: (): BaselineRules => {
      rulesRead += 1
      return rules()
    },
  })
  expect(await keepReadings(deskOf('r1'))).toBe(1)
  expect(await keepReadings(deskOf('r1'))).toBe(0)
  expect(rulesRead).toBe(1)
  expect(await keepReadings(deskOf('r2'))).toBe(1)
  expect(read.get(1)).toBe('r2')
})
