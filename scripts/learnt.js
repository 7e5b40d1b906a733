// What labelled passages teach: words that tell a subject, words that tell a promise, words that carry or refuse each request, and what each of these counts for.
import { SUM_PARTS, sumParts, traitValues, cueValues, weighPassage } from '../src/domain/baseline/weigh-passage.ts'
import { learntWordsOf } from '../src/registry/read/learnt-file.ts'
import { logistic } from './logistic.js'
import { ridge } from './ridge.js'

const SCALE = 1000
/** A trait met less often teaches nothing that will be met again. */
const LEAST_MET = 3
/** Thousandths: a lighter weight changes no reading. */
const LIGHTEST = 40
const LIGHTEST_OWN = 80
/** Each passage also teaches that it carries none of some other requests: together they count as much as what it says of its own, twice for one that carries none. */
const OTHERS = 8
const OTHERS_STEP = 3
const NEUTRAL_SHARE = 2
const CARRIES = new Set(['present', 'partial'])
const SPEAKS = new Set(['negated', 'hypothetical', 'cited'])

export const carries = ({ state }) => CARRIES.has(state)
const speaks = (passage) => carries(passage) || passage.state === 'contrary' || SPEAKS.has(passage.trap)

/** The file of learnt words that passages teach; each comes with its request, its state, its trap, its traits, and what the rules alone find of each request. */
export function learntFrom(passages, requests, names) {
  const shares = sharesFrom(passages, requests, names)
  return { ...names, passages: passages.length, requests, ...wordsFrom(passages, requests), shares }
}

const wordsFrom = (passages, requests) => ({
  subject: subjectFrom(passages, requests),
  promise: promiseFrom(passages),
  own: ownFrom(passages, requests),
})

/** Every passage says which request it speaks of; all others of the register are then another subject. */
function subjectFrom(passages, requests) {
  const [stems, pairs] = ['stems', 'pairs'].map((kind) => knownAmong(passages.map(({ traits }) => traits[kind].keys())))
  const said = writtenAs(passages)
  const columns = columnsOf([stems, pairs])
  const rows = passages.map(({ traits }) => [
    ...cells(traitValues(traits.stems.keys(), stems, passages.length), columns[0]),
    ...cells(traitValues(traits.pairs.keys(), pairs, passages.length), columns[1]),
  ])
  const weights = requests.map((request) =>
    ridge(
      rows,
      passages.map((passage) => (passage.request === request && speaks(passage) ? 1 : 0)),
      stems.size + pairs.size,
    ),
  )
  const own = (column, trait) => weights.flatMap((of, rank) => pair(rank, of[column.get(trait)]))
  return {
    stems: sortedObject(stems, (trait, { met }) => [met, said.get(trait), ...own(columns[0], trait)]),
    pairs: sortedObject(pairs, (trait, { met }) => [met, ...own(columns[1], trait)]),
  }
}

const pair = (rank, weight, lightest = LIGHTEST) => (Math.abs(weight * SCALE) < lightest ? [] : [rank, Math.round(weight * SCALE)])

/** How those that sign commit themselves is learnt from all passages that speak of their request, whichever it is. */
function promiseFrom(all) {
  const passages = all.filter(speaks)
  const kinds = ['words', 'runs', 'said', 'cues']
  const known = kinds.map((kind) => knownAmong((kind === 'words' || kind === 'runs' ? all : passages).map(({ traits }) => traits[kind])))
  const columns = columnsOf(known)
  const rows = passages.map(({ traits }) => [
    ...cells(traitValues(traits.words, known[0], all.length), columns[0]),
    ...cells(traitValues(traits.runs, known[1], all.length), columns[1]),
    ...cells(cueValues(traits.said, known[2]), columns[2]),
    ...cells(cueValues(traits.cues, known[3]), columns[3]),
  ])
  const { start, weights } = sidesOf(passages, rows, columns)
  const kept = (rank) => sortedObject(known[rank], (trait, { met }) => [met, Math.round(weights[columns[rank].get(trait)] * SCALE)])
  return { start: Math.round(start * SCALE), ...Object.fromEntries(kinds.map((kind, rank) => [kind, kept(rank)])) }
}

