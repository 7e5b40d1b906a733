import { describe, expect, it } from 'vitest'
import { assignReaders } from './assign-readers.ts'
import { evenLoad, meetingReaders, readersToName, type UnreadFile } from './meeting-readers.ts'

const MEMBERS = ['a', 'b', 'c', 'd']
const file = (id: string, given: Partial<UnreadFile> = {}): UnreadFile => ({
  id,
  able: MEMBERS,
  readers: [],
  doubtful: [],
  language: null,
  ...given,
})
const unknown = () => ({ trade: null, languages: [] })

function named(files: readonly UnreadFile[], readings: number, most: number): Record<string, string[]> | string {
  const sought = meetingReaders(files, unknown, { readings, most, trade: null, language: null })
  const outcome = assignReaders(sought.question)
  if (outcome.kind === 'short') return 'short'
  const found: Record<string, string[]> = {}
  for (const { fileId, personId } of readersToName(sought, outcome.assignment)) (found[fileId] ??= []).push(personId)
  return found
}

describe('the readings that files lack', () => {
  it('a reader named already is kept, asked of nobody else, and counts in the loads', () => {
    const first = file('1', { readers: ['a'] })
    expect(named([first, file('2')], 2, 1)).toEqual({ '1': ['b'], '2': ['c', 'd'] })
    expect(named([first, file('2', { able: ['a', 'b', 'c'] })], 2, 1)).toEqual({ '1': ['d'], '2': ['b', 'c'] })
    expect(named([first, file('2', { able: ['a', 'b'] })], 2, 1)).toBe('short')
  })
  it.each([
    [1, 'short'],
    [2, 'all'],
    [3, 'all'],
  ])('four files read twice by four members, at most %i each: %s', (most, outcome) => {
    const found = named(
      ['1', '2', '3', '4'].map((id) => file(id)),
      2,
      most,
    )
    expect(typeof found === 'string' ? found : 'all').toBe(outcome)
    if (typeof found !== 'string') for (const readers of Object.values(found)) expect(new Set(readers).size).toBe(2)
  })
  it('a file that has all its readers is left out, its readers less free', () => {
    const files = [file('1', { readers: ['a', 'b'] }), file('2')]
    expect(named(files, 2, 1)).toEqual({ '2': ['c', 'd'] })
  })
  it('who may be tied to a file reads it last, and reads it when nobody else can', () => {
    expect(named([file('1', { doubtful: ['a', 'b'] })], 2, 1)).toEqual({ '1': ['c', 'd'] })
    expect(named([file('1', { able: ['a', 'b'], doubtful: ['a'] })], 2, 1)).toEqual({ '1': ['a', 'b'] })
  })
  it('a trade is asked only of files that no reader of that trade has yet', () => {
    const readerOf = (id: string) => ({ trade: id === 'a' ? 'author' : 'critic', languages: [] }) as const
    const files = [file('1', { readers: ['a'] }), file('2', { readers: ['b'] })]
    const { needs } = meetingReaders(files, readerOf, { readings: 2, most: 2, trade: 'author', language: null })
    expect(needs).toEqual([{ kind: 'trade', name: 'author', files: [1], experts: [0], atLeast: 1 }])
  })
  it.each([
    ['one', [{ kind: 'language', name: 'Breton', files: [0, 2], experts: [1, 2], atLeast: 1 }]],
    [
      'all',
      [
        { kind: 'language', name: 'Breton', files: [0], experts: [1, 2], atLeast: 2 },
        { kind: 'language', name: 'Breton', files: [1, 2], experts: [1, 2], atLeast: 1 },
      ],
    ],
    [null, []],
  ] as const)('of its language, a file asks for readers: %s', (language, needs) => {
    const readerOf = (id: string) => ({ trade: null, languages: id === 'b' || id === 'c' ? ['Breton'] : [] })
    const files = [
      file('1', { language: 'Breton' }),
      file('2', { language: 'Breton', readers: ['b'] }),
      file('3', { language: 'Breton', readers: ['a'] }),
      file('4'),
    ]
    expect(meetingReaders(files, readerOf, { readings: 2, most: 4, trade: null, language }).needs).toEqual(needs)
  })
  it.each([
    [1, 4, 1],
    [2, 4, 1],
    [3, 4, 2],
  ])('%i files read twice by %i members: %i each if shared evenly', (count, _, load) => {
    expect(
      evenLoad(
        Array.from({ length: count }, (__, at) => file(String(at))),
        2,
      ),
    ).toBe(load)
  })
})
