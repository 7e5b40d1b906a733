import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SMALL_FILE, SMALL_SCHEME } from '../../../test/fixtures/small-scheme.ts'
import { readDeMinimisFile } from '#registry/read/de-minimis-file.ts'
import { checkApplication } from '../grant/check-application.ts'
import { cents } from '../money/cents.ts'
import { dayOf, type Day } from '../time/day.ts'
import { deMinimisCeiling } from './de-minimis.ts'

const FILE = 'rules/state-aid/de-minimis.yaml'
const { value, problems } = readDeMinimisFile(readFileSync(join(import.meta.dirname, '../../..', FILE)), FILE)
const ceilings = value ?? expect.fail(JSON.stringify(problems))
const day = (text: string): Day => dayOf(text) ?? expect.fail(text)

it.each([
  ['2013-12-31', undefined],
  ['2014-01-01', 200_000_00],
  ['2014-01-02', 200_000_00],
  ['2023-12-31', 200_000_00],
  ['2024-01-01', 300_000_00],
  ['2024-01-02', 300_000_00],
  ['2030-12-30', 300_000_00],
  ['2030-12-31', 300_000_00],
  ['2031-01-01', undefined],
])('on %s the ceiling is %s', (on, most) => expect(deMinimisCeiling(ceilings, day(on))?.most).toBe(most))

describe('a file of a de minimis scheme, that asks for 20 000 €', () => {
  const rules = { ...SMALL_SCHEME, isDeMinimis: true }
  const ceiling = deMinimisCeiling(ceilings, day('2026-11-25'))
  const kinds = (deMinimisReceived: string, isDeMinimis = true, on = '2026-11-25'): string[] => {
    const at = { documents: ['scenario'], year: 2026, deMinimis: deMinimisCeiling(ceilings, day(on)) }
    return checkApplication({ ...rules, isDeMinimis }, { ...SMALL_FILE, deMinimisReceived }, at).map(({ kind }) => kind)
  }

  it.each([
    ['279 999,99', []],
    ['280 000', []],
    ['280 000,01', ['de-minimis-passed']],
    ['0', []],
    ['', ['de-minimis-missing']],
    ['beaucoup', ['de-minimis-unreadable']],
  ])('and received %s', (received, expected) => expect(kinds(received)).toEqual(expected))

  it('is told by how much it would pass', () => {
    const content = { ...SMALL_FILE, deMinimisReceived: '300 000' }
    expect(checkApplication(rules, content, { documents: ['scenario'], year: 2026, deMinimis: ceiling })).toEqual([
      { kind: 'de-minimis-passed', together: cents(320_000_00), ceiling },
    ])
  })

  it('is told that no ceiling is known where no text holds', () =>
    expect(kinds('0', true, '2031-01-01')).toEqual(['de-minimis-ceiling-unknown']))

  it('of another scheme is asked nothing', () => expect(kinds('400 000', false)).toEqual([]))
})
