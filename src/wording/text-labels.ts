import type { Division, TextDateKind } from '#domain/convention/convention-text.ts'
import type { TextForce, TextLifeEvent } from '#domain/convention/text-life.ts'
import type { FunderLevel } from '#domain/convention/funder-level.ts'
import { FUNDER_LABELS, UNKNOWN } from './labels.ts'
import { frenchDay, onDay, sinceDay, untilDay } from './days.ts'
import { DIVISION_LABELS } from './pages/registry.ts'

/** How a file is written, as people name it. */
export const FORMAT_LABELS = {
  pdf: 'PDF',
  docx: 'DOCX',
  odt: 'ODT',
  html: 'HTML',
  markdown: 'Markdown',
  'akoma-ntoso': 'Akoma Ntoso',
} as const

/** What a party is: the State signs whole, and not as the office that pays. */
export const PARTY_LABELS: Readonly<Record<FunderLevel, string>> = {
  ...FUNDER_LABELS,
  state: 'État',
  ue: 'Union européenne',
  metropole: 'Métropole',
}

export const TEXT_DATE_LABELS: Readonly<Record<TextDateKind, string>> = {
  voted: 'Vote',
  signed: 'Signature',
  'in-force': 'Entrée en vigueur',
  ends: 'Fin',
  other: 'Autre date',
}

/** « Article 4 – Bilan »; what is not printed is not made up. */
export function divisionTitle({ kind, number, heading }: Pick<Division, 'kind' | 'number' | 'heading'>): string {
  const said = heading?.replace(/\s+/g, ' ').trim() ?? ''
  if (number === null || number === '') return said === '' ? DIVISION_LABELS[kind] : said
  const name = new RegExp(`^${DIVISION_LABELS[kind]}\\b`, 'i').test(number) ? number : `${DIVISION_LABELS[kind]} ${number}`
  return said === '' ? name : `${name} – ${said}`
}

const lastOf = (events: readonly TextLifeEvent[], kinds: readonly TextLifeEvent['kind'][]): string | null =>
  events
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ onText }) => onText)
    .toSorted()
    .at(-1) ?? null

/** Where a text stands on a day, and why: never in force beyond its last day, never when that day is not known. */
export function forceSentence(force: TextForce, events: readonly TextLifeEvent[], day: string): string {
  const starts = events.find(({ kind }) => kind === 'in-force')?.onText ?? null
  const ended = lastOf(events, ['ended'])
  const ends = ended ?? lastOf(events, ['extended', 'ends'])
  const on = frenchDay(day)
  switch (force) {
    case 'in-force':
      return `En vigueur le ${on}${starts === null ? '' : `, ${sinceDay(starts)}`}${ends === null ? '' : `, ${untilDay(ends)}`}.`
    case 'ended':
      return `N’est plus en vigueur le ${on}\u202f: ${ended === null ? 'son dernier jour était' : 'il a été mis fin à ce texte'} ${ends === null ? UNKNOWN : onDay(ends)}.`
    case 'not-yet':
      return `Pas encore en vigueur le ${on}\u202f: son premier jour est ${starts === null ? UNKNOWN : onDay(starts)}.`
    case 'unknown':
      return `On ne peut pas dire si ce texte est en vigueur le ${on}\u202f: ${starts === null ? 'son premier jour' : 'son dernier jour'} n’est pas connu assez précisément.`
  }
}
