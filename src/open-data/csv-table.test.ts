import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv-table.ts'

const cellOf = (cell: string | number | boolean | null): string => {
  const [, row] = parse(csvOf(['tête'], [[cell]]), { skip_empty_lines: false }) as string[][]
  return row?.[0] ?? ''
}

describe('a cell of an export', () => {
  it.each(['=1+1', '+33 1', '@SOMME(A1)', '-2+3', '-cmd|calc', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－1'])(
    '%j is not run by a spreadsheet',
    (text) => {
      expect(cellOf(text)).toBe(`'${text}`)
    },
  )
  it.each([
    [-5, '-5'],
    ['-12.50', '-12.50'],
    ['-0.01', '-0.01'],
    ['0.00', '0.00'],
    ['01001', '01001'],
    ['a=b', 'a=b'],
    [null, ''],
    [true, 'true'],
    ['a "b", c\r\nd', 'a "b", c\r\nd'],
  ])('%j is given as %j', (cell, text) => {
    expect(cellOf(cell)).toBe(text)
  })
  it('a negative amount with a tail is text, not a number', () => {
    expect(cellOf('-12.50 €')).toBe("'-12.50 €")
  })
})
