import type { LegacyHighsSolution } from 'highs'
import type { LinearAnswer } from '#domain/scenario/linear-model.ts'

/** What HiGHS answers, in the words of the port: values by variable, duals by row. */
export function readAnswer(solved: LegacyHighsSolution): LinearAnswer {
  if (solved.Status === 'Infeasible') return { kind: 'infeasible' }
  if (solved.Status !== 'Optimal') return { kind: 'unfinished', reason: 'solver' }
  const values = Object.fromEntries(Object.values(solved.Columns).map((column) => [column.Name, numberOf(column, 'Primal')]))
  const duals = Object.fromEntries(solved.Rows.map((row) => [nameOf(row), numberOf(row, 'Dual')]))
  return { kind: 'optimal', objective: solved.ObjectiveValue, values, duals }
}

function numberOf(line: object, key: 'Primal' | 'Dual'): number {
  const found: unknown = Object.entries(line).find(([name]) => name === key)?.[1]
  return typeof found === 'number' ? found : 0
}

/** The package's own types leave out the name of a row, which it gives. */
function nameOf(row: object): string {
  const found: unknown = Object.entries(row).find(([name]) => name === 'Name')?.[1]
  return typeof found === 'string' ? found : ''
}
