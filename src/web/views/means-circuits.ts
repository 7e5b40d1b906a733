import type { Figure } from '#application/ports/figures.ts'
import { coveredCost, type CircuitAccount, type ResidualCostRule } from '#domain/image-education/residual-cost.ts'
import { explainCoveredCost } from '#domain/image-education/means-trail.ts'
import { fractionDown } from '#domain/money/fraction.ts'
import { euros } from '#wording/amounts.ts'
import { yearsText } from '#wording/figures.ts'
import { circuitsSentence } from '#wording/means-sentences.ts'
import { RULE_STATUS_WORDS, unfolded, type Unfolded } from '#wording/means-trail.ts'
import { MEANS } from '#wording/pages/means.ts'
import type { Table, TableSource } from '#wording/table.ts'
import { askedAmount, type AskedField } from './asked-field.ts'
import { allSources } from './figure-lines.ts'

const { columns, form } = MEANS.circuits

export type CircuitsView = {
  /** What the nation plans for all circuits, and what it makes for one; nothing when the facts do not say. */
  readonly national: { readonly sentence: string; readonly average: string; readonly sources: readonly TableSource[] } | null
  readonly fields: readonly AskedField[]
  readonly isVoluntary: boolean
  readonly answer: {
    readonly remaining: string
    readonly surplus: string | null
    readonly whys: readonly Unfolded[]
    readonly table: Table
  } | null
}

export const CIRCUITS_NAMES = ['depense', 'recettes', 'aides', 'volontaire']

/** The only public figure of circuits, and the remaining cost of one's own under each rule. */
export function circuitsView(figures: readonly Figure[], rules: readonly ResidualCostRule[], address: URLSearchParams): CircuitsView {
  const cost = askedAmount(address, 'depense', form.cost)
  const receipts = askedAmount(address, 'recettes', form.receipts)
  const aids = askedAmount(address, 'aides', form.aids)
  const isVoluntary = address.get('volontaire') !== 'non'
  const account: CircuitAccount = { name: '', isVoluntary, cost: cost.value, receipts: receipts.value, aids: aids.value }
  return { national: nationalOf(figures), fields: [cost.field, receipts.field, aids.field], isVoluntary, answer: answerOf(account, rules) }
}

function nationalOf(figures: readonly Figure[]): CircuitsView['national'] {
  const circuits = figures.find(({ subject }) => subject === 'itinerant-circuits')
  const money = figures.find(
    ({ subject, label, yearFrom }) => subject === 'scheme-budget' && /circuits/i.test(label) && yearFrom === circuits?.yearFrom,
  )
  const count = Number(circuits?.value ?? 0)
  if (circuits === undefined || money === undefined || money.amount === null || !Number.isInteger(count) || count < 1) return null
  return {
    sentence: circuitsSentence(money.amount, count, yearsText(circuits.yearFrom, circuits.yearTo)),
    average: euros(fractionDown(money.amount, 1, count)),
    sources: allSources([circuits.source, money.source]),
  }
}

function answerOf(account: CircuitAccount, rules: readonly ResidualCostRule[]): CircuitsView['answer'] {
  const answers = rules.map((rule) => ({ rule, ...coveredCost(account, rule) }))
  const [first] = answers
  if (first === undefined || first.remaining === null) return null
  return {
    remaining: euros(first.remaining),
    surplus: first.surplus === null || first.surplus === 0 ? null : euros(first.surplus),
    whys: rules.map((rule) => ({ ...unfolded(explainCoveredCost(account, rule)), label: rule.title })),
    table: {
      id: 'circuit',
      caption: MEANS.circuits.caption,
      columns: [
        { key: 'regle', label: columns.rule, kind: 'text', isHead: true },
        { key: 'statut', label: columns.status, kind: 'text' },
        { key: 'couvert_cents', label: columns.covered, kind: 'cents', unit: '€' },
        { key: 'laisse_cents', label: columns.left, kind: 'cents', unit: '€' },
      ],
      rows: answers.map(({ rule, covered, left }) => ({
        cells: { regle: rule.title, statut: RULE_STATUS_WORDS[rule.source.status], couvert_cents: covered, laisse_cents: left },
      })),
      sources: [],
    },
  }
}
