import { printedFrame } from '#web/views/printed-frame.ts'
import type { PrintedBlock, PrintedDocument } from '#application/ports/documents.ts'
import { ASSEMBLY } from '#wording/pages/assembly.ts'
import type { PaperView } from './paper-view.ts'

/** A paper to print and to hand over: a summary, then each opinion beside what is proposed or decided. */
export const printedPaper = (view: PaperView): PrintedDocument => ({
  title: view.title,
  subtitle: [view.body, view.number].filter((text) => text !== null).join(', '),
  ...printedFrame(view.isFictitious, ASSEMBLY.printedFoot),
  blocks: [
    ...[...view.doubts, ...view.beyond, view.presence, view.notWhole]
      .filter((text) => text !== null)
      .map((text) => ({ kind: 'note', text }) as const),
    {
      kind: 'table',
      caption: view.isVoted ? ASSEMBLY.votedTitle : ASSEMBLY.itemsTitle,
      columns: [
        { label: ASSEMBLY.columns.number, isNumber: false, weight: 2 },
        { label: ASSEMBLY.columns.title, isNumber: false, weight: 4 },
        { label: ASSEMBLY.opinionSide, isNumber: false, weight: 3 },
        { label: view.isVoted ? ASSEMBLY.decisionSide : ASSEMBLY.proposalSide, isNumber: false, weight: 3 },
      ],
      rows: [
        ...view.items.map((item) => ({
          cells: [item.number, `${item.title}, ${item.applicant}`, opinionWords(item), decidedWords(view, item)],
          isTotal: false,
        })),
        ...(view.total === null
          ? []
          : [{ cells: [view.isVoted ? ASSEMBLY.votedTotalLabel : ASSEMBLY.totalLabel, '', '', view.total], isTotal: true }]),
      ],
    },
    ...view.items.flatMap((item) => itemBlocks(view, item)),
  ],
})

type Item = PaperView['items'][number]

const opinionWords = ({ opinion }: Item): string =>
  opinion === null ? ASSEMBLY.notHeard : [opinion.label, opinion.amount].filter((text) => text !== null).join(', ')

const saidOf = (view: PaperView, item: Item) => (view.isVoted ? item.result : item.proposal)

const decidedWords = (view: PaperView, item: Item): string =>
  item.isOut ? ASSEMBLY.withdrawn : (saidOf(view, item)?.words ?? ASSEMBLY.notSaid)

function itemBlocks(view: PaperView, item: Item): PrintedBlock[] {
  const said = saidOf(view, item)
  return [
    { kind: 'heading', level: 1, text: `${item.number}, ${item.title}` },
    { kind: 'note', text: `${item.applicant}. ${item.about}` },
    { kind: 'text', text: `${ASSEMBLY.opinionSide} : ${opinionWords(item)}` },
    ...(item.opinion === null
      ? []
      : [{ kind: 'text', text: item.opinion.reason } as const, { kind: 'note', text: item.opinion.seal } as const]),
    ...item.earlier.map((text) => ({ kind: 'note', text }) as const),
    { kind: 'text', text: `${view.isVoted ? ASSEMBLY.decisionSide : ASSEMBLY.proposalSide} : ${decidedWords(view, item)}` },
    ...(said === null || said.departure === null ? [] : [{ kind: 'text', text: `${said.departure} : ${said.why}` } as const]),
    ...(item.result === null ? [] : [{ kind: 'note', text: [item.result.tally, item.result.settled].filter(Boolean).join('. ') } as const]),
  ]
}
