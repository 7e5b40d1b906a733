import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const QUOTES = join(ROOT, '../shared/data/textes/chiffres-conventions.csv')
const rowsOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[]
const figures = rowsOf(join(ROOT, 'data/facts/figure.csv'))
const RUN = 8

const runsOf = (text: string): string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []
  return words.slice(RUN - 1).map((_, place) => words.slice(place, place + RUN).join(' '))
}

describe('figures', () => {
  it('each says its source, its address, its perimeter and the day it was read', () => {
    const silent = figures.filter((row) =>
      ['source_title', 'source_kind', 'source_urls', 'perimeter', 'read_on', 'label'].some((column) => row[column] === ''),
    )
    expect(silent.map((row) => row['id'])).toEqual([])
  })
  it('two that disagree name each other', () => {
    const others = new Map(figures.map((row) => [row['id'], (row['disagrees_with'] ?? '').split(' | ').filter((id) => id !== '')]))
    const alone = [...others].flatMap(([id, named]) => named.filter((other) => !others.get(other)?.includes(id ?? '')))
    expect(alone).toEqual([])
    expect([...others.values()].filter((named) => named.length > 0).length).toBeGreaterThanOrEqual(10)
  })
  it('money is whole cents equal to its value in euros', () => {
    const wrong = figures.filter(
      (row) => row['amount_cents'] !== '' && Number(row['amount_cents']) !== Math.round(Number(row['value']) * 100),
    )
    expect(wrong.map((row) => row['id'])).toEqual([])
  })
  it('no total that includes the CNC’s money is given as the authorities’ own', () => {
    expect(figures.filter((row) => row['subject'] === 'own-money' && row['includes_cnc'] !== 'no').map((row) => row['id'])).toEqual([])
  })
  it('own money and the CNC’s share stand side by side, under one perimeter and moment, where a key can be computed', () => {
    const keyOf = (row: Record<string, string>): string =>
      ['territory_id', 'year_from', 'year_to', 'perimeter', 'moment'].map((column) => row[column]).join('/')
    const own = figures.filter((row) => row['subject'] === 'own-money')
    const shares = new Map(figures.filter((row) => row['subject'] === 'cnc-contribution').map((row) => [keyOf(row), row]))
    const pairs = own.flatMap((row) =>
      shares.has(keyOf(row)) ? [[row['year_from'], row['territory_id'], row['value'], shares.get(keyOf(row))?.['value']]] : [],
    )
    expect(pairs.toSorted()).toEqual([
      ['2007', 'nation-FR', '38680000', '13800000'],
      ['2010', 'nation-FR', '39100000', '14700000'],
      ['2011', 'nation-FR', '61000000', '17500000'],
      ['2022', 'nation-FR', '137290000', '36560000'],
    ])
  })
})

describe('words of ours', () => {
  const quotes = existsSync(QUOTES) ? new Set(rowsOf(QUOTES).flatMap((row) => runsOf(row['citation'] ?? ''))) : undefined
  /** The quotes lie with the sources, beside the project. */
  it.skipIf(quotes === undefined)('no label or perimeter repeats eight words of a quote', () => {
    const ours = readdirSync(join(ROOT, 'data/facts')).flatMap((file) =>
      rowsOf(join(ROOT, 'data/facts', file)).flatMap((row) => [row['label'], row['perimeter'], row['note'], row['title']]),
    )
    expect(ours.filter((text) => text !== undefined && runsOf(text).some((run) => quotes?.has(run)))).toEqual([])
  })
})
