import type { ReaderNeed } from '#domain/committee/reader-needs.ts'
import { FORBIDDEN, loadBounds, type ReaderAssignment, type ReaderQuestion } from '#domain/committee/reader-question.ts'
import type { LinearModel, LinearRow } from '#domain/scenario/linear-model.ts'

const pair = (file: number, expert: number): string => `x${file}_${expert}`

/** A linear program whose variables are whole numbers. */
export type ReaderProgram = LinearModel & { readonly wholes: readonly string[] }

/** The assignment of readers as a linear program: a variable for each pair without conflict, zero or one. */
export function readerProgram(question: ReaderQuestion, needs: readonly ReaderNeed[]): ReaderProgram {
  const { rows, ...program } = everyRow(question, needs)
  return { ...program, rows: rows.filter(({ terms }) => terms.length > 0) }
}

const slack = ({ name }: LinearRow): string => `r_${name}`

/** The same made elastic: each file, load and need may be relaxed, at the cost of one each, and nothing else costs. */
export function relaxedProgram(question: ReaderQuestion, needs: readonly ReaderNeed[]): ReaderProgram {
  const { rows, bounds, wholes } = everyRow(question, needs)
  const elastic = rows.flatMap((row): LinearRow[] => {
    const { terms, sense, against } = row
    const atLeast = { ...row, sense: '>=', terms: [...terms, { name: slack(row), times: against }] } as const
    if (sense === '>=') return [atLeast]
    if (sense === '=') return [atLeast, { ...row, name: `${row.name}_most`, sense: '<=' }]
    return [{ ...row, terms: [...terms, { name: slack(row), times: -question.files.length }] }]
  })
  return {
    objective: rows.map((row) => ({ name: slack(row), times: 1 })),
    rows: elastic.filter(({ terms }) => terms.length > 0),
    bounds: [...bounds, ...rows.map((row) => ({ name: slack(row), low: 0, high: 1 }))],
    wholes: [...wholes, ...rows.map(slack)],
  }
}

function everyRow(question: ReaderQuestion, needs: readonly ReaderNeed[]): ReaderProgram {
  const experts = question.experts.length
  const costOf = (file: number, expert: number): number => question.costs[file * experts + expert] ?? FORBIDDEN
  const isFree = (file: number, expert: number): boolean => costOf(file, expert) !== FORBIDDEN
  const files = question.files.map((_, file) => file)
  const ranks = question.experts.map((_, expert) => expert)
  const one = (file: number, expert: number) => ({ name: pair(file, expert), times: 1 })
  const pairs = files.flatMap((file) => ranks.filter((expert) => isFree(file, expert)).map((expert) => ({ file, expert })))
  const bounds = loadBounds(question)
  const rows: LinearRow[] = [
    ...files.map((file) => ({
      name: `f${file}`,
      terms: ranks.filter((expert) => isFree(file, expert)).map((expert) => one(file, expert)),
      sense: '=' as const,
      against: question.readings,
    })),
    ...ranks.map((expert) => ({
      name: `l${expert}`,
      terms: files.filter((file) => isFree(file, expert)).map((file) => one(file, expert)),
      sense: '<=' as const,
      against: bounds[expert] ?? 0,
    })),
    ...needs.flatMap(({ files: needing, experts: able, atLeast }, need) =>
      needing.map((file) => ({
        name: `n${need}_${file}`,
        terms: able.filter((expert) => isFree(file, expert)).map((expert) => one(file, expert)),
        sense: '>=' as const,
        against: atLeast,
      })),
    ),
  ]
  return {
    objective: pairs.map(({ file, expert }) => ({ name: pair(file, expert), times: costOf(file, expert) })),
    rows,
    bounds: pairs.map(({ file, expert }) => ({ name: pair(file, expert), low: 0, high: 1 })),
    wholes: pairs.map(({ file, expert }) => pair(file, expert)),
  }
}

/** The assignment that a solver's values say, and what it costs worked again in whole numbers. */
export function assignmentOf(question: ReaderQuestion, values: Readonly<Record<string, number>>): ReaderAssignment {
  const experts = question.experts.length
  const readers = question.files.map((_, file) =>
    question.experts.flatMap((_expert, expert) => ((values[pair(file, expert)] ?? 0) > 0.5 ? [expert] : [])),
  )
  const cost = readers.reduce(
    (sum, some, file) => some.reduce((total, expert) => total + (question.costs[file * experts + expert] ?? 0), sum),
    0,
  )
  return { readers, cost }
}