/** What carries or refuses a request is learnt from its own passages, traps too. */
function ownFrom(all, requests) {
  const kinds = ['stems', 'words', 'runs']
  const known = kinds.map((kind) => knownAmong(all.map(({ traits }) => traits[kind].keys())))
  const columns = columnsOf(known)
  const learnt = requests.map((request) => {
    const passages = all.filter((passage) => passage.request === request)
    const rows = passages.map(({ traits }) =>
      kinds.flatMap((kind, rank) => cells(traitValues(traits[kind].keys(), known[rank], all.length), columns[rank])),
    )
    return sidesOf(passages, rows, columns)
  })
  const kept = (rank) =>
    sortedObject(known[rank], (trait) => {
      const weights = learnt.flatMap(({ weights }, request) => pair(request, weights[columns[rank].get(trait)], LIGHTEST_OWN))
      return weights.length === 0 ? undefined : weights
    })
  return {
    starts: learnt.map(({ start }) => Math.round(start * SCALE)),
    ...Object.fromEntries(kinds.map((kind, rank) => [kind, kept(rank)])),
  }
}

/** Passages that carry on one side, all others on the other. */
function sidesOf(passages, rows, columns) {
  const wanted = passages.map((passage) => (carries(passage) ? 1 : -1))
  const start = wanted.reduce((sum, one) => sum + one, 0) / wanted.length
  const weights = ridge(
    rows,
    wanted.map((one) => one - start),
    columns.reduce((sum, { size }) => sum + size, 0),
  )
  return { start, weights }
}

/** What each part counts for, by series that the rules never saw, each weighed by what all the others teach. */
function sharesFrom(passages, requests, names) {
  const folds = [...new Set(passages.flatMap(({ fold }) => fold ?? []))]
  const rows = []
  const wanted = []
  const counts = []
  for (const fold of folds) {
    const others = passages.filter((passage) => passage.fold !== fold)
    const learnt = learntWordsOf({ ...names, passages: others.length, requests, ...wordsFrom(others, requests), shares: {} })
    for (const [at, passage] of passages.filter((one) => one.fold === fold).entries()) {
      const weights = weighPassage(passage.traits, passage.traits, learnt)
      const add = (rank, isCarried, count) => {
        const parts = sumParts(weights, rank, passage.found[rank])
        rows.push([...SUM_PARTS.map((part, column) => [column, parts[part]]), [SUM_PARTS.length, 1]])
        wanted.push(isCarried ? 1 : 0)
        counts.push(count)
      }
      const own = requests.indexOf(passage.request)
      if (own >= 0) add(own, carries(passage), 1)
      for (let turn = 0; turn < OTHERS; turn++) {
        const rank = (own + 1 + ((at + turn * OTHERS_STEP) % (requests.length - 1))) % requests.length
        add(rank, false, (own < 0 ? NEUTRAL_SHARE : 1) / OTHERS)
      }
    }
  }
  const weights = logistic(rows, wanted, counts, SUM_PARTS.length + 1)
  const thousandths = (at) => Math.round(weights[at] * SCALE)
  return { start: thousandths(SUM_PARTS.length), ...Object.fromEntries(SUM_PARTS.map((part, at) => [part, thousandths(at)])) }
}

function knownAmong(lists) {
  const met = new Map()
  for (const list of lists) for (const trait of list) met.set(trait, (met.get(trait) ?? 0) + 1)
  return new Map([...met].filter(([, count]) => count >= LEAST_MET).map(([trait, count]) => [trait, { met: count }]))
}

/** The first way that the passages write a stem. */
function writtenAs(passages) {
  const written = new Map()
  for (const { traits } of passages)
    for (const [trait, said] of traits.stems) if (!written.has(trait)) written.set(trait, said.toLowerCase())
  return written
}

function columnsOf(known) {
  let next = 0
  return known.map((traits) => new Map([...traits.keys()].map((trait) => [trait, next++])))
}

const cells = (values, columns) => [...values].map(([trait, value]) => [columns.get(trait), value])

const sortedObject = (known, valueOf) =>
  Object.fromEntries(
    [...known]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([trait, one]) => {
        const value = valueOf(trait, one)
        return value === undefined ? [] : [[trait, value]]
      }),
  )
