import type { OpenedAssembly } from '#application/open-paper.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { PURPOSES } from '#domain/deliberation/deliberation.ts'
import { AWARDING_BODY_KINDS } from '#domain/scheme/awarding-body.ts'
import { frenchDay } from '#wording/days.ts'
import { BODY_LABELS, STATE_LABELS } from '#wording/decision-labels.ts'
import { euros } from '#wording/amounts.ts'
import { ASSEMBLY, PAPER_STATES, PURPOSE_LABELS } from '#wording/pages/assembly.ts'
import { OPINION_LABELS } from '#wording/pages/committees.ts'
import { schemeTitle } from './paper-view.ts'
import type { DueWords } from './due-words.ts'

/** Papers, and the files that wait for one, by scheme. */
export function assemblyView({ awaiting, bodies, papers }: OpenedAssembly, schemes: readonly Scheme[], due: DueWords) {
  const waiting = awaiting ?? []
  return {
    papers: papers.map(({ id, body, heldOn, state, number, purpose }) => ({
      href: `/assemblee/${id}`,
      title: ASSEMBLY.paperTitle(body.name, frenchDay(heldOn)),
      state: PAPER_STATES[state],
      number: number ?? '',
      late: due({ purpose, state, heldOn })?.late ?? null,
    })),
    isKeeping: awaiting !== null,
    groups: [...new Set(waiting.map(({ schemeId }) => schemeId))].map((schemeId) => ({
      title: schemeTitle(schemes, schemeId),
      files: waiting
        .filter((file) => file.schemeId === schemeId)
        .map(({ applicationId, number, title, opinion, state }) => ({
          id: applicationId,
          title: `${number}, ${title}`,
          about:
            opinion === null
              ? STATE_LABELS[state]
              : [OPINION_LABELS[opinion.kind], ...(opinion.amount === null ? [] : [euros(opinion.amount)])].join(', '),
        })),
    })),
    bodies: bodies.map(({ name, kind }, at) => ({ value: String(at), label: `${name} (${BODY_LABELS[kind].toLowerCase()})` })),
    bodyKinds: AWARDING_BODY_KINDS.map((value) => ({ value, label: BODY_LABELS[value] })),
    purposes: PURPOSES.map((value) => ({ value, label: PURPOSE_LABELS[value] })),
  }
}
