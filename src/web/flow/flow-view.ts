import { drawnFrom, type OpenedFlow } from '#application/foresee-flow.ts'
import type { FlowRemark } from '#application/ports/flow.ts'
import { FLOW_ASSUMPTIONS, isSupposable, USUAL_ASSUMPTIONS, type AssumptionName, type FlowAssumptions } from '#domain/flow/assumptions.ts'
import { FLOW_OPTIONS } from '#domain/flow/flow-option.ts'
import { FLOW_GROUPS, pagesAsked } from '#domain/flow/past-round.ts'
import { simulateFlow, type FlowSimulation } from '#domain/flow/simulate-flow.ts'
import type { Spread } from '#domain/flow/spread.ts'
import { roundStanding, type Round } from '#domain/scheme/round.ts'
import type { Instant } from '#domain/time/instant.ts'
import { ROLE_LABELS } from '#wording/decision-labels.ts'
import { frenchInstant, parisDay } from '#wording/instants.ts'
import { wholeNumber } from '#wording/numbers.ts'
import { ASSUMPTION_KEYS, ASSUMPTION_SETS, ASSUMPTION_WORDS } from '#wording/pages/flow-assumptions.ts'
import { FLOW, flowRefusalSentence, GROUP_WORDS, OPTION_WORDS, SPEAKER_WORDS, withUnit } from '#wording/pages/flow.ts'
import { assumptionsOf } from './flow-address.ts'
import { daysBetween, groupTables, isUnder, loadTables, pastTable, rangeText } from './flow-tables.ts'

/** The flow of a scheme as an address supposes it. */
export function flowView(
  opened: OpenedFlow,
  address: URLSearchParams,
  { personId, at }: { readonly personId: string; readonly at: Instant },
) {
  const { scheme, past } = opened
  const { rules } = scheme.versions.at(-1) ?? scheme.versions[0]
  const usual = usualFor(opened)
  const { supposed, unread } = assumptionsOf(address, usual)
  const simulated = simulateFlow(drawnFrom(opened, supposed), supposed)
  const simulation = 'value' in simulated ? simulated.value : null
  return {
    path: `/flux/${scheme.id}`,
    title: rules.title,
    authority: scheme.authority.name,
    isFictitious: scheme.authority.isFictitious,
    isDrawn: past.areDrawn,
    isOneKept: past.isOneKept,
    past: past.rounds.length === 0 ? null : pastTable(past.rounds, rules),
    refusals: 'refusals' in simulated ? simulated.refusals.map(flowRefusalSentence) : [],
    next: simulation === null ? null : nextView(opened, simulation, at),
    method:
      simulation === null ? [] : [simulation.hasRange ? FLOW.method(simulation.draws, supposed.seed) : FLOW.methodOne, FLOW.methodLimits],
    unread: unread.map(({ name, found }) => FLOW.unread(ASSUMPTION_WORDS[name].label, found)),
    sets: setsView(supposed, opened),
    isChanged: address.size > 0,
    loads: simulation === null ? null : loadTables(simulation),
    groups: simulation === null ? null : groupTables(simulation),
    chart: simulation === null ? null : chartView(simulation),
    options: FLOW_OPTIONS.map((option) => ({ option, ...OPTION_WORDS[option] })),
    talk: talkView(opened.remarks, personId),
    speaks: [...new Set(opened.speaks.map(({ role }) => role))].map((role) => ({ role, label: SPEAKER_WORDS[role] ?? ROLE_LABELS[role] })),
  }
}

/** Those who are in office today are first supposed to do the work, and a limit to halve what the rules ask. */
function usualFor(opened: OpenedFlow): FlowAssumptions {
  const orUsual = (name: AssumptionName, found: number): number => (isSupposable(name, found) ? found : USUAL_ASSUMPTIONS[name])
  return {
    ...USUAL_ASSUMPTIONS,
    officers: orUsual('officers', opened.people.officers),
    readers: orUsual('readers', opened.people.readers),
    mostPages: orUsual('mostPages', Math.ceil(mostAsked(opened, USUAL_ASSUMPTIONS) / 2)),
  }
}

const mostAsked = ({ scheme }: OpenedFlow, { pagesWithoutLimit }: FlowAssumptions): number => {
  const { rules } = scheme.versions.at(-1) ?? scheme.versions[0]
  return Math.max(0, ...rules.applicants.map((applicant) => pagesAsked(rules, applicant, pagesWithoutLimit)))
}

