// Seeded questions of readers, in two families; and their linear relaxation as a text that HiGHS reads.
import { FORBIDDEN } from '../src/domain/committee/reader-question.ts'
import { chanceBelow, chanceOf } from '../src/domain/scenario/seeded-chance.ts'

/** Whole costs from 0 to 1000, eight conflicts in a hundred; biased, each expert is strict or lenient by an offset of his own. */
export function readerQuestion(family, experts, files, readings, seed) {
  const chance = chanceOf(seed)
  const offsets = Array.from({ length: experts }, () => chanceBelow(chance, 601))
  const costs = new Int16Array(experts * files)
  for (let at = 0; at < costs.length; at += 1) {
    const isForbidden = chanceBelow(chance, 100) < 8
    const cost = family === 'biased' ? (offsets[at % experts] ?? 0) + chanceBelow(chance, 401) : chanceBelow(chance, 1001)
    costs[at] = isForbidden ? FORBIDDEN : cost
  }
  return {
    experts: Array.from({ length: experts }, (_, rank) => ({ id: `E${String(rank).padStart(3, '0')}`, most: null })),
    files: Array.from({ length: files }, (_, rank) => `F${String(rank).padStart(4, '0')}`),
    readings,
    most: Math.ceil((readings * files) / experts) + 2,
    costs,
  }
}

/** The relaxation: each pair from 0 to 1, the readings of each file, the load of each expert. */
export function relaxationText({ experts, files, readings, most, costs }) {
  const objective = []
  const byFile = files.map(() => [])
  const byExpert = experts.map(() => [])
  const bounds = []
  for (let file = 0; file < files.length; file += 1)
    for (let expert = 0; expert < experts.length; expert += 1) {
      const cost = costs[file * experts.length + expert]
      if (cost === FORBIDDEN) continue
      const name = `x${file}_${expert}`
      objective.push(`+ ${cost} ${name}`)
      byFile[file].push(`+ ${name}`)
      byExpert[expert].push(`+ ${name}`)
      bounds.push(` ${name} <= 1`)
    }
  const rows = [
    ...byFile.map((terms, file) => ` f${file}: ${terms.join(' ')} = ${readings}`),
    ...byExpert.map((terms, expert) => ` l${expert}: ${terms.join(' ')} <= ${Math.min(most, experts[expert].most ?? most)}`),
  ]
  return ['Minimize', ` cost: ${objective.join(' ')}`, 'Subject To', ...rows, 'Bounds', ...bounds, 'End', ''].join('\n')
}
