import type { ConventionText } from '#domain/convention/convention-text.ts'
import { NARROW } from './spaces.ts'
import { frenchDay } from './days.ts'
import { NATURE_LABELS } from './pages/registry.ts'

/** What a copy of a text says of itself, wherever it goes: it may be read long after, far from the site. */
export type TextNotice = {
  /** Said first and on every page: an example binds nobody. */
  readonly warning: string | null
  readonly subtitle: string
  readonly status: string
  readonly lines: readonly string[]
  readonly address: string
}

export const EXAMPLE_WARNING = 'EXEMPLE FICTIF — ne lie personne'

type Copied = {
  readonly nature: ConventionText['nature']
  readonly territory: string | null
  readonly isExample: boolean
  readonly version: number
  readonly fromText: string | null
  readonly file: string
  readonly fingerprint: string
  readonly status: string
  /** Other versions of the text that were taken back, and why. */
  readonly withdrawn: readonly string[]
  readonly address: string
  readonly today: string
}

export function textNotice(copied: Copied): TextNotice {
  const { nature, territory, version, fromText, file, fingerprint, address, today } = copied
  return {
    warning: copied.isExample ? EXAMPLE_WARNING : null,
    subtitle: [NATURE_LABELS[nature], territory, `version ${version}`].filter((part) => part !== null).join(', '),
    status: copied.status,
    lines: [
      fromText === null
        ? 'Premier jour de cette version\u202f: non connu.'
        : `Premier jour de cette version${NARROW}: ${frenchDay(fromText)}.`,
      ...copied.withdrawn,
      `Lu dans le fichier «${NARROW}${file}${NARROW}». Empreinte SHA-256 du fichier${NARROW}: ${fingerprint}.`,
      `Copie écrite par Contrechamp le ${frenchDay(today)}, depuis ${address}.`,
      'Cette copie reprend ce que la lecture du fichier a donné. Seul le document signé fait foi.',
    ],
    address,
  }
}

/** What the files of a text say besides its own words. */
export const TEXT_FILES = {
  contents: 'Sommaire',
  notes: 'Notes',
  unplaced: 'Passages non placés dans le texte',
  parties: 'Parties',
  about: 'À propos de cette copie',
  table: 'Tableau',
  note: 'Note',
  page: 'Page',
  of: 'sur',
  author: 'Contrechamp',
} as const
