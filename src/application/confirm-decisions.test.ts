import { describe, expect, it } from 'vitest'
import { SMALL_TEXT, division, paragraph } from '../../test/fixtures/small-text.ts'
import { decisionsToReview } from './confirm-decisions.ts'

const decided = (request: string, versionId: number, block: string | null, quote: string) => ({
  request,
  versionId,
  state: block === null ? ('absent' as const) : ('present' as const),
  passages: block === null ? [] : [{ article: 'preamble', block, page: null, quote }],
  reason: 'Relue.',
  by: 'Greffe',
  at: '2026-01-01T00:00:00.000Z',
})
const names = (decisions: readonly { readonly request: string }[]): string[] => decisions.map(({ request }) => request)
const NOTHING = new Map([['P9.3', { state: 'absent' as const }]])

describe('decisions made on a former version', () => {
  it.each([
    ['the passage reads the same', decided('P8.1', 1, 'preamble__para_1', 'Vu la loi.'), ['P8.1'], []],
    ['whatever its spaces', decided('P8.1', 1, 'preamble__para_1', 'Vu\n la  loi.'), ['P8.1'], []],
    ['the passage was cut short when it was quoted', decided('P8.1', 1, 'preamble__para_1', 'Vu la…'), ['P8.1'], []],
    ['its words changed', decided('P8.1', 1, 'preamble__para_1', 'Vu le décret.'), [], ['P8.1']],
    ['its name is gone', decided('P8.1', 1, 'preamble__para_9', 'Vu la loi.'), [], ['P8.1']],
    ['nothing was found, and nothing is', decided('P9.3', 1, null, ''), ['P9.3'], []],
    ['nothing was found, and the rules now find something', decided('P8.1', 1, null, ''), [], ['P8.1']],
    ['it was made on this very version', decided('P8.1', 2, 'preamble__para_1', 'Vu la loi.'), [], []],
  ])('%s', (_, decision, unchanged, changed) => {
    const review = decisionsToReview(SMALL_TEXT, 2, [decision], NOTHING)
    expect([names(review.unchanged), names(review.changed)]).toEqual([unchanged, changed])
  })

  it('only the last decision on a request counts', () => {
    const review = decisionsToReview(
      SMALL_TEXT,
      2,
      [decided('P8.1', 1, 'preamble__para_1', 'Vu la loi.'), decided('P8.1', 2, 'preamble__para_1', 'Vu la loi.')],
      NOTHING,
    )
    expect([review.unchanged, review.changed]).toEqual([[], []])
  })

  it('a passage of a division inside another is found', () => {
    const text = {
      ...SMALL_TEXT,
      divisions: [
        division({
          id: 'axis_9',
          kind: 'axis',
          divisions: [division({ id: 'axis_9__art_1', kind: 'article', blocks: [paragraph('deep', 'Au fond.')] })],
        }),
      ],
    }
    const review = decisionsToReview(text, 2, [decided('P8.1', 1, 'deep', 'Au fond.')], NOTHING)
    expect(names(review.unchanged)).toEqual(['P8.1'])
  })
})
