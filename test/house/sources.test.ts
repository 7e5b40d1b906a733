import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

const documents = parse(readFileSync(join(ROOT, 'docs/sources/index.csv')), { columns: true }) as Record<string, string>[]
const decisions = new Set(readdirSync(join(ROOT, 'docs/decisions')))

function domainFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? domainFiles(join(folder, entry.name)) : /(?<!\.test)\.ts$/.test(entry.name) ? [join(folder, entry.name)] : [],
  )
}

const files = domainFiles('src/domain').map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
const EXPORTED = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)?\n?export (?:function|const) (\w+)[^\n]*(?:=>|\{)\s*$/gm

describe('sources', () => {
  it('every document is named once', () => {
    const ids = documents.map((row) => row['id'])
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('every « Source: » of the core names a known document and its status', () => {
    const known = new Set(documents.map((row) => row['id']))
    const wrong = files.flatMap(({ path, text }) =>
      [...text.matchAll(/Source: ([a-z0-9-]+)/g)].filter((match) => !known.has(match[1] ?? '')).map((match) => `${path}: ${match[1]}`),
    )
    expect(wrong).toEqual([])
  })

  it('every « Policy: » of the core names a decision that exists', () => {
    const wrong = files.flatMap(({ path, text }) =>
      [...text.matchAll(/Policy: (\S+)/g)]
        .filter((match) => !decisions.has((match[1] ?? '').replace('docs/decisions/', '')))
        .map((match) => `${path}: ${match[1]}`),
    )
    expect(wrong).toEqual([])
  })

  it('every exported function of the core says what it does and where it comes from', () => {
    const silent = files.flatMap(({ path, text }) =>
      [...text.matchAll(EXPORTED)].filter((match) => !/Source:|Policy:/.test(match[1] ?? '')).map((match) => `${path}: ${match[2]}`),
    )
    expect(silent).toEqual([])
  })
})
