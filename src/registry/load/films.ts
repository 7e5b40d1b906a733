import type { KnownTerritories, LoadProblem, PartReading } from '#application/ports/loading.ts'
import { centsOfEuros } from '#domain/money/decimal.ts'
import { ONE_CENT, plus, type Cents } from '#domain/money/cents.ts'
import { cellReader, type CellReader } from '../read/cells.ts'
import { keepRows, type NamedFile, type RowReader } from './keep-rows.ts'

export const FILM_COLUMNS = [
  'annee_agrement',
  'visa',
  'titre',
  'realisateur',
  'producteurs',
  'devis_eur',
  'genre',
  'initiative_francaise',
  'rang',
  'aide_regionale',
  'nationalite',
]

/** The films approved by the CNC; the same film may be approved twice, so a row is its own key. */
export function readFilms(films: NamedFile, known: KnownTerritories): PartReading {
  const problems: LoadProblem[] = []
  const kept = keepRows({ ...films, columns: FILM_COLUMNS, read: filmRow, known, problems })
  return { files: [kept.file], tables: [{ table: 'approved_film', rows: kept.rows }], problems }
}

const filmRow: RowReader = (row, file, _known, problems) => {
  const cell = cellReader(row, file, problems)
  const year = cell.year('annee_agrement')
  const title = cell.text('titre')
  if (year === null || title === null) {
    cell.report(null, 'row-without-key', 'annee_agrement, titre', true)
    return null
  }
  return {
    key: String(row.line),
    row: {
      year,
      visa: cell.text('visa'),
      title,
      directors: cell.text('realisateur'),
      producers: cell.text('producteurs'),
      budget_cents: budget(cell),
      genre: cell.oneOf('genre', { fiction: 'fiction', documentaire: 'documentaire', animation: 'animation' }),
      is_french_initiative: cell.oneOf('initiative_francaise', { OUI: true, NON: false }),
      rank: cell.text('rang'),
      // a mark or nothing: no mark does not say that there was no aid
      has_regional_aid: cell.oneOf('aide_regionale', { X: true, x: true }),
      nationality: cell.text('nationalite'),
    },
  }
}

const DUST = /^(\d+)\.(\d\d)(0{5,}\d{1,4}|9{5,}\d{0,4})$/

/** The budget in cents; the dust that a binary fraction leaves after the cents (« .0000000001 ») is taken off. */
function budget(cell: CellReader): Cents | null {
  const text = cell.text('devis_eur')
  if (text === null) return null
  const amount = centsOfEuros(text)
  if (amount !== undefined) return amount
  const dust = DUST.exec(text)
  const floor = dust === null ? undefined : centsOfEuros(`${dust[1]}.${dust[2]}`)
  if (floor === undefined) {
    cell.report('devis_eur', 'not-an-amount', 'euros')
    return null
  }
  return dust?.[3]?.startsWith('9') === true ? plus(floor, ONE_CENT) : floor
}
