import type { Figure } from '#application/ports/figures.ts'
import type { Source } from '#domain/source/source.ts'
import {
  bound,
  FIGURE_COLUMNS,
  INCLUDES_CNC_WORDS,
  momentText,
  momentWord,
  named,
  PRECISION_LABELS,
  shownValue,
  yearsText,
  type ShownValue,
} from '#wording/figures.ts'
import { INCLUDES_CNC_LABELS } from '#wording/labels.ts'
import type { Column, Table, TableSource } from '#wording/table.ts'

/** A figure ready to be read: large, with its perimeter, its moment, its doubt and its source. */
export type FigureLine = {
  readonly id: string
  readonly label: string
  readonly years: string
  readonly value: ShownValue
  readonly perimeter: string
  readonly moment: string
  readonly precision: string
  /** Said when the CNC's money is inside a total, or may be. */
  readonly caution: string | null
  readonly territory: string
  readonly sources: readonly TableSource[]
}

export const figureLine = (figure: Figure): FigureLine => ({
  id: figure.id,
  label: bound(figure.label),
  years: yearsText(figure.yearFrom, figure.yearTo),
  value: shownValue(figure),
  perimeter: bound(figure.perimeter),
  moment: figure.moment === null ? momentText(null) : named(FIGURE_COLUMNS.moment, momentText(figure.moment)),
  precision: PRECISION_LABELS[figure.precision],
  caution: figure.includesCnc === 'yes' || figure.includesCnc === 'unknown' ? INCLUDES_CNC_LABELS[figure.includesCnc] : null,
  territory: figure.territoryName,
  sources: sourcesOf(figure.source),
})

/** A source as the parts of a page show it: one line an address, each under its own title when the titles are as many. */
export function sourcesOf({ title, addresses, readOn }: Source): TableSource[] {
  const titles = title.split(/\s; /)
  const named = (place: number): string => (titles.length === addresses.length ? (titles[place] ?? title) : title)
  return addresses.length === 0
    ? [{ label: title, href: null, readOn }]
    : addresses.map((href, place) => ({ label: named(place), href, readOn }))
}

/** Every source of several things, each address once, in the order met. */
export function allSources(sources: readonly Source[]): TableSource[] {
  const met = new Map<string, TableSource>()
  for (const line of sources.flatMap(sourcesOf)) {
    const key = line.href ?? line.label
    if (!met.has(key)) met.set(key, line)
  }
  return [...met.values()]
}

/** Figures apart from those that contradict each other; the latter in groups, to be set face to face. */
export function facedFigures(figures: readonly Figure[]): {
  readonly alone: readonly FigureLine[]
  readonly faced: readonly (readonly FigureLine[])[]
} {
  const known = new Map(figures.map((figure) => [figure.id, figure]))
  const contradicts = (a: Figure, b: Figure): boolean => a.disagreesWith.includes(b.id) || b.disagreesWith.includes(a.id)
  const groups: Figure[][] = []
  for (const figure of known.values()) {
    const joined = groups.filter((group) => group.some((other) => contradicts(figure, other)))
    const merged = [...joined.flat(), figure]
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return {
    alone: figures.filter((figure) => groups.some((group) => group.length === 1 && group[0] === figure)).map(figureLine),
    faced: groups.filter((group) => group.length > 1).map((group) => group.map(figureLine)),
  }
}

const COLUMNS: readonly Column[] = [
  { key: 'chiffre', label: FIGURE_COLUMNS.label, kind: 'text', isHead: true },
  { key: 'annees', label: FIGURE_COLUMNS.years, kind: 'text' },
  { key: 'montant_cents', label: FIGURE_COLUMNS.amount, kind: 'cents', unit: '€' },
  { key: 'nombre', label: FIGURE_COLUMNS.value, kind: 'decimal' },
  { key: 'unite', label: FIGURE_COLUMNS.unit, kind: 'text' },
  { key: 'perimetre', label: FIGURE_COLUMNS.perimeter, kind: 'text' },
  { key: 'moment', label: FIGURE_COLUMNS.moment, kind: 'text' },
  { key: 'cnc_compris', label: FIGURE_COLUMNS.includesCnc, kind: 'text' },
  { key: 'precision', label: FIGURE_COLUMNS.precision, kind: 'text' },
  { key: 'source', label: FIGURE_COLUMNS.source, kind: 'text' },
  { key: 'adresse', label: FIGURE_COLUMNS.address, kind: 'link' },
  { key: 'lu_le', label: FIGURE_COLUMNS.readOn, kind: 'day' },
]

/** A key is said in euros for one euro: it is a number, not an amount. */
const isMoney = ({ amount, subject }: Figure): boolean => amount !== null && subject !== 'key-local'

/** Figures as a table: everything that a file must carry, one row a figure. */
export function figuresTable(id: string, caption: string, figures: readonly Figure[]): Table {
  const isCounted = figures.some((figure) => !isMoney(figure))
  return {
    id,
    caption,
    columns: COLUMNS.filter(({ key }) => isCounted || (key !== 'nombre' && key !== 'unite')),
    rows: figures.map((figure) => ({
      cells: {
        chiffre: figure.label,
        annees: yearsText(figure.yearFrom, figure.yearTo),
        montant_cents: isMoney(figure) ? figure.amount : null,
        nombre: isMoney(figure) || figure.value === null ? null : Number(figure.value),
        unite: figure.unit,
        perimetre: figure.perimeter,
        moment: momentWord(figure.moment),
        cnc_compris: INCLUDES_CNC_WORDS[figure.includesCnc],
        precision: PRECISION_LABELS[figure.precision],
        source: figure.source.title,
        adresse: figure.source.addresses[0] ?? null,
        lu_le: figure.source.readOn,
      },
    })),
    sources: allSources(figures.map((figure) => figure.source)),
  }
}
