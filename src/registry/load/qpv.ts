import type { KnownTerritories, LoadedRow, LoadProblem, PartReading } from '#application/ports/loading.ts'
import { cellReader } from '../read/cells.ts'
import { keepRows, type NamedFile } from './keep-rows.ts'

export const QPV_COLUMNS = ['code_qp', 'nom_qp', 'code_commune', 'longitude', 'latitude']

type Outlines = { readonly features: readonly { readonly properties: { readonly code_qp: string }; readonly geometry: object }[] }

/** The priority neighbourhoods, each with every commune it lies in: a cell may hold several codes, split before joining. */
export function readQpv(list: NamedFile, outlines: NamedFile, known: KnownTerritories): PartReading {
  const problems: LoadProblem[] = []
  const communes: LoadedRow[] = []
  const features = (JSON.parse(new TextDecoder().decode(outlines.bytes)) as Outlines).features
  const shapes = new Map(features.map(({ properties, geometry }) => [properties.code_qp, geometry]))
  const kept = keepRows({
    ...list,
    columns: QPV_COLUMNS,
    known,
    problems,
    read: (row, file) => {
      const cell = cellReader(row, file, problems)
      const code = cell.text('code_qp')
      const name = cell.text('nom_qp')
      if (code === null || name === null) {
        cell.report(null, 'row-without-key', 'code_qp, nom_qp', true)
        return null
      }
      const outline = shapes.get(code) ?? null
      if (outline === null) cell.report('code_qp', 'no-outline', outlines.file)
      const found = new Set((cell.text('code_commune') ?? '').split('|').map((own) => known.communeOf(own.trim())))
      if (found.delete(undefined)) cell.report('code_commune', 'unknown-commune', 'commune')
      for (const commune of found) communes.push({ qpv_code: code, commune_id: commune ?? null })
      return { key: code, row: { code, name, longitude: cell.decimal('longitude'), latitude: cell.decimal('latitude'), outline } }
    },
  })
  return {
    files: [
      kept.file,
      { file: outlines.file, rowsRead: features.length, rowsKept: kept.rows.filter(({ outline }) => outline !== null).length },
    ],
    tables: [
      { table: 'qpv', rows: kept.rows },
      { table: 'qpv_commune', rows: communes },
    ],
    problems,
  }
}
