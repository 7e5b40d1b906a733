// One draw (match, guarantee, proportional ration before cents, eighteen territories): ours against HyperFormula, in turn, the same efforts.
import { HyperFormula } from 'hyperformula'
import { startDraws, shareDrawn } from '../src/domain/scenario/draw-efforts.ts'
import { prepareDraws } from '../src/domain/scenario/prepare-draws.ts'
import { chanceBelow, chanceOf } from '../src/domain/scenario/seeded-chance.ts'
import { alternate, rounded } from './alternate.js'

const TERRITORIES = 18
const DRAWS = 200
const REPEATS = 50
const ROUNDS = 9
const ENVELOPE = 62_000_000_00

const chance = chanceOf(2026)
const places = Array.from({ length: TERRITORIES }, (_, at) => ({
  code: String(at + 10),
  present: 1_000_000_00 + chanceBelow(chance, 2_000_000_00),
  efforts: [
    { year: 2024, effort: 3_000_000_00 + chanceBelow(chance, 6_000_000_00) },
    { year: 2025, effort: 3_000_000_00 + chanceBelow(chance, 6_000_000_00) },
  ],
}))
const efforts = Array.from({ length: DRAWS }, () => places.map(() => 3_000_000_00 + chanceBelow(chance, 8_000_000_00)))

function oursReady() {
  const plan = {
    envelope: ENVELOPE,
    key: { cnc: 1, local: 2 },
    guarantee: { numerator: 95n, denominator: 100n },
    territories: places,
    years: 1,
    draws: 1,
    seed: 1,
  }
  const prepared = prepareDraws(plan)
  if (!('value' in prepared)) throw new Error('not ready to draw')
  return startDraws(plan, prepared.value)
}

/** One line a territory: effort, guarantee, claim, share; then what is asked and the pool. Cents throughout, rounded down as ours. */
function peerReady() {
  const rows = places.map(({ present }, at) => {
    const row = at + 1
    return [
      0,
      Math.floor((present * 95) / 100),
      `=MAX(0,INT(A${row}*1/2)-B${row})`,
      `=B${row}+IF($C$20<=$C$21,C${row},INT(C${row}*$C$21/$C$20))`,
    ]
  })
  const sheet = [...rows, [], [null, null, `=SUM(C1:C${TERRITORIES})`], [null, null, `=${ENVELOPE}-SUM(B1:B${TERRITORIES})`]]
  return HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' })
}

export async function bench() {
  const run = oursReady()
  const peer = peerReady()
  const ours = (drawn) => {
    for (let at = 0; at < TERRITORIES; at += 1) run.efforts[at] = drawn[at]
    shareDrawn(run)
    return run.shares
  }
  const theirs = (drawn) => {
    peer.setCellContents(
      { sheet: 0, row: 0, col: 0 },
      drawn.map((effort) => [effort]),
    )
    return peer.getRangeValues({ start: { sheet: 0, row: 0, col: 3 }, end: { sheet: 0, row: TERRITORIES - 1, col: 3 } })
  }
  let short = 0
  for (const drawn of efforts) {
    const mine = [...ours(drawn)]
    if (!run.last.isHonoured) short += 1
    const found = theirs(drawn).map(([cell]) => cell)
    if (mine.some((amount, at) => amount !== found[at])) throw new Error(`draws: results differ: ${mine} and ${found}`)
  }
  if (short === 0) throw new Error('draws: the envelope always suffices, no ration was compared')
  const timed = (repeats, draw) => () => {
    const from = performance.now()
    for (let repeat = 0; repeat < repeats; repeat += 1) for (const drawn of efforts) draw(drawn)
    return ((performance.now() - from) * 1000) / (repeats * DRAWS)
  }
  const found = await alternate(ROUNDS, timed(REPEATS, ours), timed(1, theirs))
  return [
    {
      name: `un tirage, médiane (${TERRITORIES} territoires, ${short} tirages rationnés sur ${DRAWS})`,
      ours: rounded(found.ours),
      peer: rounded(found.peer),
      peer_name: `hyperformula ${HyperFormula.version} (setCellContents d’un bloc, puis lecture des parts)`,
      ratio: rounded(found.median(found.pairs.map(([a, b]) => b / a))),
      aim: 50,
      unit: 'µs',
    },
  ]
}
