import type { WorkLine } from '#application/read-work.ts'
import type { TimeLimit } from '#domain/grant/time-limits.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { euros } from '#wording/amounts.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { parisDay } from '#wording/instants.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import { WORK } from '#wording/pages/appraisal-work.ts'

const DAY_MS = 86_400_000

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** How names of people are found. */
export type Names = (personId: string) => string

/** One file of the desk, in words. */
export function lineView(line: WorkLine, nameOf: Names, today: string) {
  const { id, number, title, applicant, state, since, roundLabel, rules, officerIds, asked, isImported } = line
  const amount = typedEuros(asked)
  return {
    id,
    number,
    title: MY_FILES.fileTitle(title),
    applicant,
    scheme: `${rules.title}, ${roundLabel}`,
    state: STATE_LABELS[state],
    since: WORK.days(Math.max(0, daysBetween(parisDay(since), today))),
    limits: limitWords(line, today),
    isLate: line.late.length > 0,
    officer: officerIds.map(nameOf).join(', ') || WORK.nobody,
    lacks: lackWords(line),
    asked: amount === undefined ? null : euros(amount),
    mark: isImported ? WORK.imported : null,
    href: `/instruction/${id}`,
    payments: line.hasPayments ? `/instruction/${id}/versements` : null,
    choose: WORK.choose(number, MY_FILES.fileTitle(title)),
  }
}
export type LineView = ReturnType<typeof lineView>

/** The limits passed, else the nearest to come; a day that nobody gave is said unknown. */
function limitWords({ limits, late, rules }: WorkLine, today: string): string[] {
  const [nearest] = limits
  const shown = late.length > 0 ? late : nearest === undefined ? [] : [nearest]
  return shown.map((limit) => limitSentence(limit, rules, today))
}

/** One limit, with how far it is and what silence is worth. */
export function limitSentence({ kind, on }: TimeLimit, rules: SchemeRules, today: string): string {
  const words = on === null ? WORK.unknownLimit(kind) : WORK.limit(kind, on, daysBetween(today, on))
  return kind === 'silence' ? `${words}, ${WORK.silence(rules.silence.effect)}` : words
}

type Lacking = Pick<WorkLine, 'findings' | 'rules'>

/** The documents that lack, by name. */
export const lackingDocuments = ({ findings, rules }: Lacking): string[] =>
  findings.flatMap((finding) =>
    finding.kind === 'document-missing' ? [rules.documents.find(({ id }) => id === finding.document)?.label ?? finding.document] : [],
  )

export const otherRemarks = (line: Lacking): number => line.findings.length - lackingDocuments(line).length

/** The first document that lacks, how many others, and how many other remarks. */
function lackWords(line: WorkLine): string[] {
  const [first, ...others] = lackingDocuments(line)
  const remarks = otherRemarks(line)
  return [...(first === undefined ? [] : [WORK.lacking(first, others.length)]), ...(remarks > 0 ? [WORK.remarks(remarks)] : [])]
}
