import type { Figure } from '#application/ports/figures.ts'
import type { AwardSum } from '#application/read-awards.ts'
import type { LevelAmounts } from '#application/ports/awards.ts'
import type { ReadPosition } from '#application/real-position.ts'
import { SAID_MOMENTS, type MomentsAside } from '#domain/cofinancing/moments-aside.ts'
import { INCLUDES_CNC_WORDS, momentWord, yearsText } from '#wording/figures.ts'
import { INCLUDES_CNC_SHORT, labelIn, ORIGIN_LABELS } from '#wording/pages/awards.ts'
import { FUNDER_WORDS, levelWord, PART_WORDS, POSITION, SAID_MOMENT_WORDS, SIDE_WORDS } from '#wording/pages/position.ts'
import { COFINANCING } from '#wording/pages/cofinancing.ts'
import { MOMENT_LABELS } from '#wording/labels.ts'
import type { Table } from '#wording/table.ts'
import { allSources } from './figure-lines.ts'

const { columns } = POSITION

/** Due under both keys in front of what the CNC is known to give: what it would take, year by year. */
export const positionsTable = (positions: readonly ReadPosition[]): Table => ({
  id: 'position',
  caption: POSITION.caption,
  columns: [
    { key: 'annee', label: columns.year, kind: 'year', isHead: true },
    { key: 'perimetre', label: columns.perimeter, kind: 'text' },
    { key: 'moment', label: columns.moment, kind: 'text' },
    { key: 'collectivites_cents', label: columns.own, kind: 'cents', unit: 'M€' },
    { key: 'du_cents', label: columns.due, kind: 'cents', unit: 'M€' },
    { key: 'du_a_trois_cents', label: columns.dueAtThree, kind: 'cents', unit: 'M€' },
    { key: 'cnc_cents', label: columns.cnc, kind: 'cents', unit: 'M€' },
    { key: 'ecart_cents', label: columns.gap, kind: 'cents', unit: 'M€' },
    { key: 'cle', label: columns.key, kind: 'decimal', unit: '€' },
    { key: 'alerte', label: columns.alert, kind: 'text' },
  ],
  rows: positions.map(({ face, due, dueAtThree, gap, side }) => ({
    cells: {
      annee: face.year,
      perimetre: face.perimeter,
      moment: momentWord(face.moment),
      collectivites_cents: face.own,
      du_cents: due,
      du_a_trois_cents: dueAtThree,
      cnc_cents: face.cnc,
      ecart_cents: gap,
      cle: face.key === null ? null : face.key / 100,
      alerte: side === null ? null : SIDE_WORDS[side],
    },
    ...(face.isOwnComputed ? { notes: { collectivites_cents: COFINANCING.computedWord } } : {}),
  })),
  sources: allSources(positions.flatMap(({ figures }) => figures.map(({ source }) => source))),
})

/** Five moments side by side, and what no source places. */
export const momentsTable = (id: string, caption: string, rows: readonly MomentsAside[]): Table => ({
  id,
  caption,
  columns: [
    { key: 'annee', label: columns.year, kind: 'year', isHead: true },
    { key: 'nature', label: columns.side, kind: 'text' },
    { key: 'perimetre', label: columns.perimeter, kind: 'text' },
    ...SAID_MOMENTS.filter((moment) => moment !== 'unsaid' || rows.some(({ at }) => at.unsaid !== undefined)).map((moment) => ({
      key: `${moment}_cents`,
      label: SAID_MOMENT_WORDS[moment],
      kind: 'cents' as const,
      unit: 'M€',
    })),
  ],
  rows: rows.map(({ year, perimeter, part, at }) => ({
    cells: {
      annee: year,
      nature: PART_WORDS[part],
      perimetre: perimeter,
      ...Object.fromEntries(SAID_MOMENTS.map((moment) => [`${moment}_cents`, at[moment]?.amount ?? null])),
    },
  })),
  sources: [],
})

/** What sources say of one level of authorities, amount or share, as they say it. */
export const levelsTable = (figures: readonly Figure[]): Table => ({
  id: 'niveaux',
  caption: POSITION.levelsCaption,
  columns: [
    { key: 'annees', label: columns.year, kind: 'text', isHead: true },
    { key: 'niveau', label: columns.level, kind: 'text' },
    { key: 'chiffre', label: columns.label, kind: 'text' },
    { key: 'montant_cents', label: columns.amount, kind: 'cents', unit: '€' },
    { key: 'part_pct', label: columns.share, kind: 'decimal', unit: '%' },
    { key: 'perimetre', label: columns.perimeter, kind: 'text' },
    { key: 'moment', label: columns.moment, kind: 'text' },
    { key: 'cnc_compris', label: columns.includesCnc, kind: 'text' },
    { key: 'adresse', label: columns.source, kind: 'link' },
  ],
  rows: figures.map((figure) => ({
    cells: {
      annees: yearsText(figure.yearFrom, figure.yearTo),
      niveau: FUNDER_WORDS[figure.funder ?? ''] ?? figure.funder,
      chiffre: figure.label,
      montant_cents: figure.amount,
      part_pct: figure.unit === '%' && figure.value !== null ? Number(figure.value) : null,
      perimetre: figure.perimeter,
      moment: momentWord(figure.moment),
      cnc_compris: INCLUDES_CNC_WORDS[figure.includesCnc],
      adresse: figure.source.addresses[0] ?? null,
    },
  })),
  sources: allSources(figures.map(({ source }) => source)),
})

/** Aids recognised one by one, by the level of who gives them. */
export const awardLevelsTable = (levels: readonly (LevelAmounts & AwardSum)[]): Table => ({
  id: 'aides-par-niveau',
  caption: POSITION.awardsCaption,
  columns: [
    { key: 'niveau', label: columns.level, kind: 'text', isHead: true },
    { key: 'lu_dans', label: columns.origin, kind: 'text' },
    { key: 'moment', label: columns.moment, kind: 'text' },
    { key: 'cnc_compris', label: columns.includesCnc, kind: 'text' },
    { key: 'annees', label: columns.years, kind: 'text' },
    { key: 'collectivites', label: columns.grantors, kind: 'count' },
    { key: 'aides', label: columns.count, kind: 'count' },
    { key: 'montant_cents', label: columns.amount, kind: 'cents', unit: '€' },
    { key: 'sans_montant', label: columns.unknownCount, kind: 'count' },
  ],
  rows: levels.map((one) => ({
    cells: {
      niveau: levelWord(one.level),
      lu_dans: labelIn(ORIGIN_LABELS, one.origin),
      moment: one.moment === null ? null : labelIn(MOMENT_LABELS, one.moment),
      cnc_compris: labelIn(INCLUDES_CNC_SHORT, one.includesCnc),
      annees: yearsText(one.firstYear, one.lastYear),
      collectivites: one.grantorsCount,
      aides: one.knownCount + one.unknownCount,
      montant_cents: one.sumCents,
      sans_montant: one.unknownCount,
    },
  })),
  sources: [],
})
