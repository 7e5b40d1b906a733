import { exactFraction } from '#domain/money/exact-fraction.ts'
import {
  LONGEST_ADDRESS,
  LONGEST_TITLE,
  MOST_SCENARIOS,
  MOST_STEPS,
  type LabReading,
  type LabScenario,
  type LabState,
  type Unread,
} from './state.ts'
import { amountOfText, amountText, keyPart, percentText, shareOfPercent, stepOfWords, stepWords } from './words-of-steps.ts'

export const DEFAULT_CNC_SHARE = exactFraction(25, 100)
export const DEFAULT_UPSTREAM_SHARE = exactFraction(10, 100)
const DEFAULT_SEED = 1

/** The address of a state: `?depart=…&part-cnc=25&amont=10&s=titre;enveloppe:present;cle:1:2;regle;…`. */
export function addressOf({ start, cncShare, upstreamShare, scenarios, seed }: LabState): string {
  const query = new URLSearchParams({ depart: start, 'part-cnc': percentText(cncShare), amont: percentText(upstreamShare) })
  if (seed !== DEFAULT_SEED) query.set('graine', String(seed))
  for (const one of scenarios) query.append('s', scenarioWords(one))
  // What these words hold is safe in a query: left readable.
  return `?${query.toString().replaceAll('%3A', ':').replaceAll('%3B', ';').replaceAll('%2C', ',')}`
}

/** The two shares of a state alone, for what has no scenario. */
export const sharesOf = ({ cncShare, upstreamShare }: Pick<LabState, 'cncShare' | 'upstreamShare'>): string =>
  `?${new URLSearchParams({ 'part-cnc': percentText(cncShare), amont: percentText(upstreamShare) }).toString()}`

/** One scenario as an address writes it: `titre;enveloppe:present;cle:1:2;regle;…`. */
export function scenarioWords({ title, envelope, key, steps }: LabScenario): string {
  const sum = envelope === 'present' ? envelope : envelope === 'rule' ? 'regle' : amountText(envelope)
  return [titleText(title), `enveloppe:${sum}`, `cle:${key.cnc}:${key.local}`, ...steps.map(stepWords)].join(';')
}

/** The same scenarios as before where nothing of them changed: what shows them is not drawn again. */
export const keptScenarios = (before: readonly LabScenario[], now: readonly LabScenario[]): readonly LabScenario[] =>
  now.map((one, rank) => {
    const was = before[rank]
    return was !== undefined && scenarioWords(was) === scenarioWords(one) ? was : one
  })

/** What an address without scenario opens, page and files alike: the ready one in the spirit of the note. */
export const withoutScenario = <Ready>(ready: readonly Ready[]): readonly Ready[] => ready.slice(2, 3)

/** A title without what separates words, in one line. */
export const titleText = (text: string): string =>
  text
    .replaceAll(/[;\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)

/** The state that an address says; `ready` stands for an address without scenario, `starts` are the starting points known. */
export function stateOfAddress(query: URLSearchParams, starts: readonly string[], ready: readonly LabScenario[]): LabReading {
  if (query.toString().length > LONGEST_ADDRESS) return { unread: [{ found: '', expected: 'address' }] }
  const unread: Unread[] = []
  const start = query.get('depart') ?? starts[0] ?? ''
  if (!starts.includes(start)) unread.push({ found: start, expected: 'start' })
  const cncShare = shareOfPercent(query.get('part-cnc') ?? percentText(DEFAULT_CNC_SHARE))
  const upstreamShare = shareOfPercent(query.get('amont') ?? percentText(DEFAULT_UPSTREAM_SHARE))
  if (cncShare === undefined) unread.push({ found: query.get('part-cnc') ?? '', expected: 'percent' })
  if (upstreamShare === undefined) unread.push({ found: query.get('amont') ?? '', expected: 'percent' })
  const seed = query.get('graine') ?? String(DEFAULT_SEED)
  if (!/^\d{1,9}$/.test(seed)) unread.push({ found: seed, expected: 'seed' })
  const words = query.getAll('s')
  if (words.length > MOST_SCENARIOS) unread.push({ found: String(words.length), expected: 'count' })
  const scenarios = words.length === 0 ? ready : words.slice(0, MOST_SCENARIOS).flatMap((one) => scenarioOf(one, unread))
  if (unread.length > 0 || cncShare === undefined || upstreamShare === undefined) return { unread }
  return { state: { start, cncShare, upstreamShare, scenarios, seed: Number(seed) } }
}

function scenarioOf(words: string, unread: Unread[]): LabScenario[] {
  const [title = '', envelopeWords = '', keyWords = '', ...steps] = words.split(';')
  const [sumName, sum = ''] = envelopeWords.split(':')
  const envelope = sum === 'present' ? sum : sum === 'regle' ? 'rule' : amountOfText(sum)
  if (sumName !== 'enveloppe' || envelope === undefined) unread.push({ found: envelopeWords, expected: 'amount' })
  const [keyName, cncText = '', localText = ''] = keyWords.split(':')
  const [cnc, local] = [keyPart(cncText), keyPart(localText)]
  if (keyName !== 'cle' || cnc === undefined || local === undefined) unread.push({ found: keyWords, expected: 'key' })
  if (steps.length > MOST_STEPS) unread.push({ found: String(steps.length), expected: 'count' })
  const read = steps.slice(0, MOST_STEPS).map((one) => {
    const step = stepOfWords(one)
    if (step === undefined) unread.push({ found: one, expected: 'step' })
    return step
  })
  if (envelope === undefined || cnc === undefined || local === undefined) return []
  return [{ title: titleText(title), envelope, key: { cnc, local }, steps: read.filter((step) => step !== undefined) }]
}
