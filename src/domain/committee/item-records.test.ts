import { describe, expect, it } from 'vitest'
import { ITEM_RECORD_KINDS, itemStanding, mayRecord, type ItemRecordKind } from './item-records.ts'

describe('where a file stands in its meeting', () => {
  it.each([
    [[], 'not-opened'],
    [['second-call', 'alternate'], 'not-opened'],
    [['open'], 'open'],
    [['open', 'hearing'], 'open'],
    [['open', 'close'], 'closed'],
    [['open', 'close', 'alternate'], 'closed'],
    [['open', 'close', 'open'], 'open'],
  ] as const)('after %j: %s', (kinds, standing) => {
    expect(itemStanding(kinds.map((kind: ItemRecordKind) => ({ kind })))).toBe(standing)
  })
  it.each([
    ['not-opened', ['close']],
    ['open', ['open']],
    ['closed', ['close', 'by-show', 'by-ballot']],
  ] as const)('%s, it is refused: %j', (standing, refused) => {
    expect(ITEM_RECORD_KINDS.filter((kind) => !mayRecord(standing, kind))).toEqual(refused)
  })
})
