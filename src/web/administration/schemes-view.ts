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
import { STANDING_LABELS } from '#wording/decision-labels.ts'
import { fileProblemMessage } from '#wording/file-problems.ts'
import { parisDay } from '#wording/instants.ts'
import { RUN_SCHEMES } from '#wording/pages/administration-schemes.ts'
import type { Table } from '#wording/table.ts'

/** The schemes of an authority; each leads to where its next version is written. */
export function runSchemesTable(authorityId: string, schemes: readonly Scheme[], at: Instant): Table {
  const { columns } = RUN_SCHEMES
  const counted = ({ rounds }: Scheme, standing: RoundStanding): number =>
    rounds.filter((round) => roundStanding(round, at) === standing).length
  return {
    id: `dispositifs-${authorityId}`,
    caption: RUN_SCHEMES.caption,
    columns: [
      { key: 'title', label: columns.title, kind: 'text', isHead: true },
      { key: 'version', label: columns.version, kind: 'count' },
      { key: 'published_on', label: columns.published_on, kind: 'day' },
      { key: 'open', label: columns.open, kind: 'count' },
      { key: 'to_come', label: columns.to_come, kind: 'count' },
    ],
    rows: schemes.map((scheme) => {
      const { number, rules, publishedAt } = lastVersion(scheme)
      return {
        href: writingAddress(authorityId, scheme.id),
        cells: {
          title: rules.title,
          version: number,
          published_on: parisDay(publishedAt),
          open: counted(scheme, 'open'),
          to_come: counted(scheme, 'to-come'),
        },
      }
    }),
    sources: [],
  }
}

const writingAddress = (authorityId: string, schemeId: string): string =>
  `/administration/dispositifs/texte?${new URLSearchParams({ autorite: authorityId, dispositif: schemeId })}`

/** The published texts that a new one may begin with. */
export const startOptions = (schemes: readonly Scheme[]) =>
  schemes.map((scheme) => ({ value: scheme.id, label: `${lastVersion(scheme).rules.title} (${scheme.authority.name})` }))

type Read = WeighOutcome | Exclude<PublishOutcome, { kind: 'published' }>

/** What is answered to rules that were given: what is wrong of them, or what they would publish. */
export function answerView(writing: OpenedWriting, outcome: Read | null, at: Instant) {
  const weighed = outcome === null ? null : outcome.kind === 'weighed' ? outcome : 'weighed' in outcome ? outcome.weighed : null
  return {
    refusal: outcome === null ? null : refusalOf(outcome),
    problems:
      outcome?.kind === 'unreadable'
        ? outcome.problems.map((problem) => ({
            line: problem.line === null ? null : RUN_SCHEMES.line(problem.line),
            words: fileProblemMessage(problem),
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
