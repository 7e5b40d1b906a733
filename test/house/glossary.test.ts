import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** GLOSSARY.md's table: French, in code, what it is, do not say. */
const rows = readFileSync(join(ROOT, 'GLOSSARY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[\s-|]+\|$/.test(line))
  .slice(1)
  .map((line) => line.split('|').slice(1, -1))
const wordsIn = (cell: string): string[] => [...cell.matchAll(/`([A-Za-z][A-Za-z-]*)`/g)].map((match) => match[1] ?? '')
const known = new Set(rows.flatMap((row) => wordsIn(row[1] ?? '')))
const forbidden = new Set(rows.flatMap((row) => wordsIn(row[3] ?? '')).filter((word) => !known.has(word)))

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : /\.ts$/.test(entry.name) ? [join(folder, entry.name)] : [],
  )
}

const texts = files('src').map((path) => ({ path, text: withoutWords(readFileSync(join(ROOT, path), 'utf8')) }))

/** Code without its strings and comments: what is left are identifiers. */
function withoutWords(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/(^|[^:])\/\/[^\n]*/g, '$1')
    .replaceAll(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''")
    .replaceAll(/\/(?![*/\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuy]*/g, "''")
}

const identifiers = (text: string): string[] => text.match(/[A-Za-z_$][\w$]*/g) ?? []
const wordsOf = (identifier: string): string[] =>
  identifier
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_$]+/)
const TRAPS = new Set(['commission', 'cp', 'com', 'ae'])

describe('glossary', () => {
  it('every type that the core exports is a word of the glossary', () => {
    const exported = texts
      .filter(({ path }) => path.startsWith('src/domain') && !path.endsWith('.test.ts'))
      .flatMap(({ path, text }) => [...text.matchAll(/export type (\w+)/g)].map((match) => ({ path, name: match[1] ?? '' })))
    expect(exported.filter(({ name }) => !known.has(name))).toEqual([])
  })

  it('no exported name is one that the glossary sets aside', () => {
    const exported = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/export (?:type|const|function|class) (\w+)/g)].map((match) => ({ path, name: match[1] ?? '' })),
    )
    expect(exported.filter(({ name }) => forbidden.has(name))).toEqual([])
  })

  it('the four words that mean two things name nothing', () => {
    const trapped = texts.flatMap(({ path, text }) =>
      [...new Set(identifiers(text))].filter((name) => wordsOf(name).some((word) => TRAPS.has(word))).map((name) => `${path}: ${name}`),
    )
    expect(trapped).toEqual([])
  })
})
