import type { Scheme, SchemeVersion } from '#application/ports/schemes.ts'
import { rulesChanges } from '#domain/scheme/rules-changes.ts'
import type { Instant } from '#domain/time/instant.ts'
import { frenchDay } from '#wording/days.ts'
import { FORMAT_LABELS, SECTOR_LABELS, STAGE_LABELS } from '#wording/decision-labels.ts'
import { parisDay } from '#wording/instants.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import { roundView, type CommitteeNames, type RoundView } from './round-view.ts'
import { rulesChangesView, rulesView, type RulesView } from './rules-view.ts'

export type SchemeView = {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly purpose: string
  readonly about: string
  readonly authority: string
  readonly isFictitious: boolean
  readonly rounds: readonly RoundView[]
}

/** A scheme as a list shows it: what it is for, and its rounds that are not closed. */
export function schemeView(scheme: Scheme, at: Instant, names: CommitteeNames): SchemeView {
  const { rules } = lastOf(scheme.versions)
  return {
    id: scheme.id,
    href: `/dispositifs/${scheme.id}`,
    title: rules.title,
    purpose: rules.purpose,
    about: aboutOf(rules),
    authority: scheme.authority.name,
    isFictitious: scheme.authority.isFictitious,
    rounds: roundsOf(scheme, at, names).filter(({ standing }) => standing !== 'closed'),
  }
}

export const aboutOf = ({ sector, stage, formats }: SchemeVersion['rules']): string =>
  [SECTOR_LABELS[sector], STAGE_LABELS[stage], ...formats.map((format) => FORMAT_LABELS[format])].join(' · ')

const lastOf = (versions: Scheme['versions']): SchemeVersion => versions.at(-1) ?? versions[0]

const roundsOf = ({ rounds, versions }: Scheme, at: Instant, names: CommitteeNames): RoundView[] =>
  rounds.map((round) => roundView({ round, lastVersion: lastOf(versions).number, names }, at))

/** Open, then to come, each by opening, then what is closed, the last first. */
const openFirst = (rounds: readonly RoundView[]): RoundView[] => {
  const of = (wanted: RoundView['standing']): RoundView[] => rounds.filter(({ standing }) => standing === wanted)
  return [...of('open'), ...of('to-come'), ...of('closed').toReversed()]
}

type VersionView = {
  readonly number: number
  readonly label: string
  readonly note: string
  readonly isShown: boolean
  readonly href: string
  /** What it changes of the one before, face to face; null for the first. */
  readonly changes: ReturnType<typeof rulesChangesView> | null
}

export type SchemePageView = SchemeView & {
  readonly contact: string
  readonly allRounds: readonly RoundView[]
  readonly rules: RulesView
  readonly versions: readonly VersionView[]
}

/** A scheme's own page, as one of its versions says it. */
export function schemePageView(scheme: Scheme, at: Instant, number: number | null, names: CommitteeNames): SchemePageView | null {
  const { versions } = scheme
  const shown = number === null ? lastOf(versions) : versions.find((version) => version.number === number)
  if (shown === undefined) return null
  const { rules } = shown
  return {
    ...schemeView(scheme, at, names),
    title: rules.title,
    purpose: rules.purpose,
    about: aboutOf(rules),
    contact: scheme.authority.contact,
    allRounds: openFirst(roundsOf(scheme, at, names)),
    rules: rulesView(rules),
    versions: versions.map((version, place) => {
      const before = versions[place - 1]
      return {
        number: version.number,
        label: SCHEMES.version(version.number, frenchDay(parisDay(version.publishedAt))),
        note: version.changeNote,
        isShown: version.number === shown.number,
        href: `/dispositifs/${scheme.id}?version=${version.number}`,
        changes: before === undefined ? null : rulesChangesView(rulesChanges(before.rules, version.rules)),
      }
    }),
  }
}
