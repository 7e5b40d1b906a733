import { expect, test } from 'vitest'
import { frenchDay } from './days.ts'

test.each([
  ['2017-12-12', '12\u00a0décembre 2017'],
  ['2020-01-01', '1er\u00a0janvier 2020'],
  ['2020-02-09', '9\u00a0février 2020'],
  ['2017-05', 'mai 2017'],
  ['2020', '2020'],
  ['2020-13', '2020-13'],
  ['vers 1990', 'vers 1990'],
])('%s is said at the degree known', (text, said) => expect(frenchDay(text)).toBe(said))
