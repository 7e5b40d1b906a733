// What labelled passages teach: words that tell a subject, words that tell a promise. Used by learn-baseline.js and its measure.
import { CUE_SHARE, cueValues, OWN_CUE_SHARE, traitValues } from '../src/domain/baseline/read-learnt.ts'
import { ridge } from './ridge.js'

const SCALE = 1000
/** A trait met once teaches nothing that can be met again. */
const LEAST_MET = 2
/** Thousandths: a lighter weight changes no reading. */
const LIGHTEST = 12
const CARRIES = new Set(['present', 'partial'])
const SPEAKS = new Set(['negated', 'hypothetical', 'cited'])

export const carries = ({ state }) => CARRIES.has(state)
const speaks = (passage) => carries(passage) || passage.state === 'contrary' || SPEAKS.has(passage.trap)

/** The file of learnt words that passages teach; each comes with its request, its state, its trap and its traits. */
export function learntFrom(passages, requests, name) {
  return { name, passages: passages.length, requests, subject: subjectFrom(passages, requests), promise: promiseFrom(passages, requests) }
}

/** Every passage says which request it speaks of; all others of the register are then another subject. */
function subjectFrom(passages, requests) {
  const [stems, pairs] = ['stems', 'pairs'].map((kind) => knownAmong(passages.map(({ traits }) => traits[kind].keys())))
  const said = { stems: writtenAs(passages, 'stems'), pairs: writtenAs(passages, 'pairs') }
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
  const kept = (known, column, kind) =>
    sortedObject(known, (trait, { met }) => {
      const own = weights.flatMap((of, rank) => pair(rank, of[column.get(trait)]))
      return [met, said[kind].get(trait), ...own]
    })
  return { stems: kept(stems, columns[0], 'stems'), pairs: kept(pairs, columns[1], 'pairs') }
}

const pair = (rank, weight) => (Math.abs(weight * SCALE) < LIGHTEST ? [] : [rank, Math.round(weight * SCALE)])

/** How those that sign commit themselves is learnt from all passages that speak of their request, whichever it is. */
function promiseFrom(all, requests) {
  const passages = all.filter(speaks)
  const kinds = ['words', 'runs', 'said', 'cues']
  const known = kinds.map((kind) => knownAmong(passages.map(({ traits }) => traits[kind])))
  const columns = columnsOf(known)
  const shared = known.reduce((sum, { size }) => sum + size, 0)
  const cues = [...known[3].keys()]
  const ownColumn = (rank, cue) => shared + rank * cues.length + cues.indexOf(cue)
  const rows = passages.map(({ traits, request }) => [
    ...cells(traitValues(traits.words, known[0], all.length), columns[0]),
    ...cells(traitValues(traits.runs, known[1], all.length), columns[1]),
    ...cells(cueValues(traits.said, known[2], CUE_SHARE), columns[2]),
    ...cells(cueValues(traits.cues, known[3], CUE_SHARE), columns[3]),
    ...[...cueValues(traits.cues, known[3], OWN_CUE_SHARE)].map(([cue, value]) => [ownColumn(requests.indexOf(request), cue), value]),
  ])
  const wanted = passages.map((passage) => (carries(passage) ? 1 : -1))
  const start = wanted.reduce((sum, one) => sum + one, 0) / wanted.length
  const weights = ridge(
    rows,
    wanted.map((one) => one - start),
    shared + requests.length * cues.length,
  )
  const kept = (rank) => sortedObject(known[rank], (trait, { met }) => [met, Math.round(weights[columns[rank].get(trait)] * SCALE)])
  return {
    start: Math.round(start * SCALE),
    ...Object.fromEntries(kinds.map((kind, rank) => [kind, kept(rank)])),
    cuesOf: requests.map((_, rank) => sortedObject(known[3], (cue) => Math.round(weights[ownColumn(rank, cue)] * SCALE))),
  }
}

function knownAmong(lists) {
  const met = new Map()
  for (const list of lists) for (const trait of list) met.set(trait, (met.get(trait) ?? 0) + 1)
  return new Map([...met].filter(([, count]) => count >= LEAST_MET).map(([trait, count]) => [trait, { met: count }]))
}

/** The first way that the passages write a trait. */
function writtenAs(passages, kind) {
  const written = new Map()
  for (const { traits } of passages)
    for (const [trait, said] of traits[kind]) if (!written.has(trait)) written.set(trait, said.toLowerCase())
  return written
}

function columnsOf(known) {
  let next = 0
  return known.map((traits) => new Map([...traits.keys()].map((trait) => [trait, next++])))
}

const cells = (values, columns) => [...values].map(([trait, value]) => [columns.get(trait), value])

const sortedObject = (known, valueOf) =>
  Object.fromEntries([...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([trait, one]) => [trait, valueOf(trait, one)]))
