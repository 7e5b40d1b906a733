import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keptToken } from './kept-token.ts'

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-token-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a token is drawn once, outlives the process, and only its owner reads it', () => {
  const inside = join(folder, 'var')
  const first = keptToken(inside)
  expect(first).toMatch(/^([A-Z0-9]{5}-){3}[A-Z0-9]{5}$/)
  expect(keptToken(inside)).toBe(first)
  expect(statSync(join(inside, 'jeton-du-registre')).mode & 0o777).toBe(0o600)
})

it('another folder has another token', () => {
  expect(keptToken(join(folder, 'a'))).not.toBe(keptToken(join(folder, 'b')))
})
