import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** The embedded database is held by another process. */
export class DatabaseLocked extends Error {
  readonly holder: number
  constructor(holder: number) {
    super(`database held by process ${holder}`)
    this.holder = holder
  }
}

/** When a process began, as its kernel counts it: tells a process from a later one of the same number. */
function startMark(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return '' // no /proc on this system: the number alone decides
  }
}

function isAlive(pid: number, mark: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return mark === startMark(pid)
}

/**
 * Takes the lock file or throws `DatabaseLocked`; a lock left by a process that died is taken over.
 * Gives the function that releases it.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true })
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, `${process.pid} ${startMark(process.pid)}\n`)
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    }
    const [holder = '', mark = ''] = readLock(path).split(' ')
    if (holder !== '' && isAlive(Number(holder), mark)) throw new DatabaseLocked(Number(holder))
    rmSync(path, { force: true })
  }
  throw new DatabaseLocked(0)
}

function readLock(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}
