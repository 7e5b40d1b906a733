import {
  lastVersion,
  seenMark,
  type OpenedWriting,
  type PublishOutcome,
  type WeighedScheme,
  type WeighOutcome,
} from '#application/publish-scheme.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { roundStanding, type RoundStanding } from '#domain/scheme/round.ts'
import type { Instant } from '#domain/time/instant.ts'
import { rulesChangesView, rulesView } from '#web/deposit/rules-view.ts'
import { aboutOf } from '#web/deposit/scheme-view.ts'
import { frenchDay } from '#wording/days.ts'
import { STANDING_LABELS } from '#wording/decision-labels.ts'
import { fileProblemMessage } from '#wording/file-problems.ts'
import { parisDay } from '#wording/instants.ts'
import { RUN_SCHEMES } from '#wording/pages/administration-schemes.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'

/** The schemes of an authority: where each stands, its versions, and what may be done with it. */
export const runSchemes = (authorityId: string, schemes: readonly Scheme[], at: Instant) =>
  schemes.map((scheme) => {
    const { number, rules, publishedAt } = lastVersion(scheme)
    const counted = (standing: RoundStanding): number => scheme.rounds.filter((round) => roundStanding(round, at) === standing).length
    return {
      id: scheme.id,
      title: rules.title,
      version: RUN_SCHEMES.version(number),
      about: aboutOf(rules),
      since: RUN_SCHEMES.since(frenchDay(parisDay(publishedAt))),
      rounds: RUN_SCHEMES.rounds(counted('open'), counted('to-come')),
      next: writingAddress(authorityId, scheme.id),
      versions: scheme.versions.map((version) => ({
        label: SCHEMES.version(version.number, frenchDay(parisDay(version.publishedAt))),
        note: version.changeNote,
        href: `/dispositifs/${scheme.id}?version=${version.number}`,
      })),
    }
  })

const writingAddress = (authorityId: string, schemeId: string): string =>
  `/administration/dispositifs/texte?${new URLSearchParams({ autorite: authorityId, dispositif: schemeId })}`

/** The published texts that a new one may begin with. */
export const startOptions = (schemes: readonly Scheme[]) =>
  schemes.map((scheme) => ({ value: scheme.id, label: `${lastVersion(scheme).rules.title} (${scheme.authority.name})` }))

type Read = WeighOutcome | Exclude<PublishOutcome, { kind: 'published' }>

/** What is answered to rules that were given: what is wrong of them, or what they would publish. */
export function answerView(writing: OpenedWriting, outcome: Read | null, text: string, at: Instant) {
  const lines = text.split('\n')
  const weighed = outcome === null ? null : outcome.kind === 'weighed' ? outcome : 'weighed' in outcome ? outcome.weighed : null
  return {
    refusal: outcome === null ? null : refusalOf(outcome),
    problems:
      outcome?.kind === 'unreadable'
        ? outcome.problems.map((problem) => ({
            line: problem.line === null ? null : RUN_SCHEMES.line(problem.line),
            words: fileProblemMessage(problem),
            written: problem.line === null ? '' : (lines[problem.line - 1] ?? '').trim(),
          }))
        : [],
    preview: weighed === null ? null : previewOf(writing, weighed, at),
  }
}

function refusalOf(outcome: Read): string | null {
  const { refusals } = RUN_SCHEMES
  if (outcome.kind === 'same-as') return outcome.isLast ? refusals['same-last'] : refusals['same-older'](outcome.number)
  return outcome.kind === 'weighed' || outcome.kind === 'unreadable' ? null : refusals[outcome.kind]
}

function previewOf({ scheme }: OpenedWriting, weighed: WeighedScheme, at: Instant) {
  const { rules, before, changes, schemeId } = weighed
  return {
    seen: seenMark(weighed),
    intro: before === null ? RUN_SCHEMES.previewFirst : RUN_SCHEMES.previewNext(before.number + 1),
    title: rules.title,
    purpose: rules.purpose,
    about: aboutOf(rules),
    address: `/dispositifs/${schemeId}`,
    rules: rulesView(rules),
    publish: before === null ? RUN_SCHEMES.publishFirst : RUN_SCHEMES.publish(before.number + 1),
    changes: before === null ? null : { title: RUN_SCHEMES.changesTitle(before.number), lines: rulesChangesView(changes) },
    kept: (scheme?.rounds ?? [])
      .map((round) => ({ round, standing: roundStanding(round, at) }))
      .filter(({ standing }) => standing !== 'closed')
      .map(({ round, standing }) => RUN_SCHEMES.dateKept(round.label, STANDING_LABELS[standing], round.version)),
  }
}

export type RulesAnswer = ReturnType<typeof answerView>
