import { expect, test } from 'vitest'
import { frenchDay, fromDay, onDay, sinceDay, untilDay } from './days.ts'

test.each([
  ['2017-12-12', '12\u00a0décembre 2017'],
  ['2020-01-01', '1er\u00a0janvier 2020'],
  ['2020-02-09', '9\u00a0février 2020'],
  ['2017-05', 'mai 2017'],
  ['2020', '2020'],
  ['2020-13', '2020-13'],
  ['vers 1990', 'vers 1990'],
])('%s is said at the degree known', (text, said) => expect(frenchDay(text)).toBe(said))

test.each([
  ['2024-06-01', 'le 1er\u00a0juin 2024', 'depuis le 1er\u00a0juin 2024', 'à partir du 1er\u00a0juin 2024', 'jusqu’au 1er\u00a0juin 2024'],
  ['2024-06', 'en juin 2024', 'depuis juin 2024', 'à partir de juin 2024', 'jusqu’à la fin de juin 2024'],
  ['2024-08', 'en août 2024', 'depuis août 2024', 'à partir d’août 2024', 'jusqu’à la fin d’août 2024'],
  ['2024', 'en 2024', 'depuis 2024', 'à partir de 2024', 'jusqu’à la fin de 2024'],
])('%s stands in a sentence at the degree known', (text, ...said) =>
  expect([onDay(text), sinceDay(text), fromDay(text), untilDay(text)]).toEqual(said),
)
