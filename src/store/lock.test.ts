import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DatabaseLocked, takeLock } from './lock.ts'

const path = (): string => join(mkdtempSync(join(tmpdir(), 'verrou-')), 'database.lock')

describe('the lock of the embedded database', () => {
  it('is refused to a second holder, and free again once released', () => {
    const lock = path()
    const release = takeLock(lock)
    expect(() => takeLock(lock)).toThrow(DatabaseLocked)
    release()
    expect(existsSync(lock)).toBe(false)
    takeLock(lock)()
  })

  it('left by a process that died, it is taken over', async () => {
    const lock = path()
    const dead = spawn(process.execPath, ['-e', '0'])
    await once(dead, 'exit')
    writeFileSync(lock, `${dead.pid} 12345\n`)
    expect(() => takeLock(lock)()).not.toThrow()
  })

  it('a number that another process took since is not its holder', () => {
    const lock = path()
    writeFileSync(lock, `${process.pid} 1\n`)
    expect(() => takeLock(lock)()).not.toThrow()
  })

  it('an empty lock, cut while being written, does not hold for ever', () => {
    const lock = path()
    writeFileSync(lock, '')
    expect(() => takeLock(lock)()).not.toThrow()
  })
})
