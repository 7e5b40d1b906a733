import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { passedBound } from './opinion-bound.ts'

const ceiling = cents(40_000_00)

describe('an advised amount', () => {
  it.each([
    ['a cent under what is asked', 8_499_99, '8 500', undefined],
    ['all that is asked', 8_500_00, '8 500', undefined],
    ['a cent above', 8_500_01, '8 500', { kind: 'above-asked', most: 8_500_00 }],
    ['a cent under the ceiling', 39_999_99, '50 000', undefined],
    ['the ceiling', 40_000_00, '50 000', undefined],
    ['a cent above it', 40_000_01, '50 000', { kind: 'above-ceiling', most: 40_000_00 }],
    ['a request that cannot be read', 40_000_00, 'beaucoup', undefined],
    ['the same, above the ceiling', 40_000_01, '', { kind: 'above-ceiling', most: 40_000_00 }],
  ])('%s', (_, amount, asked, passed) => expect(passedBound(cents(amount), asked, { ceiling })).toEqual(passed))

  it('no amount, or no ceiling, is above nothing', () => {
    expect(passedBound(null, '8 500', { ceiling })).toBeUndefined()
    expect(passedBound(cents(90_000_00), '', { ceiling: null })).toBeUndefined()
  })
})
