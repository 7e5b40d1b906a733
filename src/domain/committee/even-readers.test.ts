import { describe, expect, it } from 'vitest'
import { assignReaders } from './assign-readers.ts'
import { checkReaders } from './check-readers.ts'
import { evenReaders } from './even-readers.ts'
import { loadOf, meetingReaders, type UnreadFile } from './meeting-readers.ts'
import { checkNeeds } from './reader-needs.ts'

const MEMBERS = ['a', 'b', 'c', 'd']
const files = (count: number, given: (at: number) => Partial<UnreadFile> = () => ({})): UnreadFile[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at).padStart(2, '0'),
    able: MEMBERS,
    readers: [],
    doubtful: [],
    language: null,
    ...given(at),
  }))

function shared(all: readonly UnreadFile[], most: number, isNeeded = false): number[] {
  const readerOf = (id: string) => ({ trade: id === 'a' ? 'author' : 'critic', languages: [] }) as const
  const sought = meetingReaders(all, readerOf, { readings: 2, most, trade: isNeeded ? 'author' : null, language: null })
  const outcome = assignReaders(sought.question)
  if (outcome.kind !== 'assigned') return expect.fail(outcome.kind)
  const already = sought.members.map((id) => loadOf(all, id))
  const before = checkNeeds(sought.needs, outcome.assignment).length
  const evened = evenReaders(sought, outcome.assignment, already)
  expect([evened.cost, checkReaders(sought.question, evened), checkNeeds(sought.needs, evened).length]).toEqual([
    outcome.assignment.cost,
    [],
    before,
  ])
  return already.map((count, rank) => count + evened.readers.filter((some) => some.includes(rank)).length)
}

describe('readings shared evenly', () => {
  it.each([
    [5, 10, [3, 3, 2, 2]],
    [6, 10, [3, 3, 3, 3]],
    [7, 10, [4, 4, 3, 3]],
  ])('%i files read twice by four members, each free to read %i: %j', (count, most, loads) => {
    expect(shared(files(count), most).toSorted((a, b) => b - a)).toEqual(loads)
  })
  it('who has many already is given fewer, and keeps them', () => {
    const all = files(6, (at) => (at < 5 ? { readers: ['a'] } : {}))
    expect(shared(all, 6)).toEqual([5, expect.any(Number), expect.any(Number), expect.any(Number)])
    expect(Math.max(...shared(all, 6).slice(1)) - Math.min(...shared(all, 6).slice(1))).toBeLessThanOrEqual(1)
  })
  it('who may be tied to files is not given them for evenness, nor who is in conflict', () => {
    expect(
      shared(
        files(6, () => ({ doubtful: ['d'] })),
        10,
      ),
    ).toEqual([4, 4, 4, 0])
    expect(
      shared(
        files(6, () => ({ able: ['a', 'b', 'c'] })),
        10,
      ),
    ).toEqual([4, 4, 4])
  })
})
