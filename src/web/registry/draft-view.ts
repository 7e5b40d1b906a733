import type { ChangedPiece } from '#application/correct-text.ts'
import type { PactText, TextVersion } from '#application/ports/texts.ts'
import { AXES } from '#domain/convention/axis.ts'
import { DIVISION_KINDS, TEXT_NATURES, type PagePlace } from '#domain/convention/convention-text.ts'
import { flatPieces, type FlatPiece } from '#domain/convention/flat-text.ts'
import { AXIS_LABELS } from '#wording/pages/account.ts'
import { DIVISION_LABELS, NATURE_LABELS, REGISTRY, tableChanged, unplacedPlace, versionName } from '#wording/pages/registry.ts'
import { textProblemSentence } from '#wording/text-problems.ts'
import type { Option } from './registry-view.ts'

/** A heading, paragraph or table on the page of corrections; the chosen one carries what may be done with it. */
export type DraftPiece = {
  readonly id: string
  readonly kind: FlatPiece['kind']
  readonly depth: number
  readonly label: string | null
  readonly words: string
  readonly rows: readonly (readonly string[])[]
  readonly isFinancial: boolean
  readonly page: number | null
}

/** The piece that is being corrected: its own values, and where a paragraph may be cut (the first words of each sentence). */
export type ChosenPiece = DraftPiece & {
  readonly division: string
  readonly number: string
  readonly heading: string
  readonly axis: string
  readonly cuts: readonly Option[]
  readonly picture: { readonly src: string; readonly page: number; readonly box: NonNullable<PagePlace['box']> | null } | null
}

export type DraftView = {
  readonly title: string
  readonly state: string
  readonly isDraft: boolean
  readonly isExample: boolean
  /** Its first day in force, as it was given at its deposit. */
  readonly from: string
  readonly after: number
  readonly nature: string
  readonly pieces: readonly DraftPiece[]
  /** Those that are headings: the contents of the page. */
  readonly headings: readonly DraftPiece[]
  readonly chosen: ChosenPiece | null
  readonly unplaced: readonly { readonly rank: number; readonly words: string; readonly where: string }[]
  readonly places: readonly Option[]
  readonly problems: readonly string[]
  readonly changes: readonly { readonly id: string; readonly before: string; readonly after: string }[]
  readonly divisionOptions: readonly Option[]
  readonly axisOptions: readonly Option[]
  readonly natureOptions: readonly Option[]
}

const LISTED_PROBLEMS = 40
const LISTED_UNPLACED = 60

type Given = {
  readonly text: PactText
  readonly version: TextVersion
  readonly after: number
  readonly changes: readonly ChangedPiece[]
  readonly chosen: string | null
}

/** The page where a draft is corrected. */
export function draftView({ text, version, after, changes, chosen }: Given): DraftView {
  const flat = flatPieces(version.text)
  const pieces = piecesOf(flat)
  const at = flat.findIndex(({ id }) => id === chosen)
  const [piece, shown] = [flat[at], pieces[at]]
  return {
    title: version.text.title,
    state: versionName(version.head.number, version.head.state),
    isDraft: version.head.state === 'draft',
    isExample: text.isExample || version.text.isExample,
    from: version.head.fromText ?? '',
    after,
    nature: version.text.nature,
    pieces,
    headings: pieces.filter(({ kind }) => kind === 'heading'),
    chosen: piece === undefined || shown === undefined ? null : chosenPiece(piece, shown, `/registre/${text.id}/${version.head.id}`),
    unplaced: version.text.unplaced.slice(0, LISTED_UNPLACED).map((passage, rank) => ({
      rank,
      words: passage.text,
      where: unplacedPlace(passage.reason, passage.place?.page ?? null),
    })),
    places: pieces.map(({ id, label, words }) => ({ value: id, label: `${label ?? ''} ${words}`.trim().slice(0, 60) })),
    problems: version.problems.slice(0, LISTED_PROBLEMS).map(textProblemSentence),
    changes: changes.map((change) => ({ id: change.id, before: wordsOf(change.before), after: wordsOf(change.after) })),
    divisionOptions: DIVISION_KINDS.map((kind) => ({ value: kind, label: DIVISION_LABELS[kind] })),
    axisOptions: AXES.map((axis) => ({ value: axis, label: AXIS_LABELS[axis] })),
    natureOptions: TEXT_NATURES.map((nature) => ({ value: nature, label: NATURE_LABELS[nature] })),
  }
}

function piecesOf(flat: readonly FlatPiece[]): DraftPiece[] {
  let depth = 0
  return flat.map((piece) => {
    if (piece.kind === 'heading') depth = piece.depth
    return {
      id: piece.id,
      kind: piece.kind,
      depth: piece.kind === 'heading' ? piece.depth : depth + 1,
      label: piece.kind === 'heading' ? [DIVISION_LABELS[piece.division], piece.number].filter((part) => part !== null).join(' ') : null,
      words:
        piece.kind === 'heading'
          ? (piece.heading ?? '')
          : piece.kind === 'table'
            ? (piece.caption ?? '')
            : `${piece.marker === null ? '' : `${piece.marker} `}${piece.text}`,
      rows: piece.kind === 'table' ? piece.rows : [],
      isFinancial: piece.kind === 'table' && piece.financial !== null,
      page: piece.place?.page ?? null,
    }
  })
}

const chosenPiece = (piece: FlatPiece, shown: DraftPiece, path: string): ChosenPiece => ({
  ...shown,
  words: piece.kind === 'heading' || piece.kind === 'table' ? shown.words : piece.text,
  division: piece.kind === 'heading' ? piece.division : 'article',
  number: piece.kind === 'heading' ? (piece.number ?? '') : '',
  heading: piece.kind === 'heading' ? (piece.heading ?? '') : piece.kind === 'table' ? '' : piece.text.slice(0, 200),
  axis: piece.kind === 'heading' ? (piece.axis ?? '') : '',
  cuts: piece.kind === 'heading' || piece.kind === 'table' ? [] : cutsOf(piece.text),
  picture: piece.place === null ? null : { src: `${path}/page/${piece.place.page}`, page: piece.place.page, box: piece.place.box },
})

/** Before each word, the sentences first: where a paragraph may be cut. */
function cutsOf(text: string): Option[] {
  const starts = [...text.matchAll(/(?<=\s)\S+(?:\s\S+){0,4}/g)].map(({ index }) => index)
  const words = [...text.matchAll(/(?<=\s)\S/g)].map(({ index }) => index)
  const sentences = words.filter((index) => /[.;:!?]\s*$/.test(text.slice(0, index)))
  const all = [...sentences, ...words.filter((index) => !sentences.includes(index) && (words.length <= 200 || starts.includes(index)))]
  return all.map((index) => ({ value: String(index), label: `« ${text.slice(index, index + 48).trim()}… »` }))
}

function wordsOf(piece: FlatPiece | null): string {
  if (piece === null) return REGISTRY.nothing
  if (piece.kind === 'heading')
    return [DIVISION_LABELS[piece.division], piece.number, piece.heading].filter((part) => part !== null).join(' – ')
  if (piece.kind === 'table') return tableChanged(piece.caption, piece.financial !== null)
  return piece.text
}
