import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { KnownTerritories, LoadedRow, LoadProblem, PartReading } from '#application/ports/loading.ts'
import type { NamedFile } from './keep-rows.ts'
import { simplifiedArcs } from './simplify-arcs.ts'

const LEVELS = [
  { level: 'region', object: 'regions' },
  { level: 'departement', object: 'departements' },
] as const

/** The least area that a point of an outline must enclose with its neighbours to be kept, in square degrees: under a pixel on a page. */
const LEAST_AREA = 0.0004

/** The outlines of Régions and départements made light enough for a page; neighbours keep one common border. */
export function readMapShapes(file: NamedFile, known: KnownTerritories): PartReading {
  const problems: LoadProblem[] = []
  const rows: LoadedRow[] = []
  const source = JSON.parse(new TextDecoder().decode(file.bytes)) as Topology
  const topology = simplifiedArcs(source, LEAST_AREA)
  let read = 0
  for (const { level, object } of LEVELS) {
    const collection = topology.objects[object] as GeometryCollection<{ code: string }>
    for (const { properties, geometry } of feature(topology, collection).features) {
      read += 1
      const id = `${level}-${properties.code}`
      if (known.has(id)) rows.push({ territory_id: id, level, geometry })
      else
        problems.push({
          file: file.file,
          line: null,
          column: object,
          found: properties.code,
          expected: level,
          reason: 'unknown-territory',
          blocking: true,
        })
    }
  }
  return { files: [{ file: file.file, rowsRead: read, rowsKept: rows.length }], tables: [{ table: 'map_shape', rows }], problems }
}
