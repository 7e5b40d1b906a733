import { describe, expect, it } from 'vitest'
import { dayOf, type Day } from './day.ts'
import { daysAfter, knownDay } from './known-day.ts'

const day = (text: string): Day => dayOf(text) ?? (() => expect.fail(`not a day: ${text}`))()

describe('a date at the degree known', () => {
  it.each([
    ['2017-12-12', 'day', '2017-12-12', '2017-12-12'],
    ['2017-05', 'month', '2017-05-01', '2017-05-31'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['2021-02', 'month', '2021-02-01', '2021-02-28'],
    ['2020', 'year', '2020-01-01', '2020-12-31'],
  ])('%s is known to the %s', (text, degree, first, last) => expect(knownDay(text)).toEqual({ degree, first, last }))

  it.each([[''], ['2017-13'], ['2017-02-30'], ['vers 2017'], ['0000']])('« %s » is no date', (text) =>
    expect(knownDay(text)).toBeUndefined(),
  )
})

describe('days from one to the other', () => {
  it.each([
    ['2017-01-01', '2017-01-01', 0],
    ['2017-01-01', '2017-12-12', 345],
    ['2020-02-28', '2020-03-01', 2],
    ['2021-02-28', '2021-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['1900-02-28', '1900-03-01', 1],
    ['2023-12-11', '2023-01-01', -344],
  ])('from %s to %s there are %d', (first, second, count) => expect(daysAfter(day(first), day(second))).toBe(count))
})
