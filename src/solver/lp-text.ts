import type { LinearModel, LinearTerm } from '#domain/scenario/linear-model.ts'

/** A linear program in the text that HiGHS reads (CPLEX LP): names and numbers, nothing that a person typed. */
export function lpText({ objective, rows, bounds, wholes = [] }: LinearModel): string {
  const written = rows.map(({ name, terms, sense, against }) => ` ${checked(name)}: ${sumText(terms)} ${sense} ${numberText(against)}`)
  const bounded = bounds.map(
    ({ name, low, high }) => ` ${numberText(low)} <= ${checked(name)} <= ${high === null ? 'inf' : numberText(high)}`,
  )
  const whole = wholes.length === 0 ? [] : ['General', ...wholes.map((name) => ` ${checked(name)}`)]
  return ['Minimize', ` objective: ${sumText(objective)}`, 'Subject To', ...written, 'Bounds', ...bounded, ...whole, 'End', ''].join('\n')
}

const sumText = (terms: readonly LinearTerm[]): string => terms.map(termText).join(' ')

function termText({ name, times }: LinearTerm): string {
  return `${times < 0 ? '-' : '+'} ${numberText(Math.abs(times))} ${checked(name)}`
}

function numberText(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError(`not a number of a model: ${number}`)
  return String(number)
}

/** The format gives a meaning to some names and to `e` before digits: ours are a letter or words, then a rank. */
function checked(name: string): string {
  if (!/^[a-df-z][a-z0-9_]*$/.test(name)) throw new RangeError(`not a name of a model: ${name}`)
  return name
}
