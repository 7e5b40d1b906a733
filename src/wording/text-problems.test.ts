import { describe, expect, it } from 'vitest'
import type { TextProblem } from '#domain/source/text-problem.ts'
import { textProblemSentence } from './text-problems.ts'

const problem = (given: Partial<TextProblem> & Pick<TextProblem, 'reason'>): TextProblem => ({
  blocking: true,
  page: null,
  found: null,
  expected: null,
  ...given,
})

describe('the sentence of a problem', () => {
  it.each([
    [{ reason: 'unknown-format', found: 'doc' }, /ancien format Word.*DOCX/],
    [{ reason: 'unknown-format', found: 'rtf' }, /RTF.*DOCX/],
    [{ reason: 'unknown-format', found: 'binary' }, /PDF, DOCX, ODT, HTML, Markdown ou Akoma Ntoso/],
    [{ reason: 'encrypted', found: 'docx' }, /mot de passe.*Retirez/],
    [{ reason: 'macros' }, /macros.*sans macros/],
    [{ reason: 'too-big', found: '70000000', expected: String(64 * 2 ** 20) }, /au plus 64 Mo/],
    [{ reason: 'comments-dropped', found: '1' }, /^1 commentaire de relecture n’a pas été lu/],
    [{ reason: 'comments-dropped', found: '2' }, /^2 commentaires de relecture n’ont pas été lus/],
    [{ reason: 'guessed-table', page: 3 }, /^Page 3\u202f: /],
  ] as const)('%o', (given, sentence) => {
    expect(textProblemSentence(problem(given))).toMatch(sentence)
  })
})
