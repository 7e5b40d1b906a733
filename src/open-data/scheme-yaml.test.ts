import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSchemeFile } from '#registry/read/scheme-file.ts'
import { SMALL_SCHEME } from '../../test/fixtures/small-scheme.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { schemeYaml } from './scheme-yaml.ts'

const FOLDER = join(import.meta.dirname, '../../data/exemples/demonstration/dispositifs')
const written = (rules: SchemeRules) => readSchemeFile(new TextEncoder().encode(schemeYaml(rules)), null)

it.each(readdirSync(FOLDER))('%s, written and read again, says the same', (name) => {
  const { value } = readSchemeFile(readFileSync(join(FOLDER, name)), name)
  expect(written(value ?? expect.fail(name)).value).toEqual(value)
})

it('every part that a scheme may leave out, and signs that YAML reads otherwise, come back as they were', () => {
  const rules: SchemeRules = {
    ...SMALL_SCHEME,
    title: '« Non » : l’aide # 1, "première"\n— suite',
    ageLimit: { youngest: 18, oldest: null, article: 'true' },
    intensities: [{ millionths: 333_333, of: 'public-money', article: '6' }],
    fields: [
      {
        id: 'lieu',
        label: 'null',
        hint: '{ici}',
        kind: 'choice',
        isRequired: false,
        longest: null,
        choices: ['oui', 'a, b'],
        article: '~',
      },
    ],
    documents: [{ id: 'plan', label: '- plan', hint: null, isRequired: false, mostPages: 3, applicants: ['company'] }],
    awardingBody: { kind: 'plenary-session', name: 'Assemblée', delegation: null },
    silence: { effect: 'not-known', months: null, source: '2026-01-01' },
  }
  expect(written(rules).value).toEqual(rules)
  const bare = { ...SMALL_SCHEME, floor: null, ceiling: null, territorialSpending: null, criteria: [], fields: [], documents: [] }
  expect(written(bare).value).toEqual(bare)
})
