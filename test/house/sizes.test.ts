import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const LONGEST = 300
const LONG = 200

/** What git follows, and what it would: the house is judged before it is committed. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)))
const code = tracked.filter((path) => /^src\/.*\.(ts|svelte)$/.test(path))
const linesOf = (path: string): string[] => readFileSync(join(ROOT, path), 'utf8').split('\n')
const isTable = (path: string): boolean => /data table|generated/i.test(linesOf(path)[0] ?? '')

describe('sizes', () => {
  it('no file of ours is above three hundred lines, but data tables that say so', () => {
    expect(code.filter((path) => !isTable(path) && linesOf(path).length > LONGEST + 1)).toEqual([])
  })
  it('nine files in ten are under two hundred lines', () => {
    const long = code.filter((path) => !isTable(path) && linesOf(path).length > LONG)
    expect(long.length / code.length).toBeLessThanOrEqual(0.1)
  })
})

describe('names', () => {
  const banned = /(^|\/)(utils?|helpers?|common|shared|misc|service|manager|impl|data|info)(\/|\.|$)/
  it('files and folders of src carry the name of a concept', () => {
    expect(code.filter((path) => banned.test(path.replace(/^src\//, '')))).toEqual([])
  })
  it('files and folders of src are in kebab-case, ASCII', () => {
    const framework = /^src\/routes\/|^src\/(app|hooks)\./
    const components = /\/[A-Z][A-Za-z]+\.svelte$/
    expect(code.filter((path) => !framework.test(path) && !components.test(path) && !/^[a-z0-9./-]+$/.test(path))).toEqual([])
  })
  it('no file names a path of one machine', () => {
    const texts = tracked.filter(
      (path) => /\.(ts|js|svelte|md|sql|ya?ml|json|sh)$/.test(path) && path !== 'package-lock.json' && !path.startsWith('test/house/'),
    )
    expect(texts.filter((path) => /\/(work|farm|root)\//.test(linesOf(path).join('\n')))).toEqual([])
  })
})
