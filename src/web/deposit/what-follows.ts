import type { OpenedFile } from '#application/deposit-application.ts'
import type { ApplicationEvent } from '#application/ports/applications.ts'
import { isPast, timeLimits, type TimeLimit } from '#domain/grant/time-limits.ts'
import type { Day } from '#domain/time/day.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import { NOW_LABELS, WHAT_FOLLOWS } from '#wording/pages/what-follows.ts'
import { silenceOf } from './rules-view.ts'

type Followed = {
  readonly application: Pick<OpenedFile['application'], 'state'>
  readonly round: Pick<OpenedFile['round'], 'committeeId' | 'committeeOn' | 'decisionOn'>
  readonly rules: Pick<OpenedFile['rules'], 'silence' | 'appeals'>
}
type Known = { readonly receivedOn: Day; readonly events: readonly Pick<ApplicationEvent, 'kind'>[] }

/** What happens now to a file, on which days, what silence is worth, and how to dispute it. */
export function whatFollows({ application: { state }, round, rules }: Followed, { receivedOn, events }: Known, today: Day) {
  const limits = timeLimits({ state, receivedOn, answerBy: null, round, silence: rules.silence })
  const day = (kind: 'committee' | 'decision'): string[] =>
    limits.filter((limit) => limit.kind === kind).map((limit) => WHAT_FOLLOWS[kind](limit.on, isPast(limit, today)))
  const silence = limits.find(({ kind }) => kind === 'silence')
  const { effect } = rules.silence
  const wasAsked = events.some(({ kind }) => kind === 'ask-for-parts')
  const isBorn = silence !== undefined && isPast(silence, today)
  return {
    words: [
      NOW_LABELS[state],
      ...(limits.length > 0 && round.committeeId === null ? [WHAT_FOLLOWS.noCommittee] : []),
      ...day('committee'),
      ...day('decision'),
      ...(silence === undefined ? [] : silenceWords(silence, rules, { isBorn, wasAsked })),
    ],
    /** What silence brought about, once its day has passed. */
    passed: isBorn ? WHAT_FOLLOWS.passed(silence.on ?? '', effect, wasAsked) : null,
    appeals: state === 'withdrawn' ? [] : appealsOf(rules),
  }
}

type Silent = { readonly isBorn: boolean; readonly wasAsked: boolean }

function silenceWords({ on }: TimeLimit, rules: Followed['rules'], { isBorn, wasAsked }: Silent): string[] {
  const { words, source } = silenceOf(rules)
  const when = on === null ? WHAT_FOLLOWS.silenceUnknown : isBorn ? '' : WHAT_FOLLOWS.silenceOn(on)
  return [`${words} (${source}) ${when}`.trim(), ...(on === null ? [] : [WHAT_FOLLOWS.stay(wasAsked)])]
}

/** Before whom a refusal may be disputed, and within how long. */
export const appealsOf = ({ appeals }: Pick<OpenedFile['rules'], 'appeals'>): string[] =>
  appeals.map(({ before, within, source }) => `${SCHEMES.appealWithin(before, within)} (${source}).`)
