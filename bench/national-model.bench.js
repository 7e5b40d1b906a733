// A national model, eighteen Régions by six axes by four moments and the total: eighteen efforts change, then the totals are read. Ours, HyperFormula, publicodes, in turn.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HyperFormula } from 'hyperformula'
import { nationalModel, nationalTotals, setEffort } from '../src/domain/scenario/national-model.ts'
import { chanceBelow, chanceOf } from '../src/domain/scenario/seeded-chance.ts'
import { alternate, rounded } from './alternate.js'

const { default: Engine } = await import('publicodes')
const VERSION = JSON.parse(readFileSync(join(import.meta.dirname, 'node_modules/publicodes/package.json'), 'utf8')).version
const [REGIONS, AXES, MOMENTS] = [18, 6, 4]
const LINES = REGIONS * AXES * MOMENTS
const CHANGES = 40
const ROUNDS = 7

const chance = chanceOf(433)
const amount = () => 10_000_00 + chanceBelow(chance, 2_000_000_00)
const start = Array.from({ length: LINES }, amount)
/** Eighteen efforts at a time: one line of each Région. */
const changes = Array.from({ length: CHANGES }, () =>
  Array.from({ length: REGIONS }, (_, region) => ({
    line: region * AXES * MOMENTS + chanceBelow(chance, AXES * MOMENTS),
    effort: amount(),
  })),
)
const names = (count, word) => Array.from({ length: count }, (_, at) => `${word} ${at}`)

function oursReady() {
  const shape = { territories: names(REGIONS, 'région'), axes: names(AXES, 'axe'), moments: names(MOMENTS, 'moment') }
  const model = nationalModel(shape, { cnc: 1, local: 2 })
  const set = (line, effort) =>
    setEffort(model, Math.floor(line / (AXES * MOMENTS)), Math.floor(line / MOMENTS) % AXES, line % MOMENTS, effort)
  start.forEach((effort, line) => set(line, effort))
  return (some) => {
    for (const { line, effort } of some) set(line, effort)
    return nationalTotals(model)
  }
}

/** One row a line, its effort and its due; beside them the same twenty-nine sums. */
function hyperformulaReady() {
  const rows = start.map((effort, line) => [effort, `=INT(A${line + 1}*1/2)`])
  const due = (lines) => `=${lines.length === LINES ? `SUM(B1:B${LINES})` : `SUM(${lines.map((line) => `B${line + 1}`).join(',')})`}`
  const lines = Array.from({ length: LINES }, (_, line) => line)
  const sums = [
    lines,
    ...Array.from({ length: MOMENTS }, (_, moment) => lines.filter((line) => line % MOMENTS === moment)),
    ...Array.from({ length: AXES }, (_, axis) => lines.filter((line) => Math.floor(line / MOMENTS) % AXES === axis)),
    ...Array.from({ length: REGIONS }, (_, region) => lines.filter((line) => Math.floor(line / (AXES * MOMENTS)) === region)),
  ]
  sums.forEach((some, at) => rows[at].push(due(some)))
  const sheet = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' })
  return (some) => {
    sheet.batch(() => some.forEach(({ line, effort }) => sheet.setCellContents({ sheet: 0, row: line, col: 0 }, effort)))
    return sheet
      .getRangeValues({ start: { sheet: 0, row: 0, col: 2 }, end: { sheet: 0, row: sums.length - 1, col: 2 } })
      .map(([cell]) => cell)
  }
}

/** The same lines as rules, and the total alone: publicodes evaluates what is asked. */
function publicodesReady() {
  const rules = {}
  start.forEach((effort, line) => {
    rules[`effort ${line}`] = effort
    rules[`due ${line}`] = `effort ${line} / 2`
  })
  rules.total = { somme: start.map((_, line) => `due ${line}`) }
  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } })
  const situation = {}
  return (some) => {
    for (const { line, effort } of some) situation[`effort ${line}`] = effort
    engine.setSituation(situation)
    return engine.evaluate('total').nodeValue
  }
}

export async function bench() {
  const [ours, sheet, rules] = [oursReady(), hyperformulaReady(), publicodesReady()]
  // publicodes rounds to the nearest, not down: its efforts are even here, so that all say the same.
  for (const some of changes) for (const one of some) one.effort -= one.effort % 2
  for (let line = 0; line < LINES; line += 1) start[line] -= start[line] % 2
  const even = start.map((effort, line) => ({ line, effort }))
  for (const some of [even, ...changes]) {
    const { all, byMoment, byAxis, byTerritory } = ours(some)
    const [mine, theirs, total] = [[...all, ...byMoment, ...byAxis, ...byTerritory], sheet(some), rules(some)]
    if (mine.some((one, at) => one !== theirs[at])) throw new Error(`national-model: results differ: ${mine} and ${theirs}`)
    if (mine[0] !== total) throw new Error(`national-model: totals differ: ${mine[0]} and ${total}`)
  }
  const p50 = (repeats, change) => () => {
    const times = []
    for (const some of changes) {
      const from = performance.now()
      for (let repeat = 0; repeat < repeats; repeat += 1) change(some)
      times.push(((performance.now() - from) * 1000) / repeats)
    }
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
  }
  const against = async (peer_name, peer, aim) => {
    const found = await alternate(ROUNDS, p50(200, ours), p50(1, peer))
    const ratio = found.median(found.pairs.map(([a, b]) => b / a))
    const name = `modèle national, p50 (${REGIONS} Régions × ${AXES} axes × ${MOMENTS} moments, 18 efforts changés)`
    return { name, ours: rounded(found.ours), peer: rounded(found.peer), peer_name, ratio: rounded(ratio), aim, unit: 'µs' }
  }
  return [
    await against(`hyperformula ${HyperFormula.version} (29 sommes)`, sheet, 100),
    await against(`publicodes ${VERSION} (le total seul)`, rules, 1500),
  ]
}