function setsView(supposed: FlowAssumptions, opened: OpenedFlow) {
  const { officers, readers } = opened.people
  const known: Partial<Record<AssumptionName, string>> = {
    ...(officers > 0 ? { officers: FLOW.fromOffice(officers) } : {}),
    ...(readers > 0 ? { readers: FLOW.fromOffice(readers) } : {}),
    mostPages: FLOW.pagesAsked(mostAsked(opened, supposed)),
  }
  return ASSUMPTION_SETS.map(({ title, names }) => ({
    title,
    fields: names.map((name) => {
      const { least, most } = FLOW_ASSUMPTIONS[name]
      const { label, hint } = ASSUMPTION_WORDS[name]
      return { key: ASSUMPTION_KEYS[name], label, hint: known[name] ?? hint ?? FLOW.bounds(least, most), value: supposed[name] }
    }),
  }))
}

function nextView({ scheme }: OpenedFlow, { nextRound, hasRange }: FlowSimulation, at: Instant) {
  const round = scheme.rounds.find((one) => roundStanding(one, at) !== 'closed')
  const figure = (label: string, spread: Spread, unit?: string) => ({
    label,
    figure: wholeNumber(spread.middle),
    ...(unit === undefined ? {} : { unit }),
    perimeter: hasRange ? rangeText(spread, wholeNumber) : FLOW.oneRound,
  })
  const { delayDays } = nextRound
  const announced = round === undefined || round.committeeOn === null ? null : daysBetween(parisDay(round.closesAt), round.committeeOn)
  const range = rangeText(delayDays, wholeNumber)
  const needed = withUnit(delayDays.middle, FLOW.days) + (range === '' ? '' : ` (${range})`)
  return {
    round: round === undefined ? FLOW.noNext : roundWords(round, at),
    calendar: announced === null ? null : FLOW.calendar(announced, needed),
    figures: [
      figure(FLOW.volume, nextRound.received),
      figure(FLOW.readerHours, nextRound.readerHours, FLOW.hours),
      figure(FLOW.filesPerOfficer, nextRound.filesPerOfficer),
      figure(FLOW.delay, delayDays, FLOW.days),
    ],
  }
}

const roundWords = ({ label, opensAt, closesAt }: Round, at: Instant): string =>
  opensAt > at ? FLOW.next(label, parisDay(opensAt)) : FLOW.openNow(label, frenchInstant(closesAt))

/** Shares as the chart draws them; a group of which nothing is told says why. */
function chartView({ options, draws, hasRange }: FlowSimulation) {
  return {
    subtitle: hasRange ? FLOW.chartSub(draws) : FLOW.chartOne,
    panels: FLOW_GROUPS.map((group) => {
      const told = options.flatMap(({ option, groups }) => {
        const outcome = groups[group]
        return typeof outcome === 'string' ? [] : [{ option, outcome }]
      })
      const first = options[0]?.groups[group] ?? 'not-said'
      const isSmall = first === 'small' || (first !== 'not-said' && isUnder(first))
      return {
        group,
        title: GROUP_WORDS[group],
        why: isSmall ? FLOW.groupSmall : told.length === 0 ? FLOW.groupNotSaid : null,
        today: told[0]?.outcome.share.middle ?? 0,
        bars: told.map(({ option, outcome }) => ({
          label: OPTION_WORDS[option].label,
          share: isUnder(outcome) ? null : outcome.share,
          heard: isUnder(outcome) ? FLOW.under : FLOW.files(outcome.heard.middle),
        })),
      }
    }),
  }
}

function talkView(remarks: readonly FlowRemark[], personId: string) {
  const said = ({ id, author, words, madeAt, withdrawnAt }: FlowRemark) => ({
    id,
    name: author.name,
    signed: FLOW.saidAt(author.name, SPEAKER_WORDS[author.role] ?? ROLE_LABELS[author.role], frenchInstant(madeAt)),
    words,
    withdrawn: withdrawnAt === null ? null : FLOW.withdrawnAt(frenchInstant(withdrawnAt)),
    isMine: author.id === personId && withdrawnAt === null,
  })
  return FLOW_OPTIONS.flatMap((option) => {
    const own = remarks.filter((remark) => remark.option === option && remark.answersId === null)
    if (own.length === 0) return []
    const threads = own.map((remark) => ({
      ...said(remark),
      answers: remarks.filter(({ answersId }) => answersId === remark.id).map(said),
    }))
    return { option, label: OPTION_WORDS[option].label, threads }
  })
}

export type FlowView = ReturnType<typeof flowView>
