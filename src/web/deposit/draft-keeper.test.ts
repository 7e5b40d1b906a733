import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { draftKeeper, type SaveEnd } from './draft-keeper.ts'

let ends: SaveEnd[]
let done: string[]
const keeper = (isKept = true) =>
  draftKeeper({
    save: () => Promise.resolve(ends.shift() ?? 'saved').finally(() => done.push('save')),
    keep: () => (done.push('keep'), isKept),
    forget: () => done.push('forget'),
    tell: (standing) => done.push(standing),
  })

beforeEach(() => {
  vi.useFakeTimers()
  ends = []
  done = []
})
afterEach(() => vi.useRealTimers())

it('keeps at each key, saves once the hand rests, then forgets', async () => {
  const { typed, isSaved } = keeper()
  typed()
  await vi.advanceTimersByTimeAsync(1_499)
  typed()
  await vi.advanceTimersByTimeAsync(1_499)
  expect([done, isSaved()]).toEqual([['keep', 'keep'], false])
  await vi.advanceTimersByTimeAsync(1)
  expect([done, isSaved()]).toEqual([['keep', 'keep', 'save', 'forget', 'saved'], true])
})

it.each(['offline', 'busy'] as const)('%s: tries again, and forgets nothing before it is saved', async (end) => {
  ends = [end, end]
  const { typed } = keeper()
  typed()
  await vi.advanceTimersByTimeAsync(1_500 + 15_000)
  expect(done).toEqual(['keep', 'save', end, 'save', end])
  await vi.advanceTimersByTimeAsync(15_000)
  expect(done.slice(-3)).toEqual(['save', 'forget', 'saved'])
})

it('saves at most once in ten seconds, but at once what leaves the page', async () => {
  const { typed, flush } = keeper()
  typed()
  await vi.advanceTimersByTimeAsync(1_500)
  typed()
  await vi.advanceTimersByTimeAsync(9_999)
  expect(done.filter((one) => one === 'save').length).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(done.filter((one) => one === 'save').length).toBe(2)
  typed()
  expect(await flush()).toBe(true)
})

it('says when the browser keeps nothing either', async () => {
  ends = ['offline']
  const { typed, flush } = keeper(false)
  typed()
  expect(await flush()).toBe(false)
  expect(done.at(-1)).toBe('not-kept')
})

it('what is typed during a save is saved after it, and kept until then', async () => {
  const { typed, flush } = keeper()
  typed()
  const first = flush()
  typed()
  expect(await first).toBe(false)
  expect(done).toEqual(['keep', 'keep', 'save', 'unsaved'])
  expect(await flush()).toBe(true)
  expect(done.slice(-3)).toEqual(['save', 'forget', 'saved'])
})

it.each(['not-up-to-date', 'signed-out', 'refused'] as const)('%s: it no longer saves, and still keeps', async (end) => {
  ends = [end]
  const { typed, flush, isStopped } = keeper()
  typed()
  expect([await flush(), isStopped()]).toEqual([false, true])
  typed()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(done).toEqual(['keep', 'save', end, 'keep'])
})
