// Ours in a process of its own, so that its memory is its own: builds the columns once, then answers each « run » with its time and its lines.
import { readFileSync } from 'node:fs'
import { positionOf } from '../src/domain/cofinancing/position.ts'
import { columnsOfAids } from './million-aids.js'
import { RULE } from './positions-rule.js'

process.on('message', ({ count, wants }) => {
  const from = performance.now()
  const columns = (process.columns ??= columnsOfAids(count))
  const loaded = performance.now() - from
  const before = performance.now()
  const { lines } = positionOf(RULE, columns)
  const took = performance.now() - before
  const highest = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  process.send({
    took,
    loaded,
    highest,
    lines: wants ? lines.map(({ account, basis, due, held, cnc }) => [account, basis, due, held, cnc.voted, cnc.paid]) : null,
  })
})
