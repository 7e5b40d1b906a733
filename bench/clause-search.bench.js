// Questions put to the clauses of texts: ours, MiniSearch and Orama as they come, over the same clauses, in turn: how long, and how much of what answers is found.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, insertMultiple, search } from '@orama/orama'
import { stemmer } from '@orama/stemmers/french'
import { stopwords as STOP_WORDS } from '@orama/stopwords/french'
import MiniSearch from 'minisearch'
import { textClauses } from '../src/domain/convention/text-clauses.ts'
import { frenchStem } from '../src/registry/read/french-stem.ts'
import { readSynonyms } from '../src/registry/read/synonyms.ts'
import { buildClauseIndex } from '../src/store/search/clause-index.ts'
import { rounded } from './alternate.js'
import { clauseTexts } from './clause-corpus.js'
import { CLAUSE_QUESTIONS } from './clause-questions.js'

const ROOT = join(import.meta.dirname, '..')
const CLAUSES = 5000
const ROUNDS = 20
const TOP = 20

/** Each clause as all three are given it. */
function everyClause() {
  return clauseTexts(ROOT, CLAUSES).flatMap(({ id, text }) =>
    textClauses(text).map((clause) => ({
      id: `${id}/${clause.blockId}`,
      heading: clause.under.map(({ heading }) => heading ?? '').join(' '),
      words: clause.words,
      found: {
        text: { id, title: text.title, nature: 'convention', isExample: true, territory: null, generation: null, parties: [] },
        clause,
        requests: [],
      },
    })),
  )
}

async function ours(clauses, vocabulary) {
  const { rank } = await buildClauseIndex(
    clauses.map(({ found }) => found),
    frenchStem,
    vocabulary,
  )
  return async (asked) => (await rank(asked)).clauses.slice(0, TOP).map(({ text, clause }) => `${text.id}/${clause.blockId}`)
}

/** Prefixes, a fifth of the letters wrong, accents folded, and nothing else. */
function bareMiniSearch(clauses) {
  const fold = (term) =>
    term
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .toLowerCase()
  const index = new MiniSearch({ fields: ['heading', 'words'], processTerm: fold, searchOptions: { prefix: true, fuzzy: 0.2 } })
  index.addAll(clauses)
  return async (asked) =>
    index
      .search(asked)
      .slice(0, TOP)
      .map(({ id }) => id)
}

/** French with its own stemmer, as its pages advise. */
async function bareOrama(clauses) {
  const tokenizer = { stemming: true, language: 'french', stemmer, stopWords: STOP_WORDS }
  const index = create({ schema: { id: 'string', heading: 'string', words: 'string' }, components: { tokenizer } })
  await insertMultiple(index, clauses)
  return async (asked) => {
    const { hits } = await search(index, { term: asked, properties: ['heading', 'words'], limit: TOP })
    return hits.map(({ id }) => id)
  }
}

/** The mean share of the answers that stand among the first results. */
async function recall(name, find) {
  let sum = 0
  for (const { asked, answers } of CLAUSE_QUESTIONS) {
    const found = new Set(await find(asked))
    const share = answers.filter((id) => found.has(id)).length / answers.length
    if (share < 1 && process.env.BENCH_VERBOSE) process.stderr.write(`  ${name}: « ${asked} » ${rounded(share)}\n`)
    sum += share
  }
  return sum / CLAUSE_QUESTIONS.length
}

const at95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]

export async function bench() {
  const file = 'synonyms.yaml'
  const { value: vocabulary } = readSynonyms(readFileSync(join(ROOT, 'rules/conventions', file)), file)
  const clauses = everyClause()
  const from = performance.now()
  const finders = { ours: await ours(clauses, vocabulary) }
  if (process.env.BENCH_VERBOSE) process.stderr.write(`  index built in ${rounded(performance.now() - from)} ms\n`)
  finders.minisearch = bareMiniSearch(clauses)
  finders.orama = await bareOrama(clauses)
  const times = { ours: [], minisearch: [], orama: [] }
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { asked } of CLAUSE_QUESTIONS) {
      for (const [name, find] of Object.entries(finders)) {
        const start = performance.now()
        await find(asked)
        if (round >= 0) times[name].push(performance.now() - start)
      }
    }
  }
  const found = {}
  for (const [name, find] of Object.entries(finders)) found[name] = await recall(name, find)
  if (process.env.BENCH_VERBOSE) {
    const bare = await ours(clauses, { ...vocabulary, groups: [] })
    process.stderr.write(`  ours without synonyms: recall ${rounded(await recall('no synonym', bare))}\n`)
  }
  const over = `${CLAUSE_QUESTIONS.length} questions, ${clauses.length} clauses`
  const peers = {
    minisearch: 'minisearch 7.2.0 (préfixes, fuzzy 0,2, accents repliés, 20 premiers)',
    orama: '@orama/orama 3.1.18 (français : radicaux et mots vides, 20 premiers)',
  }
  return Object.entries(peers).flatMap(([name, peer_name]) => [
    {
      name: `recherche de clauses, p95 (${over})`,
      ours: rounded(at95(times.ours)),
      peer: rounded(at95(times[name])),
      peer_name,
      ratio: rounded(at95(times[name]) / at95(times.ours)),
      aim: 1,
      unit: 'ms',
    },
    {
      name: `recherche de clauses, rappel parmi les 20 premières (${over})`,
      ours: rounded(found.ours),
      peer: rounded(found[name]),
      peer_name,
      ratio: rounded(found.ours / found[name]),
      aim: 1,
      unit: 'part',
    },
  ])
}
