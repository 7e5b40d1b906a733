import { describe, expect, it } from 'vitest'
import { readFactsDocument } from './facts-document.ts'

const TEXT = `## 3. Figures

### 3.1 Totals [AB-2020]

\`\`\`csv
year,total,source
2015,"60,9",CIC-2015;MKW-2016
2016,63.9,idem
\`\`\`

### 3.2 Plain [AB-2021]

\`\`\`csv
genre,floor
film,100000
\`\`\`

| who | share |
|---|---|
| AURA 2017 | 1 : 2.1 [calc] [TLY-2017] |

- **Origin**: from 100,000 € [CI-2003].

[CI-2003]: https://example.org/origin
`

describe('the facts file', () => {
  const document = readFactsDocument(TEXT)
  it('gives a cell by its row and column, with its line and its sources', () => {
    expect(document.find({ section: '3.1', row: ['2015'], column: 'total' })).toEqual({
      text: '60,9',
      line: 7,
      marks: ['CIC-2015', 'MKW-2016'],
    })
  })
  it('reads « idem » as the sources of the row above', () => {
    expect(document.find({ section: '3.1', row: ['2016'], column: 'total' })?.marks).toEqual(['CIC-2015', 'MKW-2016'])
  })
  it('gives a table without sources those of its heading', () => {
    expect(document.find({ section: '3.2', row: ['film'], column: 'floor' })?.marks).toEqual(['AB-2021'])
  })
  it('reads tables of pipes', () => {
    expect(document.find({ section: '3.2', row: ['AURA 2017'], column: 'share' })).toEqual({
      text: '1 : 2.1 [calc] [TLY-2017]',
      line: 20,
      marks: ['TLY-2017'],
    })
  })
  it('gives a line by its words, within its section only', () => {
    expect(document.find({ section: '3.2', line: '**Origin**' })?.line).toBe(22)
    expect(document.find({ section: '3.1', line: '**Origin**' })).toBeUndefined()
  })
  it('knows the address of a mark, and of no other', () => {
    expect(document.addressOf('CI-2003')).toBe('https://example.org/origin')
    expect(document.addressOf('AB-2020')).toBeUndefined()
  })
})
