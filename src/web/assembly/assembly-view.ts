import type { OpenedAssembly } from '#application/open-paper.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { PURPOSES } from '#domain/deliberation/deliberation.ts'
import { AWARDING_BODY_KINDS } from '#domain/scheme/awarding-body.ts'
import { frenchDay } from '#wording/days.ts'
import { BODY_LABELS } from '#wording/decision-labels.ts'
import { ASSEMBLY, PAPER_STATES, PURPOSE_LABELS } from '#wording/pages/assembly.ts'
import type { DueWords } from './due-words.ts'
import { schemeTitle } from './paper-view.ts'
import { waitingView } from './waiting-view.ts'

/** Papers, and the files that wait for one, by scheme. */
export function assemblyView(
  { awaiting, bodies, papers }: OpenedAssembly,
  schemes: readonly Scheme[],
  search: URLSearchParams,
  due: DueWords,
) {
  const publishedCount = papers.filter(({ state }) => state === 'published').length
  return {
    papers: papers.map(({ id, body, heldOn, state, number, purpose, holds }) => ({
      href: `/assemblee/${id}`,
      title: ASSEMBLY.paperTitle(body.name, frenchDay(heldOn)),
      state: PAPER_STATES[state],
      isPublished: state === 'published',
      number: number ?? '',
      holds: ASSEMBLY.holds(holds.map(({ schemeId, count }) => ({ scheme: schemeTitle(schemes, schemeId), count }))),
      late: due({ purpose, state, heldOn })?.late ?? null,
    })),
    publishedTitle: publishedCount === 0 ? null : ASSEMBLY.publishedPapers(publishedCount),
    isKeeping: awaiting !== null,
    waiting: waitingView(awaiting ?? [], schemes, search),
    bodies: bodies.map(({ name, kind }, at) => ({ value: String(at), label: `${name} (${BODY_LABELS[kind].toLowerCase()})` })),
    bodyKinds: AWARDING_BODY_KINDS.map((value) => ({ value, label: BODY_LABELS[value] })),
    purposes: PURPOSES.map((value) => ({ value, label: PURPOSE_LABELS[value] })),
  }
}
