import { describe, expect, it } from 'vitest'
import type { ConventionText, Division, TextBlock } from '../convention/convention-text.ts'
import { baselineIndex } from './baseline-index.ts'
import type { BaselineReading } from './baseline-reading.ts'
import type { BaselineCues, BaselineRule, BaselineWay } from './baseline-rule.ts'
import { readBaseline, stateOf } from './read-baseline.ts'

const NO_CUES: BaselineCues = {
  weak: ['veille', 'veillent'],
  hypothetical: ['hypothèse'],
  cited: [],
  speakers: ['rapport'],
  saying: ['souligne'],
  claiming: ['réclame'],
  sayingNear: [],
  sayingBefore: ['selon'],
  reported: ['demandé'],
  signatories: ['signataires'],
  denying: ['exclu'],
  denyingAfter: ['absence de'],
  litotes: ['seulement'],
  notVerbs: [],
}
const WAY: BaselineWay = {
  name: 'libre',
  groups: [
    { least: 1, among: [{ name: 'création', expressions: ['création'] }] },
    { least: 1, among: [{ name: 'libre', expressions: ['libre', 'garantie'] }] },
  ],
  gives: 'present',
  negation: 'cancels',
  weakness: 'lowers',
  window: 'sentence',
  unless: ['numérique'],
}
const ruleOf = (way: Partial<BaselineWay>, place: BaselineRule['place'] = 'anywhere'): BaselineRule => ({
  request: 'P8.2',
  place,
  ways: [{ ...WAY, ...way }],
  isMeasured: true,
})
const withoutEnding = (word: string): string => word.replace(/(?:s|es|ent|e)$/, '')

const blockOf = (text: string, kind: 'paragraph' | 'item' = 'paragraph', id = 'art_1__para_1'): TextBlock => ({
  kind,
  id,
  text,
  marker: kind === 'item' ? '–' : null,
  depth: kind === 'item' ? 1 : 0,
  place: { page: 4, box: null },
})
const divisionOf = (blocks: readonly TextBlock[], given: Partial<Division> = {}): Division => ({
  id: 'art_1',
  kind: 'article',
  number: '1',
  heading: null,
  axis: null,
  blocks,
  divisions: [],
  place: null,
  ...given,
})
const textOf = (divisions: readonly Division[]): ConventionText => ({
  title: 'Exemple',
  nature: 'convention',
  parties: [],
  starts: null,
  ends: null,
  dates: [],
  citations: [],
  divisions,
  unplaced: [],
  pages: 9,
  isExample: true,
})
function reading(divisions: readonly Division[], rule: BaselineRule = ruleOf({})): BaselineReading {
  const [only] = readBaseline(textOf(divisions), baselineIndex([rule], NO_CUES, withoutEnding))
  if (only === undefined) throw new Error('no reading')
  return only
}
const stateIn = (text: string, way: Partial<BaselineWay> = {}): string => reading([divisionOf([blockOf(text)])], ruleOf(way)).state

describe('a passage', () => {
  it('is told with its article, its page, its quote and the words that met', () => {
    const { passages } = reading([divisionOf([blockOf('Un rappel. La création est libre. Une suite.')])])
    expect(passages).toEqual([
      {
        article: 'art_1',
        block: 'art_1__para_1',
        page: 4,
        quote: 'La création est libre.',
        state: 'present',
        why: {
          way: 'libre',
          met: [
            { entry: 'création', words: 'création' },
            { entry: 'libre', words: 'libre' },
          ],
          cues: [],
          isMisplaced: false,
        },
      },
    ])
  })
  it.each([
    ['every group met is present', 'La création est libre.', 'present'],
    ['one group alone is nothing', 'La création est belle.', 'absent'],
    ['groups in two sentences are nothing', 'La création est belle. La parole est libre.', 'absent'],
    ['a weak verb lowers it', 'Les signataires veillent à ce que la création soit libre.', 'partial'],
    ['a negation sets it aside', 'La création n’est pas libre.', 'absent'],
    ['a negation of another clause does not', 'La création est libre ; la vente ne l’est pas.', 'present'],
    ['a relative clause keeps its negation', 'La création, qui n’attend pas, est libre.', 'present'],
    ['a negation that bounds does not', 'La création n’est pas seulement libre.', 'present'],
    ['two negations set a condition', 'Aucune création n’est libre sans règles.', 'present'],
    ['the conditional promises nothing', 'La création serait libre.', 'absent'],
    ['a conditional of a relative clause takes nothing away', 'La création est libre, dont serait privé un autre.', 'present'],
    ['another’s words promise nothing', 'Un rapport souligne que la création est libre.', 'absent'],
    ['nor do they after « selon »', 'Selon un rapport, la création est libre.', 'absent'],
    ['a claim is never a signatory’s own', 'Un passant réclame que la création soit libre.', 'absent'],
    ['what was asked once is no promise', 'Un collectif a demandé que la création soit libre.', 'absent'],
    ['what signatories say is their own', 'Les signataires soulignent que la création est libre.', 'present'],
    ['another subject is not counted', 'La création numérique est libre.', 'absent'],
    ['inclusive writing changes nothing', 'La création des auteur·ices est libre.', 'present'],
    ['capitals without accents are read', 'LA CREATION EST LIBRE.', 'present'],
  ])('%s', (_, text, state) => expect(stateIn(text)).toBe(state))

  it('set aside is kept, with the reason', () => {
    const { passages, setAside } = reading([divisionOf([blockOf('La création n’est pas libre.')])])
    expect(passages).toEqual([])
    expect(setAside.map(({ why }) => why.cues)).toEqual([[{ kind: 'negated', words: 'n’est pas' }]])
  })
})

