import type { Cents } from '#domain/money/cents.ts'
import type { Fraction } from '#domain/money/exact-fraction.ts'
import { sixDecimals } from '#domain/money/exact-fraction.ts'
import type { MissingMeans } from '#domain/image-education/means-per-pupil.ts'
import { euros, millionsNumber } from './amounts.ts'
import { counted, decimalNumber, percentage, wholeNumber } from './numbers.ts'
import { MISSING_MEANS } from './pages/means.ts'
import { NARROW, WIDE } from './spaces.ts'

/** « la première, la seconde et la troisième ». */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`

/** A class of budgets, its lower bound inside: « de 1 à 4 M€ ». */
export function classWords(from: Cents, below: Cents | null): string {
  const short = (amount: Cents): string => millionsNumber(amount).replace(/,00$/, '')
  if (from === 0 && below !== null) return `Moins de ${short(below)}${WIDE}M€`
  return below === null ? `${short(from)}${WIDE}M€ et plus` : `De ${short(from)} à ${short(below)}${WIDE}M€`
}

/** « de 2023-2024 à 2024-2025 », as school years are said. */
export const schoolYear = (from: number | null, to: number | null): string =>
  from === null ? '' : to === null || to === from ? String(from) : `${from}-${to}`

/** « + 3,4 % » of a fraction after ÷ before. */
export function changeWords(growth: Fraction): string {
  const change = sixDecimals(growth) - 1
  return `${change > 0 ? '+ ' : ''}${percentage(change)}`
}

export const missingMeans = (missing: readonly MissingMeans[]): string =>
  missing.length === 0 ? '' : `On ne peut pas le dire${NARROW}: il manque ${listed(missing.map((one) => MISSING_MEANS[one]))}.`

/** What each pupil has, one year and the next, in euros: with enough decimals to see a change. */
export function eachPupil(before: Fraction, after: Fraction): string {
  const [first, second] = [before, after].map((cents) => sixDecimals(cents) / 100)
  const words = (decimals: number): readonly string[] => [first, second].map((euros) => `${decimalNumber(euros ?? 0, decimals)}${WIDE}€`)
  const [short, long] = [words(2), words(4)]
  const [one, other] = first !== second && short[0] === short[1] ? long : short
  return `${one} par élève, puis ${other}.`
}

/** What growth alone asks of means nobody publishes. */
export const growthAsks = (name: string, growth: Fraction): string =>
  sixDecimals(growth) > 1
    ? `${name}${NARROW}: ${changeWords(growth)} d’élèves. Pour que chacun garde autant, les moyens devaient monter d’au moins ${percentage(sixDecimals(growth) - 1, 2)}.`
    : `${name}${NARROW}: ${changeWords(growth)} d’élèves. Le nombre d’élèves n’augmente pas${NARROW}: la règle n’alerte pas.`

export const neededSentence = (needed: Cents, lacking: Cents | null): string =>
  lacking === null || lacking === 0
    ? `Il fallait au moins ${euros(needed)}.`
    : `Il fallait au moins ${euros(needed)}${NARROW}: il manque ${euros(lacking)}.`

/** « 500 000 € pour 117 circuits ». */
export const circuitsSentence = (money: Cents, circuits: number, year: string): string =>
  `${year}${NARROW}: le plan national prévoit ${euros(money)} pour ${wholeNumber(circuits)}${WIDE}circuits.`

/** The finding of the budgets: the largest class, in films and in money. */
export const filmsFinding = (name: string, films: number, budgets: number): string =>
  `${name}${NARROW}: ${percentage(films, 0)} des films aidés par une Région, ${percentage(budgets, 0)} de leurs devis`

export const filmsCount = (shown: number, unknownBudget: number, left: number): string =>
  `${counted(shown, 'film', 'films')}, de 2003 à 2024. ${unknownBudget === 0 ? 'Tous ont un devis connu' : `${counted(unknownBudget, 'devis inconnu', 'devis inconnus')}, à part`}${left === 0 ? '' : `${NARROW}; ${counted(left, 'autre film agréé', 'autres films agréés')}, coproductions d’initiative étrangère ou non dite, ${left < 2 ? 'n’est pas compté' : 'ne sont pas comptés'} ici`}.`

export const topTenthFinding = (aided: number, unmarked: number): string =>
  `Le dixième le plus cher des films aidés réunit ${percentage(aided, 0)} de leurs devis, contre ${percentage(unmarked, 0)} sans marque d’aide`

export const featuresFinding = (year: number, first: number, documentary: number): string =>
  `En ${year}, ${percentage(first, 0)} des films aidés sont des premiers films, ${percentage(documentary, 0)} des documentaires`

export const initiativeUnknown = (aids: number): string =>
  `${counted(aids, 'aide est connue', 'aides sont connues')} ici, lue${aids < 2 ? '' : 's'} dans des fichiers de subventions et des communiqués. Aucune source ne dit si le projet est né dans la Région${NARROW}: la part est non connue. Qui peut le dire${NARROW}: la Région ou son agence, en ajoutant une colonne à son fichier.`
