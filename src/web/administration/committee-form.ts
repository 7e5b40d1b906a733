import { TRADES, VOTE_MANNERS, type CommitteeRules, type CompositionRule } from '#domain/committee/committee-rules.ts'
import { SECTORS } from '#domain/scheme/supported-work.ts'
import type { SourceStatus } from '#domain/source/status.ts'
import { numberField, trimmedField } from '#web/form-fields.ts'
import { TRADE_LABELS } from '#wording/committee-labels.ts'
import { SECTOR_LABELS } from '#wording/decision-labels.ts'
import { RULE_CHOICES, RULE_STATES, SESSION_RULE_CHOICES, seatsChoice } from '#wording/pages/administration-committees.ts'

/** A line of a rule as it is typed. */
export type TypedRule = Readonly<Record<'rule' | 'figure' | 'status' | 'source', string>>

/** A committee as it is typed, given back whatever is wrong of it. */
export type TypedCommittee = Readonly<Record<'name' | 'sector' | 'percent' | 'never', string>> & { readonly rules: readonly TypedRule[] }

export const MOST_RULES = 30
const FEWEST_LINES = 6
const [LONGEST_NAME, LONGEST_SOURCE] = [200, 200]
const BLANK: TypedRule = { rule: '', figure: '', status: 'in-force', source: '' }

/** What a committee of ours may be bound by, or only asked. */
const STATUSES = ['in-force', 'proposed'] as const satisfies readonly SourceStatus[]

export const COMMITTEE_OPTIONS = {
  sectors: SECTORS.map((value) => ({ value, label: SECTOR_LABELS[value] })),
  statuses: STATUSES.map((value) => ({ value, label: RULE_STATES[value] })),
  rules: [
    ...Object.entries({ ...RULE_CHOICES, ...SESSION_RULE_CHOICES }).map(([value, { label }]) => ({ value, label })),
    ...TRADES.map((trade) => ({ value: `seats-${trade}`, label: seatsChoice(TRADE_LABELS[trade]) })),
  ],
}

export function typedCommittee(form: FormData): TypedCommittee {
  const lines = Math.min(Math.max(numberField(form, 'lignes') || 0, 0), MOST_RULES)
  return {
    name: trimmedField(form, 'nom', LONGEST_NAME),
    sector: trimmedField(form, 'secteur', 20),
    percent: trimmedField(form, 'part', 3),
    never: trimmedField(form, 'jamais', 3),
    rules: Array.from({ length: lines }, (_, place) => ({
      rule: trimmedField(form, `regle-${place}`, 60),
      figure: trimmedField(form, `nombre-${place}`, 3),
      status: trimmedField(form, `etat-${place}`, 20),
      source: trimmedField(form, `source-${place}`, LONGEST_SOURCE),
    })),
  }
}

/** A committee as a form shows it; without one, the quorum that is most often written, and no rule. */
export const formOfCommittee = (rules: CommitteeRules | null, name: string): TypedCommittee => ({
  name,
  sector: rules?.sector ?? SECTORS[0],
  percent: String(rules?.quorum.leastPercent ?? 50),
  never: String(rules?.quorum.never ?? 2),
  rules: withBlankLines([...(rules?.composition ?? []).map(typedRule), ...sessionRules(rules)]),
})

/** Some lines more, to go on writing. */
export const withBlankLines = (rules: readonly TypedRule[]): TypedRule[] => [
  ...rules,
  ...Array.from({ length: Math.max(Math.min(MOST_RULES - rules.length, 3), FEWEST_LINES - rules.length) }, () => BLANK),
]

function typedRule(rule: CompositionRule): TypedRule {
  const line = (name: string, figure: number | null): TypedRule => lineOf(name, figure, rule)
  switch (rule.kind) {
    case 'trade-seats':
      return line(`seats-${rule.trade}`, rule.least)
    case 'gender-balance':
      return line(rule.kind, rule.leastPercent)
    case 'longest-term':
      return line(rule.kind, rule.years)
    case 'generations':
    case 'territories':
      return line(rule.kind, rule.least)
    default:
      return line(rule.kind, null)
  }
}

const lineOf = (rule: string, figure: number | null, { status, source }: Pick<CompositionRule, 'status' | 'source'>): TypedRule => ({
  rule,
  figure: figure === null ? '' : String(figure),
  status,
  source,
})

const sessionRules = (rules: CommitteeRules | null): TypedRule[] => [
  ...(rules?.voting ? [lineOf(`voting-${rules.voting.manner}`, null, rules.voting)] : []),
  ...(rules?.secondCall ? [lineOf('second-call', rules.secondCall.leastDays, rules.secondCall)] : []),
]

/** What was typed, when it reads; the quorum of a second convocation is not typed here, and stays as the committee had it. */
export function committeeOf(
  typed: TypedCommittee,
  former: CommitteeRules | null = null,
): CommitteeRules | 'bad-sector' | 'bad-quorum' | 'bad-figure' {
  const sector = SECTORS.find((one) => one === typed.sector)
  if (sector === undefined) return 'bad-sector'
  const [leastPercent, never] = [whole(typed.percent, 100), whole(typed.never, 50)]
  if (leastPercent === undefined || never === undefined) return 'bad-quorum'
  const lines = typed.rules.filter(({ rule }) => rule !== '')
  const [ofSession, ofComposition] = [lines.filter(isOfSession), lines.filter((line) => !isOfSession(line))]
  const composition = ofComposition.map(ruleOf).filter((rule) => rule !== undefined)
  const call = ofSession.find(({ rule }) => rule === 'second-call')
  const leastDays = call === undefined ? undefined : whole(call.figure, 60)
  if (composition.length < ofComposition.length || (call !== undefined && leastDays === undefined)) return 'bad-figure'
  const vote = ofSession.find(({ rule }) => rule.startsWith('voting-'))
  const manner = VOTE_MANNERS.find((one) => vote?.rule === `voting-${one}`)
  return {
    name: typed.name,
    sector,
    composition,
    quorum: { leastPercent, never },
    ...(vote === undefined || manner === undefined ? {} : { voting: { manner, source: vote.source, status: statusOf(vote) } }),
    ...(call === undefined || leastDays === undefined
      ? {}
      : { secondCall: { quorum: former?.secondCall?.quorum ?? null, leastDays, source: call.source, status: statusOf(call) } }),
  }
}

const isOfSession = ({ rule }: TypedRule): boolean => rule in SESSION_RULE_CHOICES
const statusOf = ({ status }: TypedRule) => STATUSES.find((one) => one === status) ?? 'proposed'

function ruleOf(line: TypedRule): CompositionRule | undefined {
  const { rule, figure, source } = line
  const status = statusOf(line)
  const trade = TRADES.find((one) => rule === `seats-${one}`)
  const [seats, percent, years] = [whole(figure, 50), whole(figure, 50), whole(figure, 20)]
  if (trade !== undefined) return seats === undefined ? undefined : { kind: 'trade-seats', trade, least: seats, source, status }
  if (rule === 'gender-balance') return percent === undefined ? undefined : { kind: rule, leastPercent: percent, source, status }
  if (rule === 'longest-term') return years === undefined ? undefined : { kind: rule, years, source, status }
  if (rule === 'generations' || rule === 'territories')
    return seats === undefined ? undefined : { kind: rule, least: seats, source, status }
  return rule === 'no-elected-official' || rule === 'state-seat' ? { kind: rule, source, status } : undefined
}

const whole = (text: string, most: number): number | undefined => {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return value >= 1 && value <= most ? value : undefined
}
