// Questions put to the search box and to MiniSearch as it comes, over the same entries, in turn: how long, and how much of what answers is found.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import MiniSearch from 'minisearch'
import { openHouse } from '../src/main/house.ts'
import { load } from '../src/main/load.ts'
import { readSettings } from '../src/main/settings.ts'
import { searchEntries } from '../src/store/search/entries.ts'
import { buildIndex } from '../src/store/search/search-index.ts'
import { rounded } from './alternate.js'
import { QUESTIONS } from './search-questions.js'

const ROOT = join(import.meta.dirname, '..')
const ROUNDS = 20
const TOP = 20

async function everyEntry() {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-bench-'))
  const house = await openHouse(readSettings({ ...process.env, CONTRECHAMP_VAR: folder, DATABASE_URL: '' }, ROOT), ROOT)
  try {
    await load(house, ROOT, () => {})
    return await searchEntries(house.store.db)
  } finally {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The peer: prefixes, a fifth of the letters wrong, accents folded, and nothing else. */
function bareMiniSearch(entries) {
  const fold = (term) =>
    term
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .toLowerCase()
  const index = new MiniSearch({ fields: ['title', 'also', 'detail'], processTerm: fold, searchOptions: { prefix: true, fuzzy: 0.2 } })
  index.addAll(entries)
  return async (asked) => index.search(asked).slice(0, TOP)
}

function answersOf(question, entries) {
  if (question.answers !== undefined) return question.answers.filter((id) => entries.some((entry) => entry.id === id))
  return entries
    .filter(
      (entry) => entry.kind === question.kind && question.title.test(entry.title) && question.where.test(`${entry.title} ${entry.detail}`),
    )
    .map(({ id }) => id)
    .slice(0, TOP)
}

/** The mean share of the answers that stand among the first results. */
async function recall(find, questions) {
  const shares = []
  for (const { asked, answers } of questions) {
    const found = new Set((await find(asked)).map(({ id }) => id))
    const share = answers.filter((id) => found.has(id)).length / answers.length
    if (share < 1 && process.env.BENCH_VERBOSE) process.stderr.write(`  ${find.name || 'peer'}: « ${asked} » ${share}\n`)
    shares.push(share)
  }
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

const at95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]

export async function bench() {
  if (process.env.CONTRECHAMP_DATA === undefined && !existsSync(resolve(ROOT, '../shared/data')))
    process.stderr.write('search: no data pack, so no cinema and no festival among the entries\n')
  const entries = await everyEntry()
  const index = await buildIndex(entries)
  const peer = bareMiniSearch(entries)
  const ours = async (asked) => index.find(asked, TOP)
  const questions = QUESTIONS.map((question) => ({ asked: question.asked, answers: answersOf(question, entries) })).filter(
    ({ answers }) => answers.length > 0,
  )
  const times = { ours: [], peer: [] }
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { asked } of questions) {
      for (const [name, find] of [
        ['ours', ours],
        ['peer', peer],
      ]) {
        const from = performance.now()
        await find(asked)
        if (round >= 0) times[name].push(performance.now() - from)
      }
    }
  }
  const [p95, peerP95] = [at95(times.ours), at95(times.peer)]
  const [found, peerFound] = [await recall(ours, questions), await recall(peer, questions)]
  const over = `${questions.length} questions, ${entries.length} entrées`
  const peer_name = 'minisearch 7.2.0 (préfixes, fuzzy 0,2, accents repliés, 20 premiers)'
  return [
    {
      name: `recherche, p95 (${over})`,
      ours: rounded(p95),
      peer: rounded(peerP95),
      peer_name,
      ratio: rounded(peerP95 / p95),
      aim: 1,
      unit: 'ms',
    },
    {
      name: `recherche, rappel parmi les 20 premiers (${over})`,
      ours: rounded(found),
      peer: rounded(peerFound),
      peer_name,
      ratio: rounded(found / peerFound),
      aim: 1,
      unit: 'part',
    },
  ]
}
