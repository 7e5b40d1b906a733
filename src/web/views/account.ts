import type { PrintedBlock, PrintedDocument } from '#application/ports/documents.ts'
import type { Replies } from '#application/ports/replies.ts'
import type { YearlyAccount } from '#application/yearly-account.ts'
import { frenchDay } from '#wording/days.ts'
import { ACCOUNT, printedFoot } from '#wording/pages/account.ts'
import { POSITION } from '#wording/pages/position.ts'
import { PARTS } from '#wording/parts.ts'
import type { Table } from '#wording/table.ts'
import { trailLines, trailView, WHY, type TrailView } from '#wording/trail.ts'
import { accountPositionTable, accountTable, accountUnknownTable } from './account-tables.ts'
import { figuresTable } from './figure-lines.ts'
import { replyView, type ReplyView } from './position.ts'
import { printedTable } from './printed-table.ts'

/** Who the account is of, and how it is called. */
export type AccountHead = {
  readonly title: string
  readonly lead: string
  readonly rowsIntro: string
  readonly warning: string | null
  readonly parties: readonly string[]
  readonly address: string
  readonly today: string
}

export type AccountView = AccountHead & {
  readonly rows: Table
  readonly positions: Table
  readonly gaps: readonly {
    readonly id: string
    readonly about: string
    readonly trails: readonly TrailView[]
    readonly replies: readonly ReplyView[]
  }[]
  readonly spread: Table
  readonly unknown: Table
  readonly tables: readonly Table[]
}

export function accountView(head: AccountHead, account: YearlyAccount, replies: Replies): AccountView {
  const rows = accountTable(account.rows)
  const positions = accountPositionTable(account.positions)
  const spread = figuresTable('plusieurs-annees', ACCOUNT.spreadCaption, account.spread)
  const unknown = accountUnknownTable(account)
  return {
    ...head,
    rows,
    positions,
    spread,
    unknown,
    gaps: account.positions.map(({ gap, scheme, trails }) => ({
      id: gap,
      about: scheme,
      trails: trails.map(trailView),
      replies: replies.to(gap).map(replyView),
    })),
    tables: [rows, positions, unknown, spread].filter((table) => table.rows.length > 0),
  }
}

/** The account as it is printed and signed: the same tables, then one box a party. */
export function printedAccount(view: AccountView): PrintedDocument {
  const section = (title: string, intro: string | null, table: Table, keys?: readonly string[]): PrintedBlock[] =>
    table.rows.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: title },
          ...(intro === null ? [] : [{ kind: 'text', text: intro } as const]),
          printedTable(table, keys),
        ]
  const replies = view.gaps.flatMap(({ replies: of }) => of)
  return {
    title: view.title,
    subtitle: view.lead,
    warning: view.warning,
    author: ACCOUNT.printedBy,
    foot: printedFoot(frenchDay(view.today), view.address),
    pageWords: [PARTS.page, PARTS.of],
    isLandscape: true,
    blocks: [
      ...section(ACCOUNT.rowsTitle, view.rowsIntro, view.rows),
      ...(view.rows.sources.length === 0 ? [] : [{ kind: 'note', text: sourcesText(view.rows) } as const]),
      { kind: 'heading', level: 1, text: ACCOUNT.positionTitle },
      { kind: 'text', text: view.positions.rows.length === 0 ? ACCOUNT.noPosition : ACCOUNT.positionIntro },
      ...(view.positions.rows.length === 0 ? [] : [printedTable(view.positions)]),
      ...(view.gaps.length === 0 ? [] : [{ kind: 'heading', level: 2, text: WHY } as const]),
      ...view.gaps.flatMap(({ trails }) => trails.map((trail) => ({ kind: 'list', items: trailLines(trail) }) as const)),
      { kind: 'heading', level: 1, text: ACCOUNT.replyTitle },
      ...(replies.length === 0 ? [{ kind: 'text', text: POSITION.noReply } as const] : []),
      ...replies.map(
        ({ author, on, text, isExample }) =>
          ({ kind: 'text', text: `${isExample ? `${POSITION.example}. ` : ''}${author}, ${on} : ${text}` }) as const,
      ),
      ...section(ACCOUNT.spreadTitle, ACCOUNT.spreadIntro, view.spread, ['chiffre', 'annees', 'montant_cents', 'perimetre', 'moment']),
      ...section(ACCOUNT.unknownTitle, null, view.unknown),
      { kind: 'heading', level: 1, text: ACCOUNT.validationTitle },
      { kind: 'text', text: ACCOUNT.validationIntro },
      view.parties.length === 0
        ? { kind: 'text', text: ACCOUNT.noParty }
        : { kind: 'signatures', boxes: view.parties.map((party) => ({ party, lines: ACCOUNT.validationLines })) },
    ],
  }
}

const sourcesText = ({ sources }: Table): string =>
  `${PARTS.sources}\u202f: ${sources.map(({ label, href }) => (href === null ? label : `${label} (${href})`)).join('\u202f; ')}.`
