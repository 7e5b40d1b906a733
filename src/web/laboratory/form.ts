import type { Step } from '#domain/scenario/scenario.ts'
import { addressOf, stateOfAddress, titleText } from './address.ts'
import { MOST_SCENARIOS, MOST_STEPS, type LabReading, type LabScenario } from './state.ts'
import { stepWords } from './words-of-steps.ts'

/** What a fresh step of each kind begins with. */
export const FRESH_STEPS: Readonly<Record<Step['kind'], string>> = {
  solidarity: 'solidarite:2',
  'catch-up': 'rattrapage:besoin:3',
  match: 'regle:amont',
  reinforced: 'renforce:1:2',
  ceiling: 'plafond:1000000',
  freeze: 'gel:present',
  guarantee: 'garantie:95',
  ration: 'partage:proportionnel',
  surplus: 'reste:annee-suivante',
}

/** Whether a query comes from the form, field by field, rather than from a shared address. */
export const isFromForm = (query: URLSearchParams): boolean => query.has('formulaire')

/** The state that the fields of the form say, once the button pressed is obeyed. */
export function stateOfForm(fields: URLSearchParams, starts: readonly string[], ready: readonly LabScenario[]): LabReading {
  const query = new URLSearchParams()
  for (const name of ['depart', 'part-cnc', 'amont', 'graine']) {
    const value = fields.get(name)
    if (value !== null) query.set(name, value)
  }
  const count = Math.min(MOST_SCENARIOS, Number(fields.get('formulaire')) || 0)
  const scenarios = Array.from({ length: count }, (_, rank) => scenarioFields(fields, rank))
  for (const words of obeyed(scenarios, fields, ready)) query.append('s', words.join(';'))
  return stateOfAddress(query, starts, ready)
}

/** The words of one scenario: title, envelope, key, then its steps. */
function scenarioFields(fields: URLSearchParams, rank: number): string[] {
  const of = (name: string): string => (fields.get(`s${rank}.${name}`) ?? '').trim()
  const count = Math.min(MOST_STEPS, Number(of('pas')) || 0)
  const steps = Array.from({ length: count }, (_, place) => stepFields((name) => of(`${place}.${name}`)))
  const envelope = ['present', 'regle'].includes(of('somme')) ? of('somme') : of('enveloppe')
  return [titleText(of('titre')), `enveloppe:${envelope}`, `cle:${of('cnc')}:${of('local')}`, ...steps]
}

/** The words of one step, from its own fields. */
function stepFields(of: (name: string) => string): string {
  const kind = of('genre')
  const upstream = of('amont') === '' ? '' : ':amont'
  switch (kind) {
    case 'solidarite':
    case 'garantie':
      return `${kind}:${of('part')}`
    case 'rattrapage':
      return `${kind}:${of('mesure')}:${of('part')}`
    case 'regle':
      return `${kind}${upstream}`
    case 'renforce':
      return `${kind}:${of('cnc')}:${of('local')}`
    case 'plafond':
      return `${kind}:${of('montant')}`
    case 'gel':
      return `${kind}:${of('montant') === '' ? 'present' : of('montant')}${upstream}`
    case 'partage':
      return `${kind}:${of('methode')}`
    case 'reste':
      return `${kind}:${of('vers')}`
    default:
      return kind
  }
}

/** Obeys the button: `monter:0:2`, `retirer:0:2`, `ajouter:0`, `copier:0`, `oter:0`, `pret`. */
function obeyed(scenarios: readonly string[][], fields: URLSearchParams, ready: readonly LabScenario[]): readonly string[][] {
  const [gesture, first = '', second = ''] = (fields.get('geste') ?? '').split(':')
  const [rank, place] = [Number(first), Number(second) + HEAD]
  const mine = scenarios[rank]
  const replaced = (words: string[]): readonly string[][] => scenarios.map((one, at) => (at === rank ? words : one))
  if (gesture === 'pret') {
    const chosen = ready[Number(fields.get('pret'))]
    return chosen && scenarios.length < MOST_SCENARIOS ? [...scenarios, wordsOf(chosen)] : scenarios
  }
  if (mine === undefined) return scenarios
  switch (gesture) {
    case 'retirer':
      return replaced(mine.filter((_, at) => at !== place))
    case 'monter':
      return replaced(swapped(mine, place - 1, place))
    case 'ajouter': {
      const fresh = Object.values(FRESH_STEPS).find((words) => words.split(':')[0] === fields.get(`s${rank}.nouveau`))
      return fresh && mine.length < MOST_STEPS + HEAD ? replaced([...mine, fresh]) : scenarios
    }
    case 'copier':
      return scenarios.length < MOST_SCENARIOS ? [...scenarios.slice(0, rank + 1), [...mine], ...scenarios.slice(rank + 1)] : scenarios
    case 'oter':
      return scenarios.length > 1 ? scenarios.filter((_, at) => at !== rank) : scenarios
    default:
      return scenarios
  }
}

/** Title, envelope and key come before the steps. */
const HEAD = 3

function swapped(words: readonly string[], low: number, high: number): string[] {
  const [a, b] = [words[low], words[high]]
  if (low < HEAD || a === undefined || b === undefined) return [...words]
  return words.map((word, at) => (at === low ? b : at === high ? a : word))
}

const wordsOf = (scenario: LabScenario): string[] => {
  const start = { start: '', cncShare: { numerator: 0n, denominator: 1n }, upstreamShare: { numerator: 0n, denominator: 1n }, seed: 1 }
  return (new URLSearchParams(addressOf({ ...start, scenarios: [scenario] })).get('s') ?? '').split(';')
}

/** A step as the form lays it out: its word, and the words after it. */
export const fieldsOfStep = (step: Step): readonly string[] => stepWords(step).split(':')
