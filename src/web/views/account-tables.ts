import type { AccountPosition, AccountRow, YearlyAccount } from '#application/yearly-account.ts'
import { MOMENTS } from '#domain/source/moment.ts'
import { INCLUDES_CNC_WORDS } from '#wording/figures.ts'
import { MOMENT_LABELS } from '#wording/labels.ts'
import { ACCOUNT, AXIS_LABELS } from '#wording/pages/account.ts'
import { FUNDER_WORDS } from '#wording/pages/position.ts'
import type { Column, Table } from '#wording/table.ts'
import { allSources } from './figure-lines.ts'

const { columns } = ACCOUNT

const money = (key: string, label: string): Column => ({ key, label, kind: 'cents', unit: '€' })

/** One line for each axis, scheme and funder, the moments side by side. */
export const accountTable = (rows: readonly AccountRow[]): Table => ({
  id: 'compte',
  caption: ACCOUNT.rowsCaption,
  columns: [
    { key: 'axe', label: columns.axis, kind: 'text', isHead: true },
    { key: 'dispositif', label: columns.scheme, kind: 'text' },
    { key: 'financeur', label: columns.funder, kind: 'text' },
    ...MOMENTS.map((moment) => money(`${moment}_cents`, MOMENT_LABELS[moment])),
    ...(rows.some(({ unsaid }) => unsaid !== null) ? [money('moment_non_precise_cents', columns.unsaid)] : []),
    { key: 'cnc_compris', label: columns.includesCnc, kind: 'text' },
  ],
  rows: rows.map(({ axis, scheme, funder, at, unsaid, includesCnc }) => ({
    cells: {
      axe: axis === null ? ACCOUNT.noAxis : AXIS_LABELS[axis],
      dispositif: scheme,
      financeur: funder === null ? null : (FUNDER_WORDS[funder] ?? funder),
      ...Object.fromEntries(MOMENTS.map((moment) => [`${moment}_cents`, at[moment]])),
      moment_non_precise_cents: unsaid,
      cnc_compris: INCLUDES_CNC_WORDS[includesCnc],
    },
  })),
  sources: allSources(rows.flatMap(({ figure }) => (figure === null ? [] : [figure.source]))),
})

/** Where each line stands, and what is left to settle. */
export const accountPositionTable = (positions: readonly AccountPosition[]): Table => ({
  id: 'position',
  caption: ACCOUNT.positionCaption,
  columns: [
    { key: 'axe', label: columns.axis, kind: 'text', isHead: true },
    { key: 'dispositif', label: columns.scheme, kind: 'text' },
    money('assiette_cents', columns.basis),
    money('du_cents', columns.due),
    money('tenu_cents', columns.held),
    money('cnc_ecrit_cents', columns.written),
    money('cnc_vote_cents', columns.voted),
    money('cnc_paye_cents', columns.paid),
    money('manque_regle_cents', columns.missing),
    money('manque_promesse_cents', columns.promise),
    money('solde_cents', columns.balance),
    { key: 'cle', label: columns.key, kind: 'decimal', unit: '€' },
  ],
  rows: positions.map((one) => ({
    cells: {
      axe: one.axis === null ? ACCOUNT.noAxis : AXIS_LABELS[one.axis],
      dispositif: one.scheme,
      assiette_cents: one.basis,
      du_cents: one.due,
      tenu_cents: one.held,
      cnc_ecrit_cents: one.cnc.written,
      cnc_vote_cents: one.cnc.voted,
      cnc_paye_cents: one.cnc.paid,
      manque_regle_cents: one.missingAgainstRule,
      manque_promesse_cents: one.missingAgainstPromise,
      solde_cents: one.balance,
      cle: one.key === null ? null : one.key / 100,
    },
  })),
  sources: [],
})

/** What the account lacks, and who could give it. */
export const accountUnknownTable = ({ isOwnKnown, isCncKnown, unknownAxes, unknownMoments }: YearlyAccount): Table => {
  const { who } = ACCOUNT
  const pieces: readonly (readonly [string, string])[] = [
    ...(isOwnKnown ? [] : [[who.own, who.holder] as const]),
    ...(isCncKnown ? [] : [[who.cnc, who.holder] as const]),
    ...(unknownAxes.length === 0
      ? []
      : [[`${who.axes} (${unknownAxes.map((axis) => AXIS_LABELS[axis].toLowerCase()).join(', ')})`, who.holder] as const]),
    ...(unknownMoments.length === 0 ? [] : [[who.moments(unknownMoments), who.payer] as const]),
    ...(isOwnKnown ? [] : [[who.rest, who.cncHolder] as const]),
  ]
  return {
    id: 'manques',
    caption: ACCOUNT.unknownCaption,
    columns: [
      { key: 'manque', label: columns.what, kind: 'text', isHead: true },
      { key: 'detenteur', label: columns.holder, kind: 'text' },
    ],
    rows: pieces.map(([what, holder]) => ({ cells: { manque: what, detenteur: holder } })),
    sources: [],
  }
}
