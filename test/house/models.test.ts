import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linkedPlaces } from '../site/shown-commands.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'docs/modeles')
const models = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))
const quoted = (text: string): string[] => [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '')

describe.each(models)('the model $name', ({ text }) => {
  it('names no file of ours that is not there', () => {
    const paths = quoted(text).filter((word) => /^(src|test|rules|docs|vite|package)[/.-]/.test(word))
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names a proof that is a test, in every line that tells one', () => {
    const tables = text.split(/\n\n/).filter((part) => /\| (Essai|Prouvé par) \|$/m.test(part.split('\n')[0] ?? ''))
    const told = tables.flatMap((part) => part.split('\n').slice(2)).map((line) => line.split('|').at(-2) ?? '')
    expect(told.length).toBeGreaterThan(5)
    expect(told.filter((cell) => quoted(cell).length === 0)).toEqual([])
    expect(told.flatMap(quoted).filter((path) => !/\.test\.ts$/.test(path))).toEqual([])
  })

  it('links lead somewhere', () => {
    expect(linkedPlaces(text).filter((target) => !existsSync(join(dirname(join(FOLDER, 'x')), target)))).toEqual([])
  })

  it('leaves to the authority what is its own', () => {
    expect(text).toContain('À compléter par la collectivité')
  })
})

it('the impact assessment names tables that exist, and every table that names a person', () => {
  const text = models.find(({ name }) => name === 'analyse-d-impact.md')?.text ?? ''
  const sql = readdirSync(join(ROOT, 'src/store/migrations'))
    .map((name) => readFileSync(join(ROOT, 'src/store/migrations', name), 'utf8'))
    .join('\n')
  const tables = [...sql.matchAll(/create table (\w+) \(([\s\S]*?)\n\);/g)].map(([, name = '', columns = '']) => ({ name, columns }))
  const first = text.split('## 2. Les données')[1]?.split('## 3.')[0] ?? ''
  const named = new Set(first.split('\n').flatMap((line) => quoted(line.split('|')[1] ?? '')))
  expect([...named].filter((name) => !tables.some((table) => table.name === name))).toEqual([])
  const personal = tables.filter(({ columns }) => /^\s*(person_id|email|recipient|made_by|given_by|sent_by) /m.test(columns))
  expect(personal.length).toBeGreaterThan(8)
  expect(personal.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
})
