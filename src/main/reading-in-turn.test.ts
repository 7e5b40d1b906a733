import { describe, expect, it } from 'vitest'
import { TooManyReadings } from '#application/check-file.ts'
import type { GrantsAnswer, GrantsReader } from '#application/ports/grants.ts'
import { inTurn } from './reading-in-turn.ts'

const asked = { schema: '2.1.1', wantsCorrected: false, wantsGrants: false }

describe('readings in turn', () => {
  it('two at once, one in line, the fourth is told that there are too many', async () => {
    const ends: (() => void)[] = []
    const slow: GrantsReader = { read: () => new Promise((end) => ends.push(() => end({} as GrantsAnswer))) }
    const { read } = inTurn(slow, 2, 1)
    const readings = [1, 2, 3].map(() => read(new Uint8Array(), 'a.csv', asked))
    await expect(read(new Uint8Array(), 'a.csv', asked)).rejects.toThrow(TooManyReadings)
    expect(ends.length).toBe(2)
    ends[0]?.()
    await readings[0]
    await Promise.resolve()
    expect(ends.length).toBe(3)
    for (const end of ends) end()
    await Promise.all(readings)
  })
  it('a reading that fails gives its place to the next', async () => {
    const failing: GrantsReader = { read: () => Promise.reject(new Error('fault')) }
    const { read } = inTurn(failing, 1, 1)
    const both = await Promise.allSettled([read(new Uint8Array(), 'a', asked), read(new Uint8Array(), 'b', asked)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(read(new Uint8Array(), 'c', asked)).rejects.toThrow('fault')
  })
})
