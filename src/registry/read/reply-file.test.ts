import { describe, expect, it } from 'vitest'
import { readReply } from './reply-file.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const GOOD = `id: r-1
gap: a+b
author: Une partie fictive
on: 2025-03-01
text: Nous avons payé le 2 mars.
source: {title: Courrier}
`

describe('a written reply', () => {
  it('is read whole, and is not an example unless it says so', () => {
    expect(readReply(bytes(GOOD), 'r.yaml').value).toEqual({
      id: 'r-1',
      gap: 'a+b',
      author: 'Une partie fictive',
      on: '2025-03-01',
      text: 'Nous avons payé le 2 mars.',
      source: { title: 'Courrier', address: null },
      isExample: false,
    })
    expect(readReply(bytes(`${GOOD}example: true\n`), 'r.yaml').value?.isExample).toBe(true)
  })
  it('without its source or with an impossible day is refused, with the line', () => {
    const { problems } = readReply(bytes(GOOD.replace('2025-03-01', '2025-02-30').replace('source: {title: Courrier}', '')), 'r.yaml')
    expect(problems.map(({ reason, line, key }) => [reason, line, key])).toEqual([
      ['missing-key', 1, 'source'],
      ['not-a-day', 4, 'on'],
    ])
  })
})
