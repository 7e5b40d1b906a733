import { describe, expect, it } from 'vitest'
import { snippetOf, type Mark, type Snippet } from './snippet.ts'

const TEXT = 'Les aides sont votées. '.repeat(20).trim()
const markOf = (text: string, word: string, from = 0): Mark => {
  const start = text.indexOf(word, from)
  return { start, end: start + word.length }
}
const shown = ({ runs }: Snippet): string => runs.map(({ text }) => text).join('')

describe('the part of a clause that is shown', () => {
  it.each([
    ['one less than its length', TEXT.length - 1, true],
    ['its length', TEXT.length, false],
    ['one more', TEXT.length + 1, false],
  ])('a text is cut only beyond the most: %s', (_, most, isCut) => expect(snippetOf(TEXT, [], most).isCutAfter).toBe(isCut))

  it('without a mark, the beginning is shown, cut between words', () => {
    const snippet = snippetOf(TEXT, [], 30)
    expect(snippet).toEqual({ runs: [{ text: 'Les aides sont votées. Les', isMarked: false }], isCutBefore: false, isCutAfter: true })
  })
  it('marks part the text and lose nothing of it', () => {
    const snippet = snippetOf('L’aide est votée.', [markOf('L’aide est votée.', 'aide'), markOf('L’aide est votée.', 'votée')], 100)
    expect(snippet.runs).toEqual([
      { text: 'L’', isMarked: false },
      { text: 'aide', isMarked: true },
      { text: ' est ', isMarked: false },
      { text: 'votée', isMarked: true },
      { text: '.', isMarked: false },
    ])
  })
  it('a text is shown where its marks are most', () => {
    const text = `Une bourse. ${TEXT} Une bourse et une bourse.`
    const marks = [markOf(text, 'bourse'), markOf(text, 'bourse', 100), markOf(text, 'bourse', text.length - 10)]
    const snippet = snippetOf(text, marks, 150)
    expect([snippet.isCutBefore, snippet.isCutAfter]).toEqual([true, false])
    expect(snippet.runs.filter(({ isMarked }) => isMarked).length).toBe(2)
    expect(text.endsWith(shown(snippet))).toBe(true)
  })
  it('a text without spaces is cut all the same', () => expect(shown(snippetOf('a'.repeat(1000), [], 100)).length).toBe(100))
})
