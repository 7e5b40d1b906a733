// Readers of files assigned at the least cost: ours against HiGHS on the linear relaxation, its text built beforehand; every optimum compared.
import loadHighs from 'highs'
import { assignReaders } from '../src/domain/committee/assign-readers.ts'
import { checkReaders } from '../src/domain/committee/check-readers.ts'
import { alternate, rounded } from './alternate.js'
import { readerQuestion, relaxationText } from './reader-instances.js'

/** What HotCRP's own solver took on a machine like ours, in milliseconds. */
const SIZES = [
  { experts: 40, files: 400, readings: 2, limit: 259 },
  { experts: 100, files: 1000, readings: 3, limit: 2800 },
]
const AIMS = { uniform: 10, biased: 2 }
const NAMES = { uniform: 'coûts uniformes', biased: 'experts sévères et indulgents' }
const ROUNDS = 7
const SMALL = 100

export async function bench() {
  const highs = await loadHighs()
  const equal = { tried: 0, same: 0 }
  const judged = (question, outcome, solved) => {
    equal.tried += 1
    const isOurs = outcome.kind === 'assigned' && checkReaders(question, outcome.assignment).length === 0
    if (isOurs && solved.Status === 'Optimal' && Math.abs(solved.ObjectiveValue - outcome.assignment.cost) < 1e-3) equal.same += 1
  }
  const lines = []
  for (const { experts, files, readings, limit } of SIZES)
    for (const family of ['uniform', 'biased']) {
      const instances = Array.from({ length: ROUNDS + 1 }, (_, seed) => {
        const question = readerQuestion(family, experts, files, readings, seed + 1)
        return { question, text: relaxationText(question) }
      })
      const turns = { ours: 0, peer: 0 }
      const outcomes = []
      const timed = (work) => {
        const start = performance.now()
        const found = work()
        return { found, spent: performance.now() - start }
      }
      const { ours, peer, pairs, median } = await alternate(
        ROUNDS,
        () => {
          const { found, spent } = timed(() => assignReaders(instances[turns.ours].question))
          outcomes[turns.ours] = found
          turns.ours += 1
          return spent
        },
        () => {
          const { found, spent } = timed(() => highs.solve(instances[turns.peer].text, { output_flag: false }))
          judged(instances[turns.peer].question, outcomes[turns.peer], found)
          turns.peer += 1
          return spent
        },
      )
      const name = `répartition des lectures, ${experts} experts × ${files} dossiers × ${readings}, ${NAMES[family]}`
      const ratio = rounded(median(pairs.map(([a, b]) => b / a)))
      lines.push({
        name,
        ours: rounded(ours),
        peer: rounded(peer),
        peer_name: 'highs, programme relâché, texte déjà fait',
        ratio,
        aim: AIMS[family],
        unit: 'ms',
      })
      const longest = Math.max(...pairs.map(([a]) => a))
      lines.push({
        name: `${name}, la plus longue`,
        ours: rounded(longest),
        peer: limit,
        peer_name: 'HotCRP, sur une telle machine (dit par la demande)',
        ratio: rounded(limit / longest),
        aim: 1,
        unit: 'ms',
      })
    }
  for (let seed = 1; seed <= SMALL; seed += 1) {
    const question = readerQuestion(seed % 2 === 0 ? 'uniform' : 'biased', 8 + (seed % 13), 30 + (seed % 41), 1 + (seed % 4), seed)
    judged(question, assignReaders(question), highs.solve(relaxationText(question), { output_flag: false }))
  }
  lines.push({
    name: 'répartition des lectures, optimum égal à celui que prouve HiGHS',
    ours: equal.same,
    peer: equal.tried,
    peer_name: 'cas essayés',
    ratio: rounded(equal.same / equal.tried),
    aim: 1,
    unit: '',
  })
  return lines
}
