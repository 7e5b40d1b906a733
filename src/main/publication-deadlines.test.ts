import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publicationDeadlines } from './publication-deadlines.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('the rule of publication', () => {
  it('reads, and each text that it cites is a known source', () => {
    const index = readFileSync(join(ROOT, 'docs/sources/index.csv'), 'utf8')
    const deadlines = publicationDeadlines(ROOT)
    expect(deadlines.length).toBeGreaterThan(0)
    for (const { source } of deadlines) expect(index).toContain(`\n${source.document},`)
  })
})
