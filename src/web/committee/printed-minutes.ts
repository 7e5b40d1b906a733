import type { PrintedBlock, PrintedDocument } from '#application/ports/documents.ts'
import { RANKING } from '#wording/pages/ranking.ts'
import { MINUTES } from '#wording/pages/minutes.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import { TEXT_FILES } from '#wording/text-notice.ts'
import type { MinutesView } from './minutes-view.ts'

const text = (label: string, isNumber = false, weight = 2) => ({ label, isNumber, weight })

/** The heads of the table of members, and of the ranking's. */
export const MEMBER_HEADS = [
  MINUTES.columns.member,
  MINUTES.columns.trade,
  MINUTES.columns.from,
  MINUTES.columns.until,
  MINUTES.columns.seat,
] as const
export const RANK_HEADS = [MINUTES.rank, MINUTES.file, RANKING.amount, RANKING.upTo, RANKING.envelope] as const

/** The full minutes, to be archived. */
export const printedMinutes = (view: MinutesView): PrintedDocument => ({
  title: MINUTES.title,
  subtitle: view.title,
  warning: view.isFictitious ? SCHEMES.fictitious : null,
  author: TEXT_FILES.author,
  foot: MINUTES.foot,
  pageWords: [TEXT_FILES.page, TEXT_FILES.of],
  isLandscape: false,
  blocks: [
    { kind: 'text', text: `${MINUTES.archive}. ${MINUTES.archiveWhy}` },
    ...view.notes.map((note) => ({ kind: 'note', text: note }) as const),
    ...lines(view.facts),
    { kind: 'heading', level: 1, text: MINUTES.membersTitle },
    table(
      MINUTES.membersCaption,
      MEMBER_HEADS.map((head) => text(head)),
      view.members,
    ),
    { kind: 'heading', level: 1, text: MINUTES.filesTitle },
    ...(view.items.length === 0 ? [{ kind: 'text', text: MINUTES.noFile } as const] : []),
    ...view.items.flatMap((item): PrintedBlock[] => [
      { kind: 'heading', level: 2, text: item.title },
      { kind: 'note', text: item.applicant },
      ...lines(item.facts),
      ...(item.records.length === 0 ? [] : [{ kind: 'list', items: item.records } as const]),
    ]),
    ...(view.ranking === null
      ? []
      : [
          { kind: 'heading', level: 1, text: MINUTES.rankingTitle } as const,
          table(
            MINUTES.rankingCaption,
            RANK_HEADS.map((head, at) => text(head, at === 2 || at === 3, at === 0 ? 1 : 2)),
            view.ranking.rows,
          ),
          ...lines(view.ranking.sums),
          ...(view.ranking.without === null ? [] : [{ kind: 'note', text: view.ranking.without } as const]),
        ]),
  ],
})

type Facts = readonly { readonly label: string; readonly value: string }[]
const lines = (facts: Facts): PrintedBlock[] => facts.map(({ label, value }) => ({ kind: 'text', text: `${label} : ${value}` }))

const table = (caption: string, columns: readonly ReturnType<typeof text>[], rows: readonly (readonly string[])[]): PrintedBlock => ({
  kind: 'table',
  caption,
  columns,
  rows: rows.map((cells) => ({ cells, isTotal: false })),
})
