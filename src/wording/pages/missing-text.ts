import { frenchDay, fromDay } from '../days.ts'
import type { PageError } from '../page-errors.ts'
import { NARROW } from '../spaces.ts'

type Withdrawal = { readonly number: number; readonly at: string; readonly reason: string }
type Version = { readonly number: number; readonly fromText: string | null }

const withStop = (sentence: string): string => (/[.!?…]$/.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}.`)

/** Why a version is no longer shown, wherever it is told. */
export const withdrawnSentence = ({ number, at, reason }: Withdrawal): string =>
  `La version ${number} a été retirée${at === '' ? '' : ` le ${frenchDay(at.slice(0, 10))}`}${reason.trim() === '' ? ', sans motif donné.' : `${NARROW}: ${withStop(reason)}`}`

const LONGEST = 40
const quoted = (words: string): string => `«${NARROW}${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}${NARROW}»`

const versionLinks = (path: string, published: readonly Version[]): NonNullable<PageError['links']> =>
  published.map(({ number, fromText }) => ({
    href: `${path}?version=${number}`,
    label: `Lire la version ${number}${fromText === null ? '' : `, ${fromDay(fromText)}`}`,
  }))

/** Said where an address asks for a day that no calendar has. */
export const unknownDay = (asked: string, path: string, published: readonly Version[]): PageError => ({
  message: `${quoted(asked)} n’est pas une date.`,
  advice: `Une date s’écrit par l’année, le mois et le jour${NARROW}: 2024-06-01. Ce texte se lit dans ces versions.`,
  links: versionLinks(path, published),
})

/** Said where an address asks for a version that a text does not have. */
export const unknownVersion = (asked: string, path: string, published: readonly Version[]): PageError => ({
  message: `Ce texte n’a pas de version ${quoted(asked)}.`,
  advice: `Une version se demande par son numéro. ${published.length === 1 ? 'Celle-ci est publiée.' : 'Celles-ci sont publiées.'}`,
  links: versionLinks(path, published),
})

/** Said where an address asks for a version that was taken back. */
export const withdrawnVersion = (withdrawal: Withdrawal, path: string, published: readonly Version[]): PageError => ({
  message: 'Cette version n’est plus publiée.',
  advice: withdrawnSentence(withdrawal),
  links: versionLinks(path, published),
})

/** Said where every version of a text was taken back. */
export const withdrawnText = (title: string, withdrawals: readonly Withdrawal[]): PageError => ({
  message: 'Ce texte a été retiré.',
  advice: [withStop(title), ...withdrawals.map(withdrawnSentence)].join(' '),
})
