import { describe, expect, it } from 'vitest'
import { USUAL_ASSUMPTIONS } from '#domain/flow/assumptions.ts'
import { FLOW_OPTIONS } from '#domain/flow/flow-option.ts'
import type { PastRound, SentFile } from '#domain/flow/past-round.ts'
import type { FlowSimulation, GroupOutcome } from '#domain/flow/simulate-flow.ts'
import { FLOW } from '#wording/pages/flow.ts'
import { SMALL_SCHEME } from '../../../test/fixtures/small-scheme.ts'
import { soundInstant } from '../../../test/fixtures/small-authority.ts'
import { assumptionsOf } from './flow-address.ts'
import { groupTables, loadTables, pastTable } from './flow-tables.ts'

const sent = (given: Partial<SentFile> = {}): SentFile => ({
  format: 'short',
  isFirstWork: false,
  isRural: null,
  applicant: 'company',
  body: 'a',
  ...given,
})
const round = (files: readonly SentFile[]): PastRound => ({
  id: 'r',
  label: 'Session',
  closesAt: soundInstant('2026-06-05T21:59:00.000Z'),
  committeeOn: null,
  files,
})

describe('past rounds in numbers', () => {
  it.each([
    [4, FLOW.small],
    [5, 5],
    [6, 6],
    [8, 8],
    [9, FLOW.small],
  ])('of thirteen files, %i first works are shown as %s: neither them nor the others are few', (count, shown) => {
    const files = Array.from({ length: 13 }, (_, place) => sent({ isFirstWork: place < count }))
    expect(pastTable([round(files)], SMALL_SCHEME).rows[0]?.cells).toMatchObject({
      dossiers: 13,
      premieres_oeuvres: shown,
      courts: 13,
      ruraux: null,
      structures: FLOW.small,
      close_le: '2026-06-05',
      delai_jours: null,
    })
  })
  it('a round of four files shows no number but its days', () => {
    const { cells } = pastTable([round(Array(4).fill(sent()))], SMALL_SCHEME).rows[0] ?? expect.fail('no row')
    expect(Object.values(cells).filter((cell) => typeof cell === 'number')).toEqual([])
  })
})

describe('what an address supposes', () => {
  const read = (text: string) => assumptionsOf(new URLSearchParams(text), USUAL_ASSUMPTIONS)
  it.each([
    ['sessions=0', 3, 1],
    ['sessions=1', 1, 0],
    ['sessions=12', 12, 0],
    ['sessions=13', 3, 1],
    ['sessions=deux', 3, 1],
    ['sessions=+4', 4, 0],
    ['sessions=', 3, 0],
    ['', 3, 0],
  ])('« %s »: %i rounds a year, %i unread', (text, rounds, unread) => {
    const { supposed, unread: found } = read(text)
    expect([supposed.roundsNow, found.length]).toEqual([rounds, unread])
  })
  it.each(['hausse=-10', 'hausse=%E2%88%9210'])('« %s » is ten less', (text) => expect(read(text).supposed.growthPercent).toBe(-10))
})

describe('the tables of a simulation', () => {
  const spread = (middle: number) => ({ middle, range: { low: middle - 1, high: middle + 1 } })
  const group = (heard: number): GroupOutcome => ({ heard: spread(heard), share: spread(0.3), shift: spread(0) })
  const rounds = {
    received: spread(30),
    heard: spread(30),
    readerHours: spread(90),
    filesPerOfficer: spread(15),
    delayDays: spread(40),
    sessions: spread(3),
  }
  const simulation: FlowSimulation = {
    draws: 400,
    hasRange: true,
    nextRound: rounds,
    options: FLOW_OPTIONS.map((option) => ({
      option,
      rounds: 3,
      ...rounds,
      groups: { 'first-work': group(option === 'lottery' ? 4 : 5), short: 'small', rural: 'not-said' },
    })),
  }
  it('the file gives each end of a range its column; the page says it under the figure', () => {
    const { shown, file } = loadTables(simulation)
    expect(file.columns.map(({ key }) => key)).toEqual(expect.arrayContaining(['delai_jours', 'delai_jours_bas', 'delai_jours_haut']))
    expect(shown.columns.length).toBe(8)
    expect(file.rows[0]?.cells).toMatchObject({ delai_jours: 40, delai_jours_bas: 39, delai_jours_haut: 41 })
  })
  it('four heard are « moins de 5 », with no share; five are said; a small group is not, nor one that nobody says', () => {
    const rows = groupTables(simulation).file.rows.map(({ cells }) => [
      cells['groupe'],
      cells['option'],
      cells['entendus'] ?? null,
      cells['part'] ?? null,
    ])
    expect(rows).toContainEqual(['Premières œuvres', 'Tirage au sort', FLOW.under, FLOW.small])
    expect(rows).toContainEqual(['Premières œuvres', 'Quota', 5, 30])
    expect(rows).toContainEqual(['Courts métrages', 'Quota', FLOW.small, FLOW.small])
    expect(rows).toContainEqual(['Demandeurs ruraux', 'Quota', null, null])
  })
  it('a group of four heard today shows nothing under any option', () => {
    const [today, ...others] = simulation.options
    if (today === undefined) expect.fail('no option')
    const few = { ...simulation, options: [{ ...today, groups: { ...today.groups, 'first-work': group(4) } }, ...others] }
    const numbers = groupTables(few).file.rows.flatMap(({ cells }) => Object.values(cells).filter((cell) => typeof cell === 'number'))
    expect(numbers).toEqual([])
  })
})
