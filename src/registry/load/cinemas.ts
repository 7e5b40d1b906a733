import type { KnownTerritories, LoadProblem, PartReading } from '#application/ports/loading.ts'
import { cellReader, communeOfRow } from '../read/cells.ts'
import { keepRows, type NamedFile, type RowReader } from './keep-rows.ts'

const YES_NO = { OUI: true, NON: false } as const
const ART_ET_ESSAI_CLASSES = { A: 'A', B: 'B', C: 'C', D: 'D', E: 'E' } as const
const COMMUNE = { present: 'code_commune_actuelle', own: 'code_commune' } as const

export const CINEMA_COLUMNS = [
  'num_auto', 'nom', 'adresse', 'code_commune', 'code_commune_actuelle', 'ecrans', 'fauteuils', 'entrees_2024', 'entrees_2023',
  'art_et_essai', 'categorie_ae', 'labels_ae', 'genre', 'multiplexe', 'latitude', 'longitude',
] // prettier-ignore

export const CINEMA_YEAR_COLUMNS = [
  'annee',
  'num_auto',
  'nom',
  'ecrans',
  'fauteuils',
  'code_commune',
  'code_commune_actuelle',
  'art_et_essai',
]

/** The cinemas of a year and the yearly history of all; overseas cinemas are not in these files: unknown, not zero. */
export function readCinemas(cinemas: NamedFile, history: NamedFile, known: KnownTerritories): PartReading {
  const problems: LoadProblem[] = []
  const now = keepRows({ ...cinemas, columns: CINEMA_COLUMNS, read: cinemaRow, known, problems })
  const past = keepRows({ ...history, columns: CINEMA_YEAR_COLUMNS, read: cinemaYearRow, known, problems })
  return {
    files: [now.file, past.file],
    tables: [
      { table: 'cinema', rows: now.rows },
      { table: 'cinema_year', rows: past.rows },
    ],
    problems,
  }
}

const cinemaRow: RowReader = (row, file, known, problems) => {
  const cell = cellReader(row, file, problems)
  const id = cell.count('num_auto')
  const name = cell.text('nom')
  const isItinerant = cell.oneOf('genre', { FIXE: false, ITINERANT: true })
  if (id === null || name === null || isItinerant === null) {
    cell.report(null, 'row-without-key', 'num_auto, nom, genre', true)
    return null
  }
  return {
    key: String(id),
    row: {
      id,
      name,
      address: cell.text('adresse'),
      commune_id: communeOfRow(cell, COMMUNE, known.communeOf),
      screens: cell.count('ecrans'),
      seats: cell.count('fauteuils'),
      admissions_2024: cell.count('entrees_2024'),
      admissions_2023: cell.count('entrees_2023'),
      art_et_essai: cell.oneOf('art_et_essai', YES_NO),
      art_et_essai_class: cell.oneOf('categorie_ae', ART_ET_ESSAI_CLASSES),
      labels: cell.text('labels_ae'),
      is_itinerant: isItinerant,
      is_multiplex: cell.oneOf('multiplexe', YES_NO),
      longitude: cell.decimal('longitude'),
      latitude: cell.decimal('latitude'),
    },
  }
}

const cinemaYearRow: RowReader = (row, file, known, problems) => {
  const cell = cellReader(row, file, problems)
  const id = cell.count('num_auto')
  const year = cell.year('annee')
  if (id === null || year === null) {
    cell.report(null, 'row-without-key', 'num_auto, annee', true)
    return null
  }
  return {
    key: `${id}/${year}`,
    row: {
      cinema_id: id,
      year,
      name: cell.text('nom'),
      screens: cell.count('ecrans'),
      seats: cell.count('fauteuils'),
      commune_id: communeOfRow(cell, COMMUNE, known.communeOf),
      art_et_essai: cell.oneOf('art_et_essai', { ...ART_ET_ESSAI_CLASSES, OUI: 'OUI', NON: 'NON' }),
    },
  }
}
