import type { Moment } from '#domain/source/moment.ts'
import type { Cents } from '#domain/money/cents.ts'
import { euros, shownAmount } from './amounts.ts'
import { MOMENT_LABELS, UNKNOWN } from './labels.ts'
import { decimalNumber, decimalsOf } from './numbers.ts'
import { NARROW, WIDE } from './spaces.ts'

/** The value of a figure as it stands on a page: large, its unit, and what it is to the cent. */
export type ShownValue = { readonly figure: string; readonly unit: string; readonly exact: string | null }

const A_YEAR = `par${WIDE}an`

export function shownValue(figure: { amount: Cents | null; value: string | null; unit: string; subject: string }): ShownValue {
  const isYearly = figure.unit === 'EUR/an'
  if (figure.amount !== null && !isKey(figure)) {
    const { figure: large, unit, exact } = shownAmount(figure.amount)
    return { figure: large, unit: isYearly ? `${unit} ${A_YEAR}` : unit, exact: isYearly ? `${exact} ${A_YEAR}` : exact }
  }
  const number = figure.value === null ? Number.NaN : Number(figure.value)
  if (Number.isNaN(number)) return { figure: UNKNOWN, unit: '', exact: null }
  const text = decimalNumber(number, decimalsOf([number]))
  return isKey(figure)
    ? { figure: `1${WIDE}pour${WIDE}${text}`, unit: '', exact: null }
    : { figure: text, unit: unitWord(figure.unit), exact: null }
}

const isKey = ({ subject }: { subject: string }): boolean => subject === 'key-local'

const unitWord = (unit: string): string => (unit === 'EUR' || unit === 'EUR/an' ? '€' : unit)

/** The years a figure is for: « 2017 », « 2017 à 2019 ». */
export function yearsText(from: number | null, to: number | null): string {
  if (from === null) return to === null ? 'année non précisée' : `jusqu’à ${to}`
  return to === null || to === from ? String(from) : `${from} à ${to}`
}

/** In a table the column says what it is about. */
export const momentWord = (moment: Moment | null): string => (moment === null ? 'non précisé' : MOMENT_LABELS[moment])

export const momentText = (moment: Moment | null): string => (moment === null ? 'moment non précisé par la source' : MOMENT_LABELS[moment])

export const PRECISION_LABELS = {
  exact: 'tel que la source le donne',
  about: 'arrondi par la source',
  computed: 'calculé à partir de la source',
} as const

/** Whether the CNC's money is inside, in a word for a table. */
export const INCLUDES_CNC_WORDS = { yes: 'oui', no: 'non', unknown: UNKNOWN, 'not-applicable': 'sans objet' } as const

/** Text of a source with the spaces that keep a sign with its number or its word. */
export const bound = (text: string): string => text.replaceAll(/ (?=[€%»:;?!]|M€)/g, WIDE).replaceAll('« ', `«${WIDE}`)

/** « moment : voté » */
export const named = (name: string, value: string): string => `${name}${NARROW}: ${value}`

export const FIGURE_COLUMNS = {
  label: 'Chiffre',
  territory: 'Territoire',
  years: 'Année',
  amount: 'Montant',
  value: 'Nombre',
  unit: 'Unité',
  perimeter: 'Périmètre',
  moment: 'Moment',
  includesCnc: 'Argent du CNC compris',
  precision: 'Précision',
  source: 'Source',
  address: 'Adresse',
  readOn: 'Lu le',
} as const

/** An amount in a sentence; unknown is said. */
export const eurosOrUnknown = (amount: Cents | null): string => (amount === null ? UNKNOWN : euros(amount))
