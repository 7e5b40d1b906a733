import { describe, expect, it } from 'vitest'
import { readDescribedCsv } from './described-csv.ts'

const COLUMNS = { code: { isOptional: false }, claim_eur: { isOptional: false }, note: { isOptional: true } }
const read = (csv: string) => readDescribedCsv(new TextEncoder().encode(csv), COLUMNS)
const reasons = (csv: string): unknown[] => read(csv).problems.map(({ reason, line, column }) => [reason, line, column])

describe('a table of ours', () => {
  it('gives its rows with their lines, a missing column being empty', () => {
    expect(read('\uFEFFclaim_eur,code\r\n10.5,"a\nb"\r\n\r\n3,c\r\n').value?.rows).toEqual([
      { line: 2, cells: { code: 'a\nb', claim_eur: '10.5', note: '' } },
      { line: 5, cells: { code: 'c', claim_eur: '3', note: '' } },
    ])
  })

  it.each([
    ['', [['empty-file', null, null]]],
    ['code,claim_eur\n', [['empty-file', null, null]]],
    ['code;claim_eur\na;1\n', [['semicolons', 1, null]]],
    ['code,claim_eur,prix\na,1,2\n', [['unknown-column', 1, 'prix']]],
    ['code\na\n', [['missing-column', 1, 'claim_eur']]],
    ['code,claim_eur,code\na,1,b\n', [['duplicate-column', 1, 'code']]],
    [
      'code,claim_eur\na\nb,1\nc,1,2\n',
      [
        ['cells-missing', 2, null],
        ['cells-extra', 4, null],
      ],
    ],
    ['code,claim_eur\n"a,1\n', [['broken-csv', 2, null]]],
  ])('%j is refused', (csv, expected) => expect(reasons(csv)).toEqual(expected))

  it('other encodings are refused', () => {
    expect(readDescribedCsv(new Uint8Array([99, 233, 10]), COLUMNS).problems.map(({ reason }) => reason)).toEqual(['not-utf8'])
  })
})
