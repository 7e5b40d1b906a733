import type { KnownTerritories, LoadedTable, Part, PartReading } from '#application/ports/loading.ts'
import { readersFingerprint, sha256, TIDY_READERS } from '../fingerprint.ts'
import type { Pack } from '../pack/pack.ts'
import { readCinemas } from './cinemas.ts'
import { readFestivals } from './festivals.ts'
import { readFilms } from './films.ts'
import type { NamedFile } from './keep-rows.ts'
import { readMapShapes } from './map-shapes.ts'
import { readQpv } from './qpv.ts'

type Described = {
  readonly id: string
  readonly paths: readonly string[]
  readonly tables: readonly LoadedTable[]
  readonly reader: string
  readonly read: (files: readonly NamedFile[], known: KnownTerritories) => PartReading
}

/** The parts that the pack's files give; a part whose files are not all there is passed over. */
export const packParts = (pack: Pack): Part[] =>
  [
    described('map', ['territoires/departements-regions-2022.topo.json'], ['map_shape'], './map-shapes.ts', ([file = NOTHING], known) =>
      readMapShapes(file, known),
    ),
    described(
      'cinemas',
      ['cinema/cnc-etablissements-2024.csv.gz', 'cinema/cnc-etablissements-actifs-2003-2024.csv.gz'],
      ['cinema', 'cinema_year'],
      './cinemas.ts',
      ([now = NOTHING, past = NOTHING], known) => readCinemas(now, past, known),
    ),
    described('films', ['cinema/cnc-films-agrees-2003-2024.csv.gz'], ['approved_film'], './films.ts', ([file = NOTHING], known) =>
      readFilms(file, known),
    ),
    described('festivals', ['cinema/festivals-cinema-audiovisuel.csv'], ['festival'], './festivals.ts', ([file = NOTHING], known) =>
      readFestivals(file, known),
    ),
    described(
      'qpv',
      ['territoires/qpv-2024.csv', 'territoires/qpv-2024-contours.geojson.gz'],
      ['qpv', 'qpv_commune'],
      './qpv.ts',
      ([list = NOTHING, outlines = NOTHING], known) => readQpv(list, outlines, known),
    ),
  ].map((part) => partOf(part, pack))

const NOTHING: NamedFile = { file: '', bytes: new Uint8Array() }

const described = (
  id: string,
  paths: readonly string[],
  tables: readonly LoadedTable[],
  reader: string,
  read: Described['read'],
): Described => ({ id, paths, tables, reader, read })

function partOf({ id, paths, tables, reader, read }: Described, pack: Pack): Part {
  const readers = [
    new URL(reader, import.meta.url).href,
    new URL('./keep-rows.ts', import.meta.url).href,
    new URL('./simplify-arcs.ts', import.meta.url).href,
    ...TIDY_READERS,
  ]
  return {
    id,
    after: ['territories'],
    tables,
    fingerprint: async () => {
      const inputs = paths.map((path) => pack.sha256Of(path))
      return inputs.includes(null) ? null : sha256([...inputs, readersFingerprint(readers)].join('\n'))
    },
    read: async (known) => {
      const files: NamedFile[] = []
      for (const path of paths) {
        const file = await pack.open(path)
        if (file === null) throw new Error(`${path} changed while it was being read`)
        files.push(file)
      }
      return read(files, known)
    },
  }
}
