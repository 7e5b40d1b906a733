import type { CofinancingPicture, SourcedFace } from '#application/cofinancing.ts'
import type { Figure } from '#application/ports/figures.ts'
import { cncShare, effectiveKey } from '#domain/cofinancing/effective-key.ts'
import { ONE_FOR_THREE, ONE_FOR_TWO, shareOfWhole, type MatchingRatio } from '#domain/cofinancing/matching-ratio.ts'
import { cents } from '#domain/money/cents.ts'
import type { Cents } from '#domain/money/cents.ts'
import { COFINANCING, faceCaption, MISSING_WORDS, ratioName, SHARE_WORDS } from '#wording/pages/cofinancing.ts'
import { INCLUDES_CNC_WORDS, momentWord } from '#wording/figures.ts'
import type { Table } from '#wording/table.ts'
import { allSources } from './figure-lines.ts'

const { columns } = COFINANCING

const tenths = (own: Cents | null, cnc: Cents | null): number | null => {
  const share = cncShare(own, cnc)
  return share === null ? null : share / 10
}

/** Both sides, year by year; what is not known stays empty. */
export const facesTable = (faces: readonly SourcedFace[]): Table => ({
  id: 'cles',
  caption: COFINANCING.yearsCaption,
  columns: [
    { key: 'annee', label: columns.year, kind: 'year', isHead: true },
    { key: 'perimetre', label: columns.perimeter, kind: 'text' },
    { key: 'moment', label: columns.moment, kind: 'text' },
    { key: 'collectivites_cents', label: columns.own, kind: 'cents', unit: 'M€' },
    { key: 'cnc_cents', label: columns.cnc, kind: 'cents', unit: 'M€' },
    { key: 'cle', label: columns.key, kind: 'decimal', unit: '€' },
    { key: 'part_cnc_pct', label: columns.share, kind: 'decimal', unit: '%' },
  ],
  rows: faces.map((face) => ({
    cells: {
      annee: face.year,
      perimetre: face.perimeter,
      moment: momentWord(face.moment),
      collectivites_cents: face.own,
      cnc_cents: face.cnc,
      cle: face.key === null ? null : face.key / 100,
      part_cnc_pct: tenths(face.own, face.cnc),
    },
    ...(isOwnComputed(face) ? { notes: { collectivites_cents: COFINANCING.computedWord } } : {}),
  })),
  sources: allSources(faces.flatMap(({ figures }) => figures.map(({ source }) => source))),
})

/** The difference may be ours, or written as computed by whoever compiled the figure. */
export function isOwnComputed(face: SourcedFace): boolean {
  return face.isOwnComputed || face.figures.some(({ subject, precision }) => subject === 'own-money' && precision === 'computed')
}

/** Totals of funds; whether the CNC's money is inside is a column of its own. */
export const totalsTable = (id: string, caption: string, totals: readonly Figure[]): Table => ({
  id,
  caption,
  columns: [
    { key: 'annee', label: columns.year, kind: 'year', isHead: true },
    { key: 'montant_cents', label: columns.amount, kind: 'cents', unit: 'M€' },
    { key: 'cnc_compris', label: columns.includesCnc, kind: 'text' },
    { key: 'perimetre', label: columns.perimeter, kind: 'text' },
    { key: 'moment', label: columns.moment, kind: 'text' },
    { key: 'adresse', label: columns.source, kind: 'link' },
  ],
  rows: totals.map((figure) => ({
    cells: {
      annee: figure.yearFrom,
      montant_cents: figure.amount,
      cnc_compris: INCLUDES_CNC_WORDS[figure.includesCnc],
      perimetre: figure.perimeter,
      moment: momentWord(figure.moment),
      adresse: figure.source.addresses[0] ?? null,
    },
  })),
  sources: allSources(totals.map(({ source }) => source)),
})

/** « 1 pour 3 » and « un tiers » side by side, for the same hundred euros of the authorities. */
export const ratiosTable = (): Table => ({
  id: 'cle-et-part',
  caption: COFINANCING.wordsCaption,
  columns: [
    { key: 'cle', label: columns.ratio, kind: 'text', isHead: true },
    { key: 'part', label: columns.partOfTotal, kind: 'text' },
    { key: 'part_cnc_pct', label: columns.share, kind: 'decimal', unit: '%' },
  ],
  rows: [ONE_FOR_TWO, ONE_FOR_THREE].map((ratio) => ({
    cells: { cle: ratioName(ratio), part: SHARE_WORDS[shareOfWhole(ratio).whole] ?? null, part_cnc_pct: tenths(...euroSides(ratio)) },
  })),
  sources: [],
})

/** A ratio as amounts, to be drawn and computed as any other. */
export const euroSides = ({ cnc, local }: MatchingRatio): readonly [own: Cents, cnc: Cents] => [cents(local * 100), cents(cnc * 100)]

export type RegionLine = { readonly id: string; readonly name: string; readonly picture: CofinancingPicture; readonly conventions: number }

const lastTotal = ({ totals }: CofinancingPicture): Figure | undefined => totals.findLast(({ includesCnc }) => includesCnc === 'yes')

/** What is known of each Région, and what its key lacks. */
export const regionsTable = (regions: readonly RegionLine[]): Table => ({
  id: 'regions',
  caption: COFINANCING.regionsCaption,
  columns: [
    { key: 'region', label: columns.region, kind: 'text', isHead: true },
    { key: 'total_cents', label: columns.total, kind: 'cents', unit: 'M€' },
    { key: 'annee_du_total', label: columns.totalYear, kind: 'year' },
    { key: 'cle', label: columns.key, kind: 'decimal', unit: '€' },
    { key: 'manque', label: columns.missing, kind: 'text' },
    { key: 'conventions', label: columns.conventions, kind: 'count' },
  ],
  rows: regions.map(({ id, name, picture, conventions }) => {
    const total = lastTotal(picture)
    const face = picture.latest[0]
    return {
      href: `/cofinancement/${id}`,
      ...(face === undefined ? {} : { notes: { cle: faceCaption(face.year, face.perimeter, momentWord(face.moment)) } }),
      cells: {
        region: name,
        total_cents: total?.amount ?? null,
        annee_du_total: total?.yearFrom ?? null,
        cle: face === undefined ? null : (effectiveKey(face.own, face.cnc) ?? 0) / 100,
        manque: picture.missing === null ? '—' : MISSING_WORDS[picture.missing],
        conventions,
      },
    }
  }),
  sources: allSources(
    regions.flatMap(({ picture }) => [lastTotal(picture), ...(picture.latest[0]?.figures ?? [])].flatMap((figure) => figure?.source ?? [])),
  ),
})
