import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOf } from '../scenario/seeded-chance.ts'
import { USUAL_ASSUMPTIONS, isSupposable } from './assumptions.ts'
import { drawByWeight, drawEqually } from './draw-files.ts'
import { workRound, type FlowOption } from './flow-option.ts'
import { bodyOf, flowFileOf, type FlowFile } from './past-round.ts'
import { roundLoad } from './round-load.ts'
import { isShown } from './small-count.ts'
import { spreadOf } from './spread.ts'

const file = (given: Partial<FlowFile> = {}): FlowFile => ({
  groups: { 'first-work': false, short: false, rural: false },
  body: null,
  pages: 40,
  ...given,
})
const files = (count: number, given: Partial<FlowFile> = {}): FlowFile[] => Array.from({ length: count }, () => file(given))
const worked = (option: FlowOption, round: readonly FlowFile[], supposed: Partial<typeof USUAL_ASSUMPTIONS> = {}, seed = 1) =>
  workRound(option, round, { ...USUAL_ASSUMPTIONS, ...supposed }, chanceOf(seed))
const heardOf = (...given: Parameters<typeof worked>): number => worked(...given).heard.length

describe('what an option does to one round, in threes', () => {
  it.each([
    ['quota of two: one file of a company', 'quota', files(1, { body: 'a' }), { mostPerBody: 2 }, 1],
    ['quota of two: two files of a company', 'quota', files(2, { body: 'a' }), { mostPerBody: 2 }, 2],
    ['quota of two: three files of a company', 'quota', files(3, { body: 'a' }), { mostPerBody: 2 }, 2],
    ['a quota binds no person', 'quota', files(3), { mostPerBody: 1 }, 3],
    ['lottery: one place fewer than files', 'lottery', files(10), { places: 9 }, 9],
    ['lottery: as many places as files', 'lottery', files(10), { places: 10 }, 10],
    ['lottery: one place more than files', 'lottery', files(10), { places: 11 }, 10],
    ['first sift: half of nine is five', 'pre-selection', files(9), { keptPercent: 50 }, 5],
    ['first sift: half of ten is five', 'pre-selection', files(10), { keptPercent: 50 }, 5],
    ['first sift: half of eleven is six', 'pre-selection', files(11), { keptPercent: 50 }, 6],
    ['a round without any file', 'pre-selection', [], {}, 0],
  ] as const)('%s', (_, option, round, supposed, heard) => {
    expect(heardOf(option, round, supposed)).toBe(heard)
  })
  it.each([
    ['one page under the length', 41, 40],
    ['at the length', 40, 40],
    ['one page over it', 39, 39],
  ])('page limit %s of a file', (_, mostPages, read) => {
    expect(worked('page-limit', files(1), { mostPages, readersPerFile: 1 }).pagesRead).toBe(read)
  })
  it('a first sift is read once and in part, then what it keeps by every reader', () => {
    expect(worked('pre-selection', files(10), { siftPages: 5, keptPercent: 50, readersPerFile: 2 }).pagesRead).toBe(10 * 5 + 5 * 2 * 40)
  })
  it('a lottery among equals comes after the reading: it saves sessions, no page', () => {
    expect(worked('lottery', files(10), { places: 1 }).pagesRead).toBe(worked('as-today', files(10)).pagesRead)
  })
})

const anyFile: fc.Arbitrary<FlowFile> = fc.record({
  groups: fc.record({
    'first-work': fc.option(fc.boolean()),
    short: fc.option(fc.boolean()),
    rural: fc.option(fc.boolean()),
  }),
  body: fc.option(fc.constantFrom('a', 'b', 'c')),
  pages: fc.integer({ min: 0, max: 200 }),
})
const anyRound = fc.array(anyFile, { maxLength: 40 })
const countOf = (round: readonly FlowFile[], body: string): number => round.filter((one) => one.body === body).length

describe('whatever the round', () => {
  it('a quota never raises the files of one company, nor leaves more than it allows', () => {
    fc.assert(
      fc.property(anyRound, fc.integer({ min: 1, max: 5 }), fc.nat(1000), (round, mostPerBody, seed) => {
        const { heard } = worked('quota', round, { mostPerBody }, seed)
        return ['a', 'b', 'c'].every((body) => countOf(heard, body) === Math.min(mostPerBody, countOf(round, body)))
      }),
    )
  })
  it.each(['page-limit', 'pre-selection', 'quota', 'lottery'] as const)('%s hears only files that came, none twice', (option) => {
    fc.assert(
      fc.property(anyRound, fc.nat(1000), (round, seed) => {
        const { heard } = worked(option, round, { places: 10 }, seed)
        return new Set(heard).size === heard.length && heard.every((one) => round.includes(one))
      }),
    )
  })
  it('a page limit never has more read', () => {
    fc.assert(
      fc.property(anyRound, fc.integer({ min: 1, max: 300 }), (round, mostPages) => {
        return worked('page-limit', round, { mostPages }).pagesRead <= worked('as-today', round).pagesRead
      }),
    )
  })
  it('a first sift that weighs all alike depends on no trait', () => {
    fc.assert(
      fc.property(anyRound, fc.nat(1000), (round, seed) => {
        const bare = round.map((one) => ({ ...one, groups: { 'first-work': null, short: null, rural: null } }))
        const places = (option: readonly FlowFile[], of: readonly FlowFile[]): number[] => option.map((one) => of.indexOf(one))
        return (
          places(worked('pre-selection', round, {}, seed).heard, round).join() ===
          places(worked('pre-selection', bare, {}, seed).heard, bare).join()
        )
      }),
    )
  })
  it('more files never take less time', () => {
    fc.assert(
      fc.property(anyRound, anyFile, (round, one) => {
        const [few, more] = [round, [...round, one]].map((of) => roundLoad(worked('as-today', of), USUAL_ASSUMPTIONS))
        return (few?.delayDays ?? 0) <= (more?.delayDays ?? -1) && (few?.sessions ?? 0) <= (more?.sessions ?? -1)
      }),
    )
  })
})

