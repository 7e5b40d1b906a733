import { describe, expect, it } from 'vitest'
import { readBaselineRules, readLexicon } from './baseline-rules-file.ts'
import { readModelClauses, readRegister } from './register-file.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const SOURCE = 'source: {document: note-2026, article: II, status: proposed}\n'
const register = {
  source: { document: 'note-2026', article: 'II', status: 'proposed' },
  requests: [{ id: 'P8.1', asked: 'La loi est citée.', servedAs: ['clause'], axis: null }],
} as const

describe('the register', () => {
  it('is read with its source, and an axis left out is none', () => {
    expect(readRegister(bytes(`${SOURCE}requests:\n  - {id: P8.1, asked: La loi est citée., served: [clause]}\n`)).value).toEqual(register)
  })
  it.each([
    ['an unknown key', '{id: P8.1, asked: a, served: [clause], note: b}', 'unknown-key'],
    ['a missing key', '{id: P8.1, served: [clause]}', 'missing-key'],
    ['an unknown way of serving', '{id: P8.1, asked: a, served: [score]}', 'not-in-list'],
    ['an unknown axis', '{id: P8.1, asked: a, served: [clause], axis: seventh}', 'not-in-list'],
    ['an id twice', '{id: P8.1, asked: a, served: [clause]}\n  - {id: P8.1, asked: b, served: [clause]}', 'duplicate-code'],
  ])('refuses %s', (_, request, reason) => {
    const read = readRegister(bytes(`${SOURCE}requests:\n  - ${request}\n`))
    expect([read.value, read.problems.map((one) => one.reason)]).toEqual([null, [reason]])
  })
})

describe('model clauses', () => {
  it('refuse a request that the register does not have, and one named twice', () => {
    const clause = (id: string): string => `  - {request: ${id}, title: t, text: x}\n`
    const read = readModelClauses(bytes(`${SOURCE}clauses:\n${clause('P8.1')}${clause('P8.1')}${clause('Z9')}`), register)
    expect(read.problems.map(({ reason, found }) => [reason, found])).toEqual([
      ['duplicate-code', 'P8.1'],
      ['not-in-list', 'Z9'],
    ])
  })
})

describe('rules of the common base', () => {
  const lexicon = readLexicon(bytes('words:\n  - {name: loi, of: loi lcap | 2016-925}\n')).value ?? new Map<string, readonly string[]>()
  const read = (way: string, request = 'P8.1') =>
    readBaselineRules(bytes(`rules:\n  - request: ${request}\n    ways:\n      - ${way}\n`), { lexicon, register })

  it('have names of the lexicon replaced by its words, and what is not said is what most are', () => {
    expect(read('{name: n, needs: ["@loi | loi de 2016"]}').value).toEqual([
      {
        request: 'P8.1',
        place: 'article',
        isMeasured: true,
        ways: [
          {
            name: 'n',
            gives: 'present',
            groups: [{ least: 1, among: [{ name: '@loi | loi de 2016', expressions: ['loi lcap', '2016-925', 'loi de 2016'] }] }],
            negation: 'cancels',
            weakness: 'lowers',
            window: 'sentence',
            unless: [],
          },
        ],
      },
    ])
  })
  it.each([
    ['a word that the lexicon does not have', '{name: n, needs: ["@lois"]}', 'P8.1', 'not-in-list'],
    ['a request that the register does not have', '{name: n, needs: [a]}', 'Z9', 'not-in-list'],
    ['a way without groups', '{name: n}', 'P8.1', 'missing-key'],
    ['an unknown key', '{name: n, needs: [a], score: 2}', 'P8.1', 'unknown-key'],
  ])('refuse %s', (_, way, request, reason) => expect(read(way, request).problems.map((one) => one.reason)).toEqual([reason]))
})
