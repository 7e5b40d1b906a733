import type { KnownTerritories, LoadedRow, LoadProblem, PartReading } from '#application/ports/loading.ts'
import { cellReader, communeOfRow, type CellReader } from '../read/cells.ts'
import { keepRows, type NamedFile } from './keep-rows.ts'

export const FESTIVAL_COLUMNS = [
  'identifiant', 'nom', 'sous_categorie_cinema', 'envergure', 'code_commune', 'code_commune_actuelle', 'annee_creation', 'decennie_creation',
  'periode', 'site_internet', 'latitude', 'longitude',
] // prettier-ignore

/** The festivals of cinema that the ministry counted; two of them share an identifier, and both are kept. */
export function readFestivals(festivals: NamedFile, known: KnownTerritories): PartReading {
  const problems: LoadProblem[] = []
  const seen = new Map<string, number>()
  const kept = keepRows({
    ...festivals,
    columns: FESTIVAL_COLUMNS,
    known,
    problems,
    read: (row, file) => {
      const cell = cellReader(row, file, problems)
      const own = cell.text('identifiant')
      const name = cell.text('nom')
      if (own === null || name === null) {
        cell.report(null, 'row-without-key', 'identifiant, nom', true)
        return null
      }
      const times = (seen.get(own) ?? 0) + 1
      seen.set(own, times)
      if (times > 1) cell.report('identifiant', 'key-shared', null)
      const id = times === 1 ? own : `${own}-${times}`
      return { key: id, row: { id, name, ...rest(cell, known) } }
    },
  })
  return { files: [kept.file], tables: [{ table: 'festival', rows: kept.rows }], problems }
}

const rest = (cell: CellReader, known: KnownTerritories): LoadedRow => ({
  forms: cell.text('sous_categorie_cinema'),
  scope: cell.text('envergure'),
  commune_id: communeOfRow(cell, { present: 'code_commune_actuelle', own: 'code_commune' }, known.communeOf),
  founded: founded(cell),
  season: cell.text('periode'),
  website: cell.text('site_internet'),
  longitude: cell.decimal('longitude'),
  latitude: cell.decimal('latitude'),
})

/** The year of foundation, also when the source wrote it as a day; else its decade, as the source words it. */
function founded(cell: CellReader): string | null {
  const text = cell.text('annee_creation')
  const year = text === null ? null : /^(?:\d{2}\/\d{2}\/)?((?:1[89]|20)\d{2})(?: 00:00)?$/.exec(text)?.[1]
  if (text !== null && year === undefined) cell.report('annee_creation', 'not-a-year', 'year')
  const decade = cell.text('decennie_creation')
  return year ?? (decade === null ? null : decade.charAt(0).toUpperCase() + decade.slice(1))
}
