import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NATION } from '#domain/territory/territory-id.ts'
import type { LoadedRow, LoadProblem, Part, PartReading } from '#application/ports/loading.ts'
import { readersFingerprint, sha256, sha256OfAll } from '../fingerprint.ts'
import { epciRows } from './epci-rows.ts'
import { formerCommuneRows, postcodeRows } from './former-communes.ts'
import type { CommuneRecord, DepartementRecord, EpciRecord, RegionRecord } from './territory-records.ts'

const FILES = ['communes.json', 'epci.json', 'departements.json', 'regions.json'] as const
const READERS = ['./territories.ts', './epci-rows.ts', './former-communes.ts'].map((path) => new URL(path, import.meta.url).href)

/** The territories of France as the national statistics office lists them, from the package's folder of JSON files. */
export function territoriesPart(folder: string): Part {
  const bytes = (): Promise<Uint8Array[]> => Promise.all(FILES.map((file) => readFile(join(folder, file))))
  return {
    id: 'territories',
    after: [],
    tables: ['territory', 'former_commune', 'postcode'],
    fingerprint: async () => sha256([sha256OfAll(await bytes()), readersFingerprint(READERS)].join('\n')),
    read: async () => {
      const [communes, epcis, departements, regions] = (await bytes()).map((file) => JSON.parse(new TextDecoder().decode(file)) as unknown)
      return readTerritories({
        communes: communes as CommuneRecord[],
        epcis: epcis as EpciRecord[],
        departements: departements as DepartementRecord[],
        regions: regions as RegionRecord[],
      })
    },
  }
}

export type TerritoryFiles = {
  readonly communes: readonly CommuneRecord[]
  readonly epcis: readonly EpciRecord[]
  readonly departements: readonly DepartementRecord[]
  readonly regions: readonly RegionRecord[]
}

/** Every territory with its parents; a population that the source does not give stays unknown, also in what it is part of when nothing else is known. */
export function readTerritories({ communes, epcis, departements, regions }: TerritoryFiles): PartReading {
  const problems: LoadProblem[] = []
  const present = communes.filter((commune) => commune.type === 'commune-actuelle')
  const byCode = new Map(present.map((commune) => [commune.code, commune]))
  const epci = epciRows(epcis, byCode, problems)
  const former = formerCommuneRows(communes, byCode, problems)
  const territories = [
    territory({ level: 'nation', code: 'FR', name: 'France', members: present }),
    ...regions.map((region) =>
      territory({
        level: 'region',
        record: region,
        seatId: seatOf(region, byCode, 'decoupage-administratif/regions.json', problems),
        members: present.filter((commune) => commune.region === region.code),
      }),
    ),
    ...departements.map((departement) =>
      territory({
        level: 'departement',
        record: departement,
        regionId: `region-${departement.region}`,
        seatId: seatOf(departement, byCode, 'decoupage-administratif/departements.json', problems),
        members: present.filter((commune) => commune.departement === departement.code),
      }),
    ),
    ...epci.rows,
    ...present.map((commune) => communeRow(commune, epci.epciOf.get(commune.code) ?? null)),
  ]
  return {
    files: [
      { file: 'decoupage-administratif/communes.json', rowsRead: communes.length, rowsKept: communes.length },
      { file: 'decoupage-administratif/epci.json', rowsRead: epcis.length, rowsKept: epci.rows.length },
      { file: 'decoupage-administratif/departements.json', rowsRead: departements.length, rowsKept: departements.length },
      { file: 'decoupage-administratif/regions.json', rowsRead: regions.length, rowsKept: regions.length },
    ],
    tables: [
      { table: 'territory', rows: territories },
      { table: 'former_commune', rows: former },
      { table: 'postcode', rows: postcodeRows(present) },
    ],
    problems,
  }
}

/** The municipal population of those communes whose own is known; unknown when none is. */
export function populationOf(members: readonly { readonly population?: number }[]): number | null {
  const known = members.flatMap(({ population }) => (population === undefined ? [] : [population]))
  return known.length === 0 ? null : known.reduce((sum, population) => sum + population, 0)
}

/** The seat when it lies in the territory itself; the source gives some a town of another. */
function seatOf(
  record: RegionRecord | DepartementRecord,
  communes: ReadonlyMap<string, CommuneRecord>,
  file: string,
  problems: LoadProblem[],
): string | null {
  const seat = communes.get(record.chefLieu)
  const own = 'region' in record ? seat?.departement : seat?.region
  if (own === record.code) return `commune-${record.chefLieu}`
  problems.push({
    file,
    line: null,
    column: 'chefLieu',
    found: `${record.code} ${record.nom}: ${record.chefLieu}`,
    expected: null,
    reason: 'seat-elsewhere',
    blocking: false,
  })
  return null
}

type Described = {
  readonly level: 'nation' | 'region' | 'departement'
  readonly members: readonly CommuneRecord[]
  readonly record?: RegionRecord | DepartementRecord
  readonly code?: string
  readonly name?: string
  readonly regionId?: string
  readonly seatId?: string | null
}

function territory({
  level,
  record,
  code = record?.code ?? '',
  name = record?.nom ?? '',
  members,
  regionId,
  seatId,
}: Described): LoadedRow {
  return {
    id: level === 'nation' ? NATION : `${level}-${code}`,
    level,
    code,
    name,
    kind: null,
    zone: record?.zone ?? null,
    region_id: regionId ?? null,
    departement_id: null,
    epci_id: null,
    seat_id: seatId ?? null,
    population: populationOf(members),
    communes_count: members.length,
  }
}

const communeRow = (commune: CommuneRecord, epciId: string | null): LoadedRow => ({
  id: `commune-${commune.code}`,
  level: 'commune',
  code: commune.code,
  name: commune.nom,
  kind: null,
  zone: commune.zone,
  region_id: `region-${commune.region}`,
  departement_id: `departement-${commune.departement}`,
  epci_id: epciId,
  seat_id: null,
  population: commune.population ?? null,
  communes_count: null,
})
