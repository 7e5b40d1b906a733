import type { ApplicationContent, Declaration, TypedBudget } from '#domain/grant/application.ts'
import type { AskedField, SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { WorkFormat } from '#domain/scheme/supported-work.ts'
import type { Applicant } from '#domain/grant/application.ts'
import type { YearWords } from '../ports/year-words.ts'
import type { Draw } from './draw.ts'
import { dayPlus } from './day-arithmetic.ts'

type Given = {
  readonly rules: SchemeRules
  readonly words: YearWords
  readonly applicant: Applicant
  readonly title: string
  readonly sentOn: string
}

const FIRST_WORKS_PERCENT = 35
const OVER_CEILING_PERCENT = 3
const UNBALANCED_PERCENT = 5
const STEP_EUROS = 500

/** Whole euros as they are typed. */
export const typed = (euros: number): string => String(euros).replaceAll(/\B(?=(\d{3})+$)/g, ' ')

/** What a file says; a few ask for too much, or add up badly, as files do. */
export function drawContent(draw: Draw, given: Given): ApplicationContent {
  const { rules, applicant, title, words } = given
  const euros = drawAsked(draw, rules)
  const format = draw.one(rules.formats)
  return {
    title,
    format,
    isFirstWork: draw.isOneIn(FIRST_WORKS_PERCENT),
    others: [],
    applicant,
    asked: typed(euros),
    answers: Object.fromEntries(rules.fields.map((field) => [field.id, answerTo(draw, field, given, format)])),
    budget: rules.asksBudget ? drawBudget(draw, words, euros) : { expenses: [], funding: [] },
    declarations: rules.declarations.map((kind): Declaration => ({
      kind,
      isMade: kind === 'ai-use' ? false : kind === 'honour' || draw.isOneIn(90),
      words: '',
    })),
  }
}

function drawAsked(draw: Draw, { floor, ceiling }: SchemeRules): number {
  const [least, most] = [(floor ?? 0) / 100 / STEP_EUROS, (ceiling ?? 2_000_000) / 100 / STEP_EUROS]
  if (draw.isOneIn(OVER_CEILING_PERCENT)) return Math.ceil(most + draw.between(1, 10)) * STEP_EUROS
  // Most ask for the upper half of what may be asked.
  return Math.max(draw.between(Math.ceil(least), Math.floor(most)), draw.between(Math.ceil(least), Math.floor(most))) * STEP_EUROS
}

const LONGEST_SHORT = 59

function answerTo(draw: Draw, { kind, choices, isRequired }: AskedField, { words, sentOn }: Given, format: WorkFormat): string {
  switch (kind) {
    case 'line':
      return draw.one(words.places)
    case 'text':
      return draw.one([words.summary, words.intent])
    case 'amount':
      return typed(draw.between(1, 40) * STEP_EUROS)
    case 'day':
      return dayPlus(sentOn, draw.between(120, 400))
    case 'whole':
      return String(minutesOf(format, draw.between(8, 110)))
    case 'choice':
      // An optional choice keeps its first: nothing more is drawn, and the year stays what it is.
      return isRequired ? draw.one(choices) : (choices[0] ?? '')
    case 'yes-no':
      return draw.one(['oui', 'non'])
  }
}

/** A short work lasts less than an hour. */
const minutesOf = (format: WorkFormat, minutes: number): number =>
  (format === 'short' || format === 'animated-short') && minutes > LONGEST_SHORT ? minutes - 52 : minutes

/** A budget of three to seven times the aid, at least as much of it spent in the territory. */
function drawBudget(draw: Draw, words: YearWords, aid: number): TypedBudget {
  const whole = aid * draw.between(3, 7)
  const parts = words.expenses.length
  const each = Math.floor(whole / parts / 10) * 10
  const amounts = words.expenses.map((_, rank) => (rank === 0 ? whole - each * (parts - 1) : each))
  const local = draw.between(40, 80)
  const national = Math.floor((aid * draw.between(3, 9)) / 10)
  const broadcaster = draw.isOneIn(50) ? Math.floor(aid / 2) : 0
  const departement = draw.isOneIn(25) ? Math.floor(aid / 5) : 0
  const own = whole - aid - national - broadcaster - departement + (draw.isOneIn(UNBALANCED_PERCENT) ? 1000 : 0)
  const line = (label: string, kind: TypedBudget['funding'][number]['kind'], euros: number, isAcquired: boolean) =>
    euros === 0 ? [] : [{ label, kind, amount: typed(euros), isAcquired }]
  return {
    expenses: words.expenses.map((label, rank) => ({
      label,
      amount: typed(amounts[rank] ?? 0),
      inTerritory: typed(Math.ceil(((amounts[rank] ?? 0) * local) / 100)),
    })),
    funding: [
      ...line(words.regionAid, 'this-aid', aid, false),
      ...line(words.nationalAid, 'cnc', national, draw.isOneIn(30)),
      ...line(words.broadcaster, 'broadcaster', broadcaster, draw.isOneIn(60)),
      ...line(words.localAid, 'local-authority', departement, false),
      ...line(words.ownFunds, 'own', own, true),
    ],
  }
}
