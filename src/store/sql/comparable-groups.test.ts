import { describe, expect, it } from 'vitest'
import type { MeasuredPlace } from '#application/ports/territories.ts'
import type { ComparableRule } from '#domain/territory/comparable.ts'
import { comparableGroups } from './comparable-groups.ts'

const rule = (from: number): ComparableRule => ({ level: 'commune', population: { from, below: null } })

function counted(size: number): { groups: ReturnType<typeof comparableGroups>; reads: () => number } {
  let reads = 0
  const groups = comparableGroups(async () => {
    reads += 1
    return Array.from<MeasuredPlace>({ length: size })
  })
  return { groups, reads: () => reads }
}

describe('groups of comparable territories', () => {
  it('are read once for one rule, and anew when the data change', async () => {
    const { groups, reads } = counted(10)
    await groups.of(rule(0))
    await groups.of(rule(0))
    expect(reads()).toBe(1)
    groups.forget()
    await groups.of(rule(0))
    expect(reads()).toBe(2)
  })

  it('a group read while the data changed is given and not kept', async () => {
    const { groups, reads } = counted(10)
    const asked = groups.of(rule(0))
    groups.forget()
    expect((await asked).length).toBe(10)
    await groups.of(rule(0))
    expect(reads()).toBe(2)
  })

  it.each([
    ['one place under the bound keeps both', 19_999, 2],
    ['at the bound keeps both', 20_000, 2],
    ['over it, the one asked for longest ago is read again', 20_001, 3],
  ])('%s', async (_, size, times) => {
    const { groups, reads } = counted(size)
    await groups.of(rule(0))
    await groups.of(rule(1))
    await groups.of(rule(0))
    expect(reads()).toBe(times)
  })
})
