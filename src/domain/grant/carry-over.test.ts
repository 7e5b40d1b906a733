import { describe, expect, it } from 'vitest'
import { SMALL_FILE, SMALL_SCHEME } from '../../../test/fixtures/small-scheme.ts'
import { carryOver } from './carry-over.ts'
import { changedParts, changedPlaces } from './content-changes.ts'
import { FILE_COPY_FORMAT, readFileCopy } from './file-copy.ts'

const [RESUME] = SMALL_SCHEME.fields
const asked = (...labels: readonly string[]) => labels.map((label, at) => ({ ...(RESUME ?? expect.fail()), id: `q${at}`, label }))

describe('a file put into the form of a scheme', () => {
  it('keeps all that has its place, but what is certified', () => {
    const { content, left } = carryOver(SMALL_FILE, SMALL_SCHEME.fields, SMALL_SCHEME)
    expect(content).toEqual({ ...SMALL_FILE, declarations: [{ kind: 'ai-use', isMade: false, words: '' }] })
    expect(left).toEqual([])
  })

  it.each([
    ['its words, signs and capitals apart', ['RÉSUMÉ :'], { q0: 'Court.' }, []],
    ['none of its words', ['Synopsis'], {}, [{ kind: 'answer', label: 'Résumé' }]],
    ['its words twice', ['Résumé', 'résumé'], {}, [{ kind: 'answer', label: 'Résumé' }]],
  ])('an answer finds the question of %s', (_, labels, answers, left) => {
    const carried = carryOver(SMALL_FILE, SMALL_SCHEME.fields, { ...SMALL_SCHEME, fields: asked(...labels) })
    expect([carried.content.answers, carried.left]).toEqual([answers, left])
  })

  it('says all that has no place there', () => {
    const rules = { ...SMALL_SCHEME, formats: ['feature' as const], asksBudget: false, declarations: ['honour' as const] }
    const { content, left } = carryOver(SMALL_FILE, [], rules)
    expect(left).toEqual([{ kind: 'format' }, { kind: 'budget' }, { kind: 'declaration', declaration: 'ai-use' }])
    expect([content.format, content.budget.expenses, content.declarations]).toEqual([null, [], []])
  })
})

describe('the copy of a file', () => {
  const copy = (change: object = {}): string =>
    JSON.stringify({
      format: FILE_COPY_FORMAT,
      content: SMALL_FILE,
      questions: [{ id: 'resume', label: 'Résumé' }],
      parts: [{ name: 'scénario.pdf' }],
      ...change,
    })

  it('read again says the same', () => {
    expect(readFileCopy(copy())).toEqual({
      content: SMALL_FILE,
      questions: [{ id: 'resume', label: 'Résumé' }],
      parts: ['scénario.pdf'],
    })
  })

  it.each(['', 'null', '[]', '{}', '{"format":"contrechamp-dossier-1"}', copy({ format: 'autre' }), copy({ content: null })])(
    'is not this: %s',
    (text) => expect(readFileCopy(text)).toBeUndefined(),
  )

  it.each([
    ['one sign under the longest line', 299, 299],
    ['the longest line', 300, 300],
    ['one sign more, cut', 301, 300],
  ])('has a title of %s', (_, length, kept) => {
    expect(readFileCopy(copy({ content: { ...SMALL_FILE, title: 'x'.repeat(length) } }))?.content.title.length).toBe(kept)
  })

  it('written by a stranger gives nothing but what a form gives', () => {
    const hostile = {
      ...SMALL_FILE,
      title: { toString: 1 },
      format: 'opera',
      answers: { resume: 1 },
      budget: 'x',
      others: [null],
      applicant: [],
    }
    const { content } = readFileCopy(copy({ content: hostile })) ?? expect.fail()
    expect(content).toMatchObject({ title: '', format: null, answers: { resume: '' }, budget: { expenses: [], funding: [] } })
    expect(content.applicant).toMatchObject({ kind: 'natural-person', name: '', siret: null })
  })
})

describe('what changed between two readings of a file', () => {
  it('is nothing, whatever the order in which the keys were kept', () => {
    const { applicant, ...rest } = SMALL_FILE
    const reversed = Object.fromEntries(Object.entries(applicant).toReversed()) as typeof applicant
    expect(changedPlaces(SMALL_FILE, { applicant: reversed, ...rest })).toEqual([])
  })

  it('is told place by place, in the order of the form', () => {
    const after = {
      ...SMALL_FILE,
      title: 'Un autre film',
      answers: { resume: 'Court.', note: 'Neuf.' },
      budget: { ...SMALL_FILE.budget, funding: [] },
      declarations: [{ kind: 'ai-use' as const, isMade: true, words: 'images' }],
    }
    expect(changedPlaces(SMALL_FILE, after)).toEqual([
      { kind: 'title' },
      { kind: 'answer', field: 'note' },
      { kind: 'funding' },
      { kind: 'declaration', declaration: 'ai-use' },
      { kind: 'declaration', declaration: 'honour' },
    ])
  })

  it('for documents, is what one holds and not the other', () => {
    const part = (documentId: string, fingerprint: string, name = 'a.pdf') => ({ documentId, fingerprint, name })
    const before = [part('scenario', '1'), part('devis', '2')]
    const after = [part('scenario', '1', 'renommé.pdf'), part('devis', '3')]
    expect(changedParts(before, after)).toEqual({ added: [part('devis', '3')], removed: [part('devis', '2')] })
  })
})
