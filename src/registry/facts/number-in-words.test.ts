import { describe, expect, it } from 'vitest'
import { numberInWords } from './number-in-words.ts'

describe('a number among words', () => {
  it.each([
    ['millions become euros without rounding', '38.68', '{}', 'M', { decimal: '38680000', precision: 'exact' }],
    ['thousands become euros', 'NAQ ~800 k€ = 14%', 'NAQ {} k€', 'k', { decimal: '800000', precision: 'about' }],
    [
      'a comma parts thousands',
      'départements paid 3,285,056 € =',
      'départements paid {} €',
      '',
      { decimal: '3285056', precision: 'exact' },
    ],
    ['what the file computed is computed', '10730000 [calc]', '{}', '', { decimal: '10730000', precision: 'computed' }],
    ['what the file computed from a rate is computed', '3.97 [calc from +91.5%]', '{}', 'M', { decimal: '3970000', precision: 'computed' }],
    [
      'a published rate beside a computed one stays published',
      '21.8% [calc] (23% in source)',
      '({}% in source)',
      '',
      { decimal: '23', precision: 'exact' },
    ],
    ['the projects of a cell are not its amount', '17.3 (134 proj.)', '({} proj', '', { decimal: '134', precision: 'exact' }],
    ['the amount of a cell is not its projects', '17.3 (134 proj.)', '{}', 'M', { decimal: '17300000', precision: 'exact' }],
    ['a fall keeps its sign', '-15% (-14.8% per Pôle Sud)', '({}% per', '', { decimal: '-14.8', precision: 'exact' }],
  ])('%s', (_, text, words, scale, found) => expect(numberInWords(text, words, scale)).toEqual(found))

  it.each([
    ['an empty cell gives nothing, not zero', '', '{}'],
    ['words that are not there give nothing', '17.48', 'fund {} €'],
    ['a number elsewhere in the cell is not taken', 'about 17.48', '{}'],
  ])('%s', (_, text, words) => expect(numberInWords(text, words, '')).toBeUndefined())
})
