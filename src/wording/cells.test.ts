import { expect, test } from 'vitest'
import { cellText, columnStyle } from './cells.ts'
import type { Cell, Column, Table } from './table.ts'

const tableOf = (column: Column, cells: readonly Cell[]): Table => ({
  id: 't',
  caption: 'T',
  columns: [column],
  rows: cells.map((cell) => ({ cells: { [column.key]: cell } })),
  sources: [],
})

test('one amount with cents gives cents to its whole column', () => {
  const column: Column = { key: 'a_cents', label: 'A', kind: 'cents', unit: '€' }
  const style = columnStyle(tableOf(column, [100_00, 50, null]), column)
  expect(cellText(column, 100_00, style)).toBe('100,00')
})

test('amounts under millions of euros are written in millions', () => {
  const column: Column = { key: 'a_cents', label: 'A', kind: 'cents', unit: 'M€' }
  expect(cellText(column, 36_560_000_00, columnStyle(tableOf(column, []), column))).toBe('36,56')
})

test('a year has no space, a day is in French, an address shows its site', () => {
  const style = { decimals: 0, isWithCents: false }
  expect(cellText({ key: 'y', label: 'Y', kind: 'year' }, 2024, style)).toBe('2024')
  expect(cellText({ key: 'd', label: 'D', kind: 'day' }, '2017-12-12', style)).toBe('12\u00a0décembre 2017')
  expect(cellText({ key: 'l', label: 'L', kind: 'link' }, 'https://www.cnc.fr/a?b', style)).toBe('cnc.fr')
  expect(cellText({ key: 'l', label: 'L', kind: 'link' }, '/f.csv#row=12', style)).toBe('ligne 12')
})
