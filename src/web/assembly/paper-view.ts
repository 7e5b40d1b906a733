import type { OpenedPaper } from '#application/open-paper.ts'
import type { DeliberationItem } from '#application/ports/deliberations.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { departureOf, followingKind, type Decision } from '#domain/deliberation/decision.ts'
import { minus, total, type Cents } from '#domain/money/cents.ts'
import { eurosText } from '#domain/money/decimal.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { euros } from '#wording/amounts.ts'
import { frenchDay } from '#wording/days.ts'
import { DOUBT_SENTENCES } from '#wording/decision-labels.ts'
import { frenchInstant } from '#wording/instants.ts'
import { ASSEMBLY, DECIDED_LABELS, DECISION_LABELS, PAPER_STATES } from '#wording/pages/assembly.ts'
import { OPINION_LABELS } from '#wording/pages/committees.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'

/** A paper as its reader sees it: each opinion as it was sealed, face to face with what is proposed or decided. */
export function paperView({ paper, isWhole, isKept, doubts, allowed }: OpenedPaper, schemes: readonly Scheme[]) {
  const isVoted = paper.state !== 'prepared'
  const sums = awardedSums(paper.items, isVoted)
  return {
    path: `/assemblee/${paper.id}`,
    id: paper.id,
    title: ASSEMBLY.session(frenchDay(paper.heldOn)),
    number: paper.number,
    body: paper.body.name,
    state: PAPER_STATES[paper.state],
    isVoted,
    isPublished: paper.state === 'published' && paper.purpose === 'decide',
    isFictitious: schemes.some(({ authority }) => authority.id === paper.authorityId && authority.isFictitious),
    presence: paper.presence === null ? null : ASSEMBLY.presence(paper.presence),
    doubts: doubts.map(({ kind }) => DOUBT_SENTENCES[kind]),
    notWhole: isWhole ? null : ASSEMBLY.notWhole,
    total: isWhole ? ASSEMBLY.total(euros(total(sums.map(({ amount }) => amount))), sums.length) : null,
    beyond: isWhole ? beyondEnvelope(sums, schemes) : [],
    can: { propose: isKept && !isVoted, vote: isKept && !isVoted, publish: isKept && paper.state === 'voted', recuse: !isKept && !isVoted },
    items: paper.items.map((item) => itemView(item, schemes, allowed[item.schemeId] ?? [], isVoted)),
  }
}

export type PaperView = ReturnType<typeof paperView>

function itemView(item: DeliberationItem, schemes: readonly Scheme[], allowed: readonly Decision['kind'][], isVoted: boolean) {
  const { applicationId, number, title, applicant, asked, roundId, opinion, earlier, proposal, result, state } = item
  const taken = result === null ? null : result.decision
  const standing = isVoted ? taken : (proposal?.decision ?? null)
  const scheme = schemeTitle(schemes, item.schemeId)
  return {
    id: applicationId,
    number,
    title: MY_FILES.fileTitle(title),
    applicant: applicant.name,
    scheme,
    about: `${scheme}. ${askedWords(asked)}`,
    isDeparture: standing !== null && departureOf(opinion, standing) !== null,
    costingHref: opinion?.kind === 'recommended' ? `/comites/chiffrage/${roundId}` : null,
    isOut: state === 'withdrawn' && result === null,
    opinion:
      opinion === null
        ? null
        : {
            label: OPINION_LABELS[opinion.kind],
            amount: opinion.amount === null ? null : euros(opinion.amount),
            reason: opinion.reason,
            seal: ASSEMBLY.sealed(frenchInstant(opinion.sealedAt), opinion.fingerprint),
          },
    earlier: earlier.map(({ body, heldOn, result: said }) =>
      ASSEMBLY.earlier(
        body.name,
        frenchDay(heldOn),
        said.decision === null ? ASSEMBLY.undecided : decisionWords(said.decision, DECISION_LABELS),
      ),
    ),
    proposal:
      proposal === null ? null : { ...saidOf(item, proposal.decision, proposal), words: decisionWords(proposal.decision, DECISION_LABELS) },
    result:
      result === null
        ? null
        : {
            words: taken === null ? ASSEMBLY.notVoted : decisionWords(taken, DECIDED_LABELS),
            tally: ASSEMBLY.tally(result.tally),
            settled: result.settled,
            ...(taken === null ? { departure: null, why: '' } : saidOf(item, taken, result)),
          },
    form: {
      kinds: allowed.map((value) => ({
        value,
        label: DECISION_LABELS[value],
        isChosen: value === (proposal?.decision.kind ?? followingKind(opinion)),
      })),
      amount: eurosTyped(proposal?.decision.amount ?? opinion?.amount ?? null),
      reason: proposal?.reason ?? '',
      isWithheld: proposal?.isReasonWithheld ?? false,
    },
  }
}

/** The amount as it was typed, when it cannot be read. */
function askedWords(asked: string): string {
  const amount = typedEuros(asked)
  return ASSEMBLY.asked(amount === undefined ? asked : euros(amount))
}

const eurosTyped = (amount: Cents | null): string => (amount === null ? '' : eurosText(amount).replace('.', ',').replace(/,00$/, ''))

export const schemeTitle = (schemes: readonly Scheme[], id: string): string =>
  schemes.find((scheme) => scheme.id === id)?.versions.at(-1)?.rules.title ?? id

export const decisionWords = (decision: Decision, labels: Readonly<Record<Decision['kind'], string>>): string =>
  decision.kind === 'award' ? `${labels.award}, ${euros(decision.amount)}` : labels[decision.kind]

/** How a decision departs from the opinion, and why as it was said. */
export function saidOf(
  { opinion }: Pick<DeliberationItem, 'opinion'>,
  decision: Decision,
  { reason, isReasonWithheld }: { readonly reason: string; readonly isReasonWithheld: boolean },
) {
  const departure = departureOf(opinion, decision)
  return {
    departure: departure === null ? null : ASSEMBLY.departure(departure),
    why: departure === null ? '' : isReasonWithheld ? ASSEMBLY.withheld : reason,
  }
}

type AwardedSum = { readonly roundId: string; readonly schemeId: string; readonly amount: Cents }

const awardedSums = (items: readonly DeliberationItem[], isVoted: boolean): AwardedSum[] =>
  items.flatMap(({ roundId, schemeId, proposal, result, state }) => {
    const decision = isVoted ? result?.decision : state === 'withdrawn' ? null : proposal?.decision
    return decision?.kind === 'award' ? [{ roundId, schemeId, amount: decision.amount }] : []
  })

/** Rounds whose awards pass the envelope that was announced. */
function beyondEnvelope(sums: readonly AwardedSum[], schemes: readonly Scheme[]): string[] {
  return [...new Set(sums.map(({ roundId }) => roundId))].flatMap((id) => {
    const of = sums.filter(({ roundId }) => roundId === id)
    const round = schemes.flatMap(({ rounds }) => rounds).find((one) => one.id === id)
    if (round === undefined || round.envelope === null) return []
    const over = minus(total(of.map(({ amount }) => amount)), round.envelope)
    if (over <= 0) return []
    return [ASSEMBLY.beyond(`${schemeTitle(schemes, round.schemeId)}, ${round.label}`, euros(over))]
  })
}
