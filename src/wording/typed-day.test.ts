import { expect, it } from 'vitest'
import { typedDay } from './typed-day.ts'

it.each([
  ['2026-01-01', '2026-01-01'],
  ['01/01/2026', '2026-01-01'],
  ['1/1/2026', '2026-01-01'],
  ['31.12.2026', '2026-12-31'],
  [' 1er janvier 2026 ', '2026-01-01'],
  ['18\u00a0Août 2026', '2026-08-18'],
  ['28 fevrier 2026', '2026-02-28'],
  ['2026-03', '2026-03'],
  ['3/2026', '2026-03'],
  ['mars 2026', '2026-03'],
  ['2026', '2026'],
])('« %s » is %s', (text, day) => expect(typedDay(text)).toBe(day))

it.each([
  '',
  'demain',
  '30/02/2026',
  '01/13/2026',
  '2026/01/01',
  '01/01/26',
  'le 1er mars 2026',
  '1er 2026',
  '2er mars 2026',
  '12 18 03 2026',
])('« %s » is no day', (text) => expect(typedDay(text)).toBeUndefined())
