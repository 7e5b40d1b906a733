import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSynonyms } from './synonyms.ts'

const FILE = 'synonyms.yaml'
const ours = readSynonyms(readFileSync(join(import.meta.dirname, '../../../rules/conventions', FILE)), FILE)
const groups = ours.value?.groups ?? []

describe('the words that stand for each other', () => {
  it('our list reads', () => expect(ours.problems).toEqual([]))
  it('every group has two words at least, each once', () => {
    expect(groups.filter((group) => group.length < 2 || new Set(group).size < group.length)).toEqual([])
  })
  it('a word that tells nothing stands for no other, but a number that is one too', () => {
    const little = new Set(ours.value?.little)
    expect(groups.flat().filter((word) => little.has(word))).toEqual(['un'])
  })
  it.each([
    ['a word instead of a group', 'groups: [aide]'],
    ['a key that is unknown', 'groups: []\nautre: 1'],
    ['no group at all', ''],
  ])('%s is told', (_, rest) => {
    const head = 'id: a\nsource: {document: d, article: a, status: policy}\nfrom: 2026-01-01\nlittle: []\n'
    expect(readSynonyms(new TextEncoder().encode(head + rest), FILE).problems.length).toBeGreaterThan(0)
  })
})
