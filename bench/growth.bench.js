// How the cost grows: territories from 18 to 35 000, steps from 10 to 1 000, aids from 10 000 to 1 000 000; drawn in docs/images/croissance.svg.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simulate } from '../src/domain/scenario/simulation.ts'
import { positionOf } from '../src/domain/cofinancing/position.ts'
import { chanceBelow, chanceOf } from '../src/domain/scenario/seeded-chance.ts'
import { rounded } from './alternate.js'
import { drawnGrowth } from './growth-drawing.js'
import { columnsOfAids } from './million-aids.js'
import { RULE } from './positions-rule.js'

const KEY = { cnc: 1, local: 2 }
const share = (percent) => ({ numerator: BigInt(percent), denominator: 100n })

function territories(count) {
  const chance = chanceOf(count)
  return Array.from({ length: count }, (_, at) => {
    const effort = 1_000_00 + chanceBelow(chance, 10_000_000_00)
    return {
      code: `t${String(at).padStart(6, '0')}`,
      name: '',
      population: 100 + chanceBelow(chance, 1_000_000),
      effort,
      upstreamEffort: Math.floor(effort / 7),
      present: chanceBelow(chance, 3_000_000_00),
      fragileShare: share(chanceBelow(chance, 100)),
      need: share(chanceBelow(chance, 100)),
      previousEffort: effort,
    }
  })
}

const STEPS = (method) => [
  { kind: 'solidarity', share: share(2) },
  { kind: 'catch-up', share: share(3), measure: 'need' },
  { kind: 'match', upstreamFirst: true },
  { kind: 'freeze', at: 2_000_000_00, exemptUpstream: true },
  { kind: 'ration', method },
  { kind: 'surplus', to: 'next-year' },
]

function simulated(count, method) {
  const places = territories(count)
  const envelope = places.reduce((so, { effort }) => so + Math.floor(effort / 4), 0)
  return () => simulate({ envelope, steps: STEPS(method) }, KEY, places)
}

/** Many ceilings in a row, each a little lower. */
function stepped(count) {
  const places = territories(18)
  const envelope = places.reduce((so, { effort }) => so + Math.floor(effort / 4), 0)
  const ceilings = Array.from({ length: count - 2 }, (_, at) => ({ kind: 'ceiling', each: 9_000_000_00 - at * 100 }))
  const steps = [{ kind: 'match', upstreamFirst: true }, ...ceilings, { kind: 'ration', method: 'proportional' }]
  return () => simulate({ envelope, steps }, KEY, places)
}

function positioned(count) {
  const columns = columnsOfAids(count)
  // Few aids meet few accounts: those that none meets are left out, as a file of aids has none.
  const met = Object.keys(columns.accounts).map(Number)
  const places = new Map(met.map((account, at) => [account, at]))
  const dense = {
    ...columns,
    accounts: met.map((account) => columns.accounts[account]),
    account: columns.account.map((one) => places.get(one)),
  }
  return () => positionOf(RULE, dense)
}

/** The median time of one run, in milliseconds, over at least a third of a second. */
function median(run) {
  const checked = run()
  if (checked && 'refusals' in checked) throw new Error(JSON.stringify(checked.refusals[0]))
  const times = []
  const until = performance.now() + 400
  while (performance.now() < until || times.length < 3) {
    const from = performance.now()
    run()
    times.push(performance.now() - from)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
}

const SERIES = [
  ...['proportional', 'constrained-equal-awards', 'constrained-equal-losses', 'talmud'].map((method) => ({
    name: `territoires, partage ${method}`,
    sizes: [18, 180, 1_800, 18_000, 35_000],
    make: (size) => simulated(size, method),
  })),
  { name: 'pas d’un scénario', sizes: [10, 100, 1_000], make: stepped },
  { name: 'aides', sizes: [10_000, 100_000, 1_000_000], make: positioned },
]

export async function bench() {
  const drawn = SERIES.map(({ name, sizes, make }) => ({ name, points: sizes.map((size) => ({ size, ms: median(make(size)) })) }))
  writeFileSync(join(import.meta.dirname, '../docs/images/croissance.svg'), drawnGrowth(drawn))
  return drawn.map(({ name, points }) => {
    // From the second size on: the first is mostly what a call costs.
    const [from, to] = [points[1], points.at(-1)]
    const allowed = (to.size * Math.log(to.size)) / (from.size * Math.log(from.size))
    const grew = to.ms / from.ms
    return {
      name: `croissance, ${name} (${points.map(({ size, ms }) => `${size} : ${rounded(ms)} ms`).join(' ; ')})`,
      ours: rounded(grew),
      peer: rounded(allowed),
      peer_name: `n log n, de ${from.size} à ${to.size}`,
      ratio: rounded(allowed / grew),
      aim: 1,
      unit: 'fois',
    }
  })
}
