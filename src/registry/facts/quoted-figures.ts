import type { FigureSources, Read } from './figure-sources.ts'
import { numberInWords } from './number-in-words.ts'

export const QUOTED = 'data/textes/chiffres-conventions.csv'

/** The figures kept with their proof, by id. */
export function quotedFigures({ folder, titles }: FigureSources): Map<string, Read> {
  const found = new Map<string, Read>()
  for (const { line, cells } of folder.table(QUOTED, [
    'id',
    'territoire',
    'periode',
    'valeur',
    'unite',
    'source_url',
    'nature_source',
    'date_publication',
  ])) {
    const value = numberInWords(cells.valeur, '{}', '')
    const years = yearsOf(cells.periode)
    if (value === undefined) folder.report(QUOTED, line, 'valeur', cells.valeur, 'not-a-number')
    else if (years === undefined && cells.periode !== '') folder.report(QUOTED, line, 'periode', cells.periode, 'not-a-period')
    else {
      const named = titles.addresses[cells.source_url]
      if (named === undefined) folder.report(QUOTED, line, 'source_url', cells.source_url, 'source-without-title')
      const published = cells.date_publication === '' ? named?.published : cells.date_publication
      found.set(cells.id, {
        value,
        unit: cells.unite,
        years,
        territory: cells.territoire === 'FR' ? 'nation-FR' : `region-${cells.territoire}`,
        origins: [{ title: named?.title ?? '', kind: cells.nature_source, address: cells.source_url, published }],
      })
    }
  }
  return found
}

function yearsOf(period: string): readonly [number, number] | undefined {
  const parts = /^(\d{4})(?:-(\d{4}))?$/.exec(period)
  return parts === null ? undefined : [Number(parts[1]), Number(parts[2] ?? parts[1])]
}
