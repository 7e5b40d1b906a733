import { describe, expect, it } from 'vitest'
import { USUAL_ASSUMPTIONS } from './assumptions.ts'
import type { FlowOption } from './flow-option.ts'
import type { FlowFile } from './past-round.ts'
import { MOST_FILES_A_YEAR, simulateFlow, type FlowSimulation, type OptionOutcome } from './simulate-flow.ts'

const round = (count: number, shorts = count): FlowFile[] =>
  Array.from({ length: count }, (_, place) => ({
    groups: { 'first-work': place % 3 === 0, short: place < shorts, rural: null },
    body: place % 2 === 0 ? `b${place % 10}` : null,
    pages: 50,
  }))
const foreseen = (past: readonly FlowFile[][], supposed: Partial<typeof USUAL_ASSUMPTIONS> = {}): FlowSimulation => {
  const simulated = simulateFlow(past, { ...USUAL_ASSUMPTIONS, ...supposed })
  return 'value' in simulated ? simulated.value : expect.fail(JSON.stringify(simulated.refusals))
}
const outcome = ({ options }: FlowSimulation, option: FlowOption): OptionOutcome =>
  options.find((one) => one.option === option) ?? expect.fail(option)

describe('what is foreseen', () => {
  it('nothing without a past round, nor with four files; something with five', () => {
    expect(simulateFlow([], USUAL_ASSUMPTIONS)).toEqual({ refusals: [{ kind: 'no-past-round' }] })
    expect(simulateFlow([round(4)], USUAL_ASSUMPTIONS)).toEqual({ refusals: [{ kind: 'too-few-files', least: 5 }] })
    expect(simulateFlow([round(5)], USUAL_ASSUMPTIONS)).toHaveProperty('value')
  })
  it.each([
    [4, false],
    [5, true],
    [6, true],
  ])('a round of %i files beside one of thirty gives a range: %s, for it is drawn or not', (count, hasRange) => {
    expect(foreseen([round(30), round(count)]).hasRange).toBe(hasRange)
  })
  it.each([
    [MOST_FILES_A_YEAR - 1, 'value'],
    [MOST_FILES_A_YEAR, 'value'],
    [MOST_FILES_A_YEAR + 1, 'refusals'],
  ])('%i files a year answer a %s', (count, answer) => {
    expect(simulateFlow([round(count)], { ...USUAL_ASSUMPTIONS, roundsNow: 1 })).toHaveProperty(answer)
  })
  it('of one past round: its own number, and no range', () => {
    const { nextRound, hasRange, options } = foreseen([round(30)])
    expect([nextRound.received, hasRange]).toEqual([{ middle: 30, range: null }, false])
    expect(options.every(({ heard, delayDays }) => heard.range === null && delayDays.range === null)).toBe(true)
  })
  it('of several: between the least and the greatest of them', () => {
    const { nextRound } = foreseen([round(20), round(30), round(40)])
    expect(nextRound.received).toEqual({ middle: 30, range: { low: 20, high: 40 } })
  })
  it.each([
    [-10, 27],
    [0, 30],
    [10, 33],
  ])('a growth of %i %% that is supposed makes thirty files %i', (growthPercent, count) => {
    expect(foreseen([round(30)], { growthPercent }).nextRound.received.middle).toBe(count)
  })
  it('the same seed says the same; another says another', () => {
    const past = [round(20), round(33), round(47)]
    expect(foreseen(past)).toEqual(foreseen(past))
    expect(foreseen(past)).not.toEqual(foreseen(past, { seed: 2027 }))
  })
})

describe('a year under each option', () => {
  const simulated = foreseen([round(30, 12), round(36, 12), round(42, 12)], { places: 20 })
  const today = outcome(simulated, 'as-today')
  it('fewer rounds hear the same files when all still come, in fewer and longer rounds', () => {
    const fewer = outcome(simulated, 'fewer-rounds')
    expect([fewer.rounds, fewer.heard, fewer.groups]).toEqual([2, today.heard, today.groups])
    expect(fewer.delayDays.middle).toBeGreaterThan(today.delayDays.middle)
  })
  it.each([
    [99, -1],
    [100, 0],
    [101, 1],
  ])('when %i %% of them come, the files of a hundred are %i more', (comingPercent, more) => {
    const hundred = foreseen([round(100)], { roundsNow: 1, roundsThen: 1, comingPercent })
    expect(outcome(hundred, 'fewer-rounds').heard.middle).toBe(100 + more)
  })
  it('a page limit changes hours and delay, and who is heard in nothing', () => {
    const limited = outcome(simulated, 'page-limit')
    expect([limited.heard, limited.groups]).toEqual([today.heard, today.groups])
    expect(limited.readerHours.middle).toBe(Math.ceil((today.readerHours.middle * 40) / 50))
  })
  it('a lottery among equals leaves shares about where they are', () => {
    const { groups } = outcome(simulated, 'lottery')
    if (typeof groups.short === 'string') expect.fail(groups.short)
    expect(Math.abs(groups.short.shift.middle)).toBeLessThan(0.02)
  })
  it('a sift that weighs first works less lowers their share, in the same drawn years', () => {
    const { groups } = outcome(foreseen([round(60), round(66)], { firstWorkWeight: 50 }), 'pre-selection')
    if (typeof groups['first-work'] === 'string') expect.fail(groups['first-work'])
    expect(groups['first-work'].shift.middle).toBeLessThan(-0.05)
  })
  it('what no file says is not told, nor a group of four; one of five is', () => {
    expect(today.groups.rural).toBe('not-said')
    expect(outcome(foreseen([round(40, 4)]), 'as-today').groups.short).toBe('small')
    expect(outcome(foreseen([round(40, 5)]), 'as-today').groups.short).toHaveProperty('heard')
  })
})
