import type { RankedRound } from '#application/rank-round.ts'
import { minus, ZERO, type Cents } from '#domain/money/cents.ts'
import { euros } from '#wording/amounts.ts'
import { RANKING } from '#wording/pages/ranking.ts'

/** The recommended files of a round in their order, against its envelope. */
export function rankingView({ committee, title, label, envelope, files, ranking, isOpen }: RankedRound) {
  return {
    committee: { id: committee.id, name: committee.rules.name },
    title: `${title}, ${label}`,
    isOpen,
    files: files.map(({ id, number, title: fileTitle, applicant, amount }, at) => ({
      id,
      number,
      href: `/comites/${id}`,
      title: fileTitle,
      applicant,
      place: at + 1,
      amount: amount === null ? RANKING.unknownAmount : euros(amount),
      upTo: euros(ranking.lines[at]?.upTo ?? ZERO),
      isBeyond: ranking.lines[at]?.isWithin === false,
      within: withinWords(ranking.lines[at]?.isWithin ?? null),
    })),
    sums: [
      { label: RANKING.envelope, value: envelope === null ? RANKING.noEnvelope : euros(envelope) },
      { label: RANKING.total, value: euros(ranking.total) },
      ...(ranking.left === null ? [] : [leftLine(ranking.left)]),
    ],
    without: ranking.withoutAmount === 0 ? null : RANKING.without(ranking.withoutAmount),
  }
}

const withinWords = (isWithin: boolean | null): string =>
  isWithin === null ? RANKING.notKnown : isWithin ? RANKING.within : RANKING.beyond

const leftLine = (left: Cents) =>
  left < 0 ? { label: RANKING.over, value: euros(minus(ZERO, left)) } : { label: RANKING.left, value: euros(left) }