describe('chances', () => {
  const marked = Array.from({ length: 40 }, (_, place) => ({ place }))
  it('a draw among equals gives each the same chance: the share of a group is kept on the mean', () => {
    const chance = chanceOf(7)
    const times = Array.from({ length: 20_000 }, () => drawEqually(marked, 10, chance).filter(({ place }) => place < 8).length)
    // The share that some seeded draws give, near the one that all draws would.
    expect(times.reduce((sum, count) => sum + count, 0) / times.length / 10).toBeCloseTo(8 / 40, 2)
  })
  it('half the weight is half as likely to be drawn first', () => {
    const chance = chanceOf(7)
    const first = Array.from(
      { length: 30_000 },
      () => drawByWeight(marked, ({ place }) => (place < 20 ? 50 : 100), 1, chance)[0]?.place ?? 0,
    )
    // The same: near one in three, as drawn.
    expect(first.filter((place) => place < 20).length / first.length).toBeCloseTo(1 / 3, 2)
  })
})

describe('what is asked, shown and said', () => {
  const document = { id: 'd', label: '', hint: null, isRequired: true, mostPages: 30, applicants: [] } as const
  it('pages are those of the documents asked of that applicant; one without limit counts for what is supposed', () => {
    const sent = { format: 'animated-short', isFirstWork: true, isRural: null, applicant: 'company', body: 'a' } as const
    const documents = [
      document,
      { ...document, mostPages: null },
      { ...document, applicants: ['association'] as const },
      { ...document, isRequired: false },
    ]
    expect(flowFileOf(sent, { documents }, 20)).toEqual({
      groups: { 'first-work': true, short: true, rural: null },
      body: 'a',
      pages: 50,
    })
  })
  it.each([
    ['a person', { kind: 'natural-person', siret: null, rna: null, name: 'Autrice' }, null],
    ['two places of one company', { kind: 'company', siret: '123 456 782 00012', rna: null, name: 'Film' }, '123456782'],
    ['an association', { kind: 'association', siret: '', rna: ' w123 ', name: 'Film' }, 'W123'],
    ['a company without number', { kind: 'company', siret: null, rna: null, name: ' Film ' }, 'film'],
    ['one without a name', { kind: 'company', siret: null, rna: null, name: ' ' }, null],
  ] as const)('%s counts under its own key', (_, applicant, key) => expect(bodyOf(applicant)).toBe(key))
  it.each([
    [4, 20, false],
    [5, 20, true],
    [6, 20, true],
    [14, 20, true],
    [15, 20, true],
    [16, 20, false],
    [20, 20, true],
    [4, 4, false],
    [0, 20, false],
  ])('%i of %i: shown is %s', (count, whole, shown) => expect(isShown(count, whole)).toBe(shown))
  it.each([
    [1, true],
    [0, false],
    [12, true],
    [13, false],
    [2.5, false],
  ])('%d rounds a year may be supposed: %s', (value, may) => expect(isSupposable('roundsNow', value)).toBe(may))
  it('quantiles are draws, never a mean of two; one past round claims no range', () => {
    const draws = Array.from({ length: 20 }, (_, place) => 20 - place)
    expect(spreadOf(draws, true)).toEqual({ middle: 10, range: { low: 1, high: 19 } })
    expect(spreadOf(draws, false)).toEqual({ middle: 10, range: null })
  })
  // Ten files of 120 minutes are a week of twenty hours; their 400 pages, read twice at three minutes, are two.
  it.each([
    ['a minute less of appraisal for each file', { minutesPerFile: 119 }, 7 + 14],
    ['a week of appraisal, two of reading', {}, 7 + 14],
    ['a minute more of appraisal for each file', { minutesPerFile: 121 }, 8 + 14],
    ['a second officer', { officers: 2 }, 4 + 14],
    ['a second reader', { readers: 2 }, 7 + 7],
    ['one reading of each file', { readersPerFile: 1 }, 7 + 7],
    ['one page less of each file', { pages: 39 }, 7 + 14],
    ['one page more of each file', { pages: 41 }, 7 + 15],
  ])(
    '%s: %o takes %i days before the committee',
    (_, { pages = 40, ...changed }: Partial<typeof USUAL_ASSUMPTIONS> & { pages?: number }, days) => {
      const supposed = { ...USUAL_ASSUMPTIONS, officers: 1, readers: 1, minutesPerPage: 3, readerWeekHours: 20, ...changed }
      expect(roundLoad(worked('as-today', files(10, { pages }), supposed), supposed).delayDays).toBe(days)
    },
  )
  it.each([
    [419, 1],
    [420, 1],
    [421, 2],
  ])('%i minutes of hearing make %i sessions of seven hours', (minutesPerHearing, sessions) => {
    expect(roundLoad(worked('as-today', files(1)), { ...USUAL_ASSUMPTIONS, minutesPerHearing, sessionHours: 7 }).sessions).toBe(sessions)
  })
})
