import { describe, expect, it } from 'vitest'
import { SMALL_TEXT } from '../../test/fixtures/small-text.ts'
import { passageNamed } from './decide-baseline.ts'
import { placeOfWords } from './place-of-words.ts'

describe('a passage named by hand', () => {
  it('is a block, with the division that holds it', () =>
    expect(passageNamed(SMALL_TEXT, 'preamble__para_1')).toEqual({
      article: 'preamble',
      block: 'preamble__para_1',
      page: null,
      quote: 'Vu la loi.',
    }))
  it('is a division, quoted from its heading on', () => {
    const named = passageNamed(SMALL_TEXT, 'axis_1__art_1')
    expect([named?.article, named?.block, named?.quote.startsWith('Objet ')]).toEqual(['axis_1__art_1', null, true])
  })
  it('is nothing when the text has none of that name', () => expect(passageNamed(SMALL_TEXT, 'art_99')).toBeUndefined())
})

describe('words that a person copied', () => {
  it.each([
    ['as they stand', 'Vu la loi.', 'preamble'],
    ['whatever the case, the accents and the line ends', '  VU\nla LOI', 'preamble'],
    ['cut inside a word', 'Vu la lo', undefined],
    ['that are not there', 'Vu le décret', undefined],
    ['that are none', ' … ', undefined],
  ])('%s', (_, words, article) => expect(placeOfWords(SMALL_TEXT, words)?.article).toBe(article))
})
