import type { PricedDifference } from '#domain/comparison/text-comparison.ts'
import type { AlignmentReason, AlignmentWay } from '#domain/comparison/aligned-articles.ts'
import type { ClauseStrength } from '#domain/comparison/clause-features.ts'
import type { FunderLevel } from '#domain/convention/funder-level.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { TableDifference } from '#domain/comparison/table-differences.ts'
import { euros } from './amounts.ts'
import { frenchDay } from './days.ts'
import { MOMENT_LABELS, UNKNOWN } from './labels.ts'
import { counted } from './numbers.ts'
import { LEVEL_WORDS } from './reference/value-words.ts'

export const STRENGTH_LABELS: Readonly<Record<ClauseStrength, string>> = {
  duty: 'engagement',
  plain: 'affirmation au présent, qui engage',
  care: 'attention, sans résultat promis',
  option: 'faculté',
}

/** What a difference is, in a few words: a version changes another, a text only differs from another. */
export const DIFFERENCE_LABELS: Readonly<Record<AlignmentWay, Readonly<Record<PricedDifference['kind'], string>>>> = {
  versions: {
    'amount-up': 'montant en hausse',
    'amount-down': 'montant en baisse',
    'amounts-differ': 'autres montants',
    'key-changed': 'clé changée',
    weakened: 'engagement affaibli',
    strengthened: 'engagement renforcé',
    'payer-changed': 'payeur changé',
    sooner: 'échéance avancée',
    later: 'échéance reculée',
    narrowed: 'portée réduite',
    widened: 'portée élargie',
    gone: 'clause disparue',
    new: 'clause nouvelle',
  },
  texts: {
    'amount-up': 'montant plus élevé dans le second texte',
    'amount-down': 'montant moins élevé dans le second texte',
    'amounts-differ': 'montants différents',
    'key-changed': 'clé différente',
    weakened: 'engagement moins ferme dans le second texte',
    strengthened: 'engagement plus ferme dans le second texte',
    'payer-changed': 'payeur différent',
    sooner: 'échéance plus proche dans le second texte',
    later: 'échéance plus lointaine dans le second texte',
    narrowed: 'portée plus étroite dans le second texte',
    widened: 'portée plus large dans le second texte',
    gone: 'dans le premier texte seul',
    new: 'dans le second texte seul',
  },
}

/** The whole difference in a sentence, with its figures. */
export function differenceSentence(difference: PricedDifference, way: AlignmentWay): string {
  const both = (from: string, to: string): string =>
    way === 'versions' ? `De ${from} à ${to}` : `Dans le premier texte, ${from} ; dans le second, ${to}`
  switch (difference.kind) {
    case 'amount-up':
    case 'amount-down':
      return `${both(euros(difference.from), euros(difference.to))}, soit ${signed(difference.change)}.`
    case 'amounts-differ':
      return way === 'versions'
        ? `Avant : ${amountList(difference.from)}. Après : ${amountList(difference.to)}.`
        : `Dans le premier texte : ${amountList(difference.from)} ; dans le second : ${amountList(difference.to)}.`
    case 'key-changed':
      return `${both(`« 1 pour ${difference.from} »`, `« 1 pour ${difference.to} »`)}.${difference.cost === null ? '' : ` À effort égal des collectivités dans ce texte, le CNC doit ${signed(difference.cost)}.`}`
    case 'weakened':
    case 'strengthened':
      return `${both(`« ${STRENGTH_LABELS[difference.from]} »`, `« ${STRENGTH_LABELS[difference.to]} »`)}.`
    case 'payer-changed':
      return way === 'versions'
        ? `Payait : ${levels(difference.from)}. Paie : ${levels(difference.to)}.`
        : `Paie dans le premier texte : ${levels(difference.from)} ; dans le second : ${levels(difference.to)}.`
    case 'sooner':
    case 'later':
      return `${both(delayText(difference.from), delayText(difference.to))}.`
    case 'narrowed':
      return `Limite ajoutée, ou mots retirés : ${difference.words.map(quotedWords).join(', ')}.`
    case 'widened':
      return `Limite levée, ou mots ajoutés : ${difference.words.map(quotedWords).join(', ')}.`
    case 'gone':
      return 'Aucune phrase de l’autre texte n’y répond dans cet article.'
    case 'new':
      return 'Aucune phrase du premier texte n’y répond dans cet article.'
  }
}

const quotedWords = (words: string): string => `«\u202f${words}\u202f»`

/** « 8 000 €, 25 000 € », or that there is none. */
export const amountList = (amounts: readonly Cents[]): string => (amounts.length === 0 ? 'aucun' : amounts.map(euros).join(', '))

const levels = (some: readonly FunderLevel[]): string => some.map((level) => LEVEL_WORDS[level]).join(', ')
const signed = (amount: Parameters<typeof euros>[0]): string => `${amount > 0 ? '+\u00a0' : ''}${euros(amount)}`

function delayText(text: string): string {
  if (/^\d+$/.test(text)) return counted(Number(text), 'jour', 'jours')
  return /^\d{2}-\d{2}$/.test(text) ? frenchDay(`2000-${text}`).replace(/ 2000$/, '') : frenchDay(text)
}

/** The column of a table, with its year and moment where its label does not say them. */
export function columnName({ label, year, moment }: TableDifference['column']): string {
  const inYear = year === null || label.includes(String(year)) ? '' : ` ${year}`
  return `${label}${inYear}${moment === null ? '' : ` (${MOMENT_LABELS[moment]})`}`
}

/** One amount of a table that differs. */
export const tableDifferenceSentence = ({ line, column, from, to, change }: TableDifference): string =>
  `${line}, ${columnName(column)} : ${from === null ? UNKNOWN : euros(from)} puis ${to === null ? UNKNOWN : euros(to)}${change === null ? '' : `, soit ${signed(change)}`}.`

/** Why two articles are put face to face. */
export function reasonSentence(reason: AlignmentReason): string {
  switch (reason.kind) {
    case 'same-id':
      return 'même identifiant'
    case 'same-number':
      return 'même numéro'
    case 'same-heading':
      return 'même intitulé'
    case 'near-heading':
      return `intitulés voisins (${reason.words.join(', ')})`
    case 'cited-heading':
      return `intitulé repris dans l’autre article (${reason.words.join(', ')})`
    case 'shared-words':
      return `mots communs : ${reason.words.join(', ')}`
    case 'same-axis':
      return 'même axe'
  }
}

/** « ressemblance moyenne, 44 sur 100 » */
export function scoreText(score: number): string {
  const word = score >= 0.6 ? 'forte' : score >= 0.4 ? 'moyenne' : 'faible'
  return `ressemblance ${word}, ${Math.round(score * 100)} sur 100`
}

/** « ressemblance 44 », where a table has no room for more. */
export const shortScore = (score: number): string => `ressemblance\u00a0${Math.round(score * 100)}`
