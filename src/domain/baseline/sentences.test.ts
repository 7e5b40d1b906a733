import { describe, expect, it } from 'vitest'
import { sentencePlaces } from './sentences.ts'

const said = (text: string): string[] => sentencePlaces(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it.each([
    ['two are parted', 'Il pleut. Il vente.', ['Il pleut.', 'Il vente.']],
    ['an abbreviation ends none', 'Vu la loi, art. L. 111-2. Il vente.', ['Vu la loi, art. L. 111-2.', 'Il vente.']],
    ['nor does « n° » or a number', 'La loi n° 2016-925 coûte 1.5 M. Il vente.', ['La loi n° 2016-925 coûte 1.5 M. Il vente.']],
    ['nor inclusive writing', 'Les auteur.ices viennent. Il vente.', ['Les auteur.ices viennent.', 'Il vente.']],
    ['what opens with a quote is one', 'Il pleut. « Il vente. »', ['Il pleut.', '« Il vente. »']],
    ['nothing is none', ' \n ', []],
  ])('%s', (_, text, sentences) => expect(said(text)).toEqual(sentences))

  it('one that never ends is cut, and no word is lost', () => {
    const text = 'Vu le code du cinéma ; '.repeat(1000).trim()
    const parts = said(text)
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(3000)
    expect(parts.join(' ')).toBe(text)
  })
  it.each([
    ['one sign under the bound', 2999, 1],
    ['at the bound', 3000, 1],
    ['one sign over', 3001, 2],
  ])('without any space: %s', (_, length, parts) => expect(said('x'.repeat(length)).length).toBe(parts))
})
