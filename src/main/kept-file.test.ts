import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keptFile } from './kept-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-kept-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let drawn = 0
const draw = (): string => `secret-${(drawn += 1)}\n`

it('a secret is drawn once, outlives the process, leaves nothing beside it, and only its owner reads it', () => {
  const inside = join(folder, 'var')
  const first = keptFile(inside, 'jeton', draw)
  expect(first).toMatch(/^secret-\d+$/)
  expect(keptFile(inside, 'jeton', draw)).toBe(first)
  expect(readdirSync(inside)).toEqual(['jeton'])
  expect(statSync(join(inside, 'jeton')).mode & 0o777).toBe(0o600)
})

it('another folder has another one, and so has another name', () => {
  const kept = ['a', 'b'].flatMap((place) => ['jeton', 'cle'].map((name) => keptFile(join(folder, place), name, draw)))
  expect(new Set(kept).size).toBe(4)
})
