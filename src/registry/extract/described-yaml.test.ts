import { describe, expect, it } from 'vitest'
import { fileProblemSentence } from '#wording/file-problems.ts'
import { amount, day, decimal, listOf, mapOf, oneKeyOf, oneOf, optional, orElse, text, whole, wordOr, yesNo } from './described-keys.ts'
import { readDescribedYaml } from './described-yaml.ts'

const RULE = mapOf({
  id: text(20),
  from: day(),
  share: decimal('0', '1'),
  envelope: amount(),
  year: optional(whole(1990, 2100)),
  steps: listOf(oneKeyOf({ match: mapOf({ first: yesNo() }), freeze: mapOf({ at: wordOr('present', amount()) }) }), 3),
  axis: optional(oneOf(['creation', 'diffusion'])),
})
const bytes = (yaml: string): Uint8Array => new TextEncoder().encode(yaml)
const RIGHT = `id: a
from: 2024-02-29
share: 0.05
envelope: 12.5
steps:
  - match: {first: true}
  - freeze: {at: present}
`
const told = (yaml: string): string[] => readDescribedYaml(bytes(yaml), RULE).problems.map(fileProblemSentence)

describe('a described document', () => {
  it('is read with exact values, a key left out being null', () => {
    expect(readDescribedYaml(bytes(RIGHT), RULE).value).toEqual({
      id: 'a',
      from: '2024-02-29',
      share: { numerator: 1n, denominator: 20n },
      envelope: 1250,
      year: null,
      steps: [
        { key: 'match', value: { first: true } },
        { key: 'freeze', value: { at: 'present' } },
      ],
      axis: null,
    })
  })

  it('a key left out is read as its default, by the same reader', () => {
    const keys = mapOf({ first: orElse(yesNo(), 'false'), at: orElse(amount(), '12.5') })
    expect(readDescribedYaml(bytes('at: 1'), keys).value).toEqual({ first: false, at: 100 })
    expect(readDescribedYaml(bytes('first: true'), keys).value).toEqual({ first: true, at: 1250 })
    expect(readDescribedYaml(bytes('first:'), keys).problems.map(({ reason }) => reason)).toEqual(['not-yes-or-no'])
    expect(keys.kind).toEqual({
      kind: 'map',
      keys: [
        { key: 'first', kind: { kind: 'yes-no' }, isOptional: true, byDefault: 'false' },
        { key: 'at', kind: { kind: 'amount' }, isOptional: true, byDefault: '12.5' },
      ],
    })
  })

  it.each([
    ['a key nobody knows', RIGHT.replace('id: a', 'id: a\nidd: b'), 'ligne 2, colonne 1'],
    ['a key that is missing', RIGHT.replace('share: 0.05\n', ''), '« share » manque'],
    ['a day that no calendar has', RIGHT.replace('02-29', '02-30'), 'ligne 2, colonne 7'],
    ['a share one hair above its bound', RIGHT.replace('0.05', '1.000000000001'), 'hors bornes'],
    ['a sign', RIGHT.replace('12.5', '-12.5'), 'pas un montant'],
    ['a third decimal', RIGHT.replace('12.5', '12.505'), 'pas un montant'],
    ['an exponent', RIGHT.replace('12.5', '1e5'), 'pas un montant'],
    ['two keys for one step', RIGHT.replace('{first: true}', '{first: true}\n    freeze: {at: 1}'), 'une seule'],
    ['a step nobody knows', RIGHT.replace('match:', 'mach:'), 'ligne 6, colonne 5'],
    ['a key twice', RIGHT.replace('id: a', 'id: a\nid: b'), 'deux fois'],
    ['a word out of the list', `${RIGHT}axis: cinema`, 'Valeurs admises'],
    ['an inherited name', `${RIGHT}constructor: {}`, 'n’est pas connue'],
    ['an alias', RIGHT.replace('id: a', 'id: &a b').replace('at: present', 'at: *a'), 'renvois'],
    ['an empty file', ' \n', 'vide'],
    ['text that is no document', 'id: [a', 'YAML'],
    ['what nests too deep', `${'['.repeat(5000)}`, 'emboîte'],
    ['keys that nest too deep', `${'? '.repeat(9000)}`, 'emboîte'],
  ])('%s is told', (_, yaml, sentence) => {
    const sentences = told(yaml).join('\n').replaceAll('\u202f', ' ')
    expect(sentences).toContain(sentence)
  })

  it('every problem is told in one pass, in the order of the file', () => {
    expect(readDescribedYaml(bytes(RIGHT.replace('0.05', 'x').replace('12.5', 'y')), RULE).problems.map(({ line }) => line)).toEqual([3, 4])
  })

  it.each([
    ['ten megabytes', new Uint8Array(10_000_000).fill(97), 'too-big'],
    ['latin-1', new Uint8Array([105, 100, 58, 32, 233]), 'not-utf8'],
  ])('%s are refused before they are parsed', (_, given, reason) => {
    expect(readDescribedYaml(given, RULE).problems.map((one) => one.reason)).toEqual([reason])
  })

  it('a bomb of aliases is refused at once', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `k${at}: &k${at} [${`*k${at - 1},`.repeat(9)}]`).slice(1)
    expect(told(`k0: &k0 x\n${levels.join('\n')}\n`).length).toBeGreaterThan(0)
  })
})
