import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { cncShare, effectiveKey } from './effective-key.ts'
import { ONE_FOR_THREE, ONE_FOR_TWO, ratioKey, shareOfWhole } from './matching-ratio.ts'

describe('the effective key', () => {
  it.each([
    ['production 2007', 38_680_000_00, 13_800_000_00, 280],
    ['production 2010', 39_100_000_00, 14_700_000_00, 266],
    ['seventeen conventions 2022', 137_290_000_00, 36_560_000_00, 376],
    ['the worked example', 420_000_00, 160_000_00, 263],
    ['one cent under the half', 2_624_99, 1_000_00, 262],
    ['on the half', 2_625_00, 1_000_00, 263],
    ['one cent above the half', 2_625_01, 1_000_00, 263],
    ['one cent under one for two', 199, 100, 199],
    ['one for two', 200, 100, 200],
    ['one cent above one for two', 201, 100, 201],
    ['authorities that gave nothing', 0, 100, 0],
  ])('%s: %d for %d is %d hundredths', (_, own, cnc, found) => expect(effectiveKey(cents(own), cents(cnc))).toBe(found))

  it.each([
    ['the authorities are unknown', null, cents(100)],
    ['the CNC is unknown', cents(100), null],
    ['both are unknown', null, null],
    ['the CNC gave nothing', cents(100), cents(0)],
    ['an amount is negative', cents(-1), cents(100)],
    ['the CNC took back', cents(100), cents(-1)],
  ])('there is none when %s', (_, own, cnc) => expect(effectiveKey(own, cnc)).toBeNull())
})

describe('the share of the whole', () => {
  it.each([
    ['one for two', 200, 100, 333],
    ['one for three', 300, 100, 250],
    ['seventeen conventions 2022', 137_290_000_00, 36_560_000_00, 210],
    ['production 2010', 39_100_000_00, 14_700_000_00, 273],
    ['the CNC alone', 0, 100, 1000],
    ['the authorities alone', 100, 0, 0],
  ])('%s: %d and %d are %d tenths of a percent', (_, own, cnc, found) => expect(cncShare(cents(own), cents(cnc))).toBe(found))

  it('nothing has no share, and what is unknown has none either', () => {
    expect([cncShare(cents(0), cents(0)), cncShare(null, cents(1)), cncShare(cents(1), null)]).toEqual([null, null, null])
  })

  it('an amount below zero has no share', () => {
    expect([cncShare(cents(-1), cents(3)), cncShare(cents(3), cents(-1)), cncShare(cents(-3), cents(-1))]).toEqual([null, null, null])
    expect(cncShare(cents(5), cents(5))).toBe(500)
  })

  it('« 1 pour 2 » is a third and « 1 pour 3 » a quarter', () => {
    expect([shareOfWhole(ONE_FOR_TWO), shareOfWhole(ONE_FOR_THREE)]).toEqual([
      { part: 1, whole: 3 },
      { part: 1, whole: 4 },
    ])
    expect([ratioKey(ONE_FOR_TWO), ratioKey(ONE_FOR_THREE), ratioKey({ cnc: 3, local: 8 })]).toEqual([200, 300, 267])
  })
})
