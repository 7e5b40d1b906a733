import { describe, expect, it } from 'vitest'
import { conventionLife, type ConventionLife } from './convention-life.ts'

const life = (generation: string, steps: readonly { kind: string; onText: string | null }[], startsOn: string | null = null) =>
  conventionLife({ generation, startsOn, endsOn: null, steps })

const daysOf = ({ concluded }: ConventionLife): unknown => (concluded === null ? null : { least: concluded.least, most: concluded.most })

describe('the life of a convention', () => {
  it('2017-2019 signed on 12 December 2017 is signed 345 days after the first day it covers', () => {
    expect(life('2017-2019', [{ kind: 'signature', onText: '2017-12-12' }])).toMatchObject({
      start: { degree: 'year', first: '2017-01-01' },
      end: { degree: 'year', last: '2019-12-31' },
      concluded: { kind: 'signature', least: 345, most: 345 },
    })
  })

  it.each([
    ['2016-12-31', { least: -1, most: -1 }],
    ['2017-01-01', { least: 0, most: 0 }],
    ['2017-01-02', { least: 1, most: 1 }],
    ['2017-05', { least: 120, most: 150 }],
    ['2017', { least: 0, most: 364 }],
    [null, null],
    ['un jour', null],
  ])('signed on %s: %o', (onText, found) => expect(daysOf(life('2017-2019', [{ kind: 'signature', onText }]))).toEqual(found))

  it('a letter or an announcement signs nothing', () =>
    expect(life('2026-2028', [{ kind: 'letter', onText: '2025-09-22' }]).concluded).toBeNull())

  it('the signature counts, and the vote when there is no signature', () => {
    const vote = { kind: 'vote', onText: '2017-04-10' }
    expect(life('2017-2019', [vote]).concluded?.least).toBe(99)
    expect(life('2017-2019', [vote, { kind: 'signature', onText: '2017-12-12' }]).concluded?.least).toBe(345)
  })

  it('a vote known to the day is better than a signature known to the year', () => {
    expect(
      life('2017-2019', [
        { kind: 'vote', onText: '2017-04-10' },
        { kind: 'signature', onText: '2017' },
      ]).concluded,
    ).toMatchObject({ kind: 'vote', least: 99, most: 99 })
  })

  it('steps come in the order of time, those without a date last', () => {
    const steps = [
      { kind: 'announcement', onText: null },
      { kind: 'signature', onText: '2017-05' },
      { kind: 'vote', onText: '2017-04-10' },
    ]
    expect(life('2017-2019', steps).steps.map(({ place }) => place)).toEqual([2, 1, 0])
  })

  it('a convention whose end is not known has none', () => expect(life('2020-', []).end).toBeNull())
  it('the day it starts is better than its first year', () => expect(life('2017-2019', [], '2017-04-01').start?.degree).toBe('day'))
})