describe('a way', () => {
  it('that asks for a denial is met by one alone', () => {
    expect(stateIn('La création n’est pas libre.', { negation: 'belongs' })).toBe('present')
    expect(stateIn('La création est libre.', { negation: 'belongs' })).toBe('absent')
  })
  it('of a pair takes two sentences of three that follow each other, and no more', () => {
    expect(stateIn('La création est belle. Elle est libre.', { window: 'pair' })).toBe('present')
    expect(stateIn('La création est belle. Il pleut. Elle est libre.', { window: 'pair' })).toBe('present')
    expect(stateIn('La création est belle. Il pleut. Il vente. Elle est libre.', { window: 'pair' })).toBe('absent')
  })
  it.each([
    ['one under', 'Création.', 'absent'],
    ['at', 'Création, équité.', 'present'],
    ['one over', 'Création, équité, diversité.', 'present'],
  ])('counts different entries: %s', (_, text, state) => {
    const among = ['création', 'équité', 'diversité'].map((name) => ({ name, expressions: [name] }))
    expect(stateIn(text, { groups: [{ least: 2, among }] })).toBe(state)
  })
})

describe('a place', () => {
  const preamble = divisionOf([blockOf('La création est libre.')], { id: 'preamble', kind: 'preamble', number: null })
  it.each([
    ['anywhere', 'present'],
    ['article', 'partial'],
    ['preamble', 'present'],
  ] as const)('asked %s, found in the preamble', (place, state) => expect(reading([preamble], ruleOf({}, place)).state).toBe(state))
  it('asked in the preamble, found in an article, is a part', () => {
    expect(reading([divisionOf([blockOf('La création est libre.')])], ruleOf({}, 'preamble')).state).toBe('partial')
  })
})

describe('what stands before', () => {
  it('an item takes the sentence that opens its list, and its weakness', () => {
    const list = [blockOf('Les signataires veillent à ce que la création soit :'), blockOf('libre ;', 'item', 'art_1__item_1')]
    expect(reading([divisionOf(list)]).state).toBe('partial')
  })
  it('a heading carries nothing alone', () => {
    expect(reading([divisionOf([blockOf('Il pleut.')], { heading: 'La création est libre' })]).state).toBe('absent')
  })
  it('divisions inside others are searched, and every place searched is told', () => {
    const inner = divisionOf([blockOf('La création est libre.')], { id: 'axis_1__art_2' })
    const { state, searched } = reading([divisionOf([], { id: 'axis_1', kind: 'axis', divisions: [inner] })])
    expect(state).toBe('present')
    expect(searched).toEqual({
      for: [{ way: 'libre', expressions: [['création'], ['libre', 'garantie']] }],
      divisions: ['axis_1', 'axis_1__art_2'],
    })
  })
})

describe('the state of a text', () => {
  it.each([
    [[], 'absent'],
    [['partial'], 'partial'],
    [['partial', 'present'], 'present'],
    [['contrary'], 'contrary'],
    [['contrary', 'partial'], 'contrary'],
    [['contrary', 'present'], 'partial'],
  ] as const)('of %j is %s', (states, state) => expect(stateOf(states)).toBe(state))
})
