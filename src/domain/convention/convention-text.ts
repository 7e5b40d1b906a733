import type { KnownDay } from '../time/known-day.ts'
import type { Axis } from './axis.ts'
import type { FinancialTable } from './financial-table.ts'
import type { FunderLevel } from './funder-level.ts'

/**
 * Where a passage stands in the document it was read in.
 * Units: the page counted from 1; the box in thousandths of the page's width and height, from its upper left corner.
 */
export type PagePlace = { readonly page: number; readonly box: PageBox | null }

export type PageBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** What a heading opens, from the widest to the narrowest; a preamble and an annex stand beside the articles. */
export type DivisionKind = 'preamble' | 'title' | 'axis' | 'chapter' | 'section' | 'article' | 'annex'

export const DIVISION_KINDS: readonly DivisionKind[] = ['preamble', 'title', 'axis', 'chapter', 'section', 'article', 'annex']

/** One heading of a text and what stands under it: its own blocks first, then the divisions it holds. */
export type Division = {
  /** Its name in the text, as Akoma Ntoso writes it: `axis_1__art_3`; kept through amendments, see `keptIds`. */
  readonly id: string
  readonly kind: DivisionKind
  /** As it is printed: « 3 », « II », « 1er »; null when it has none. */
  readonly number: string | null
  readonly heading: string | null
  /** Its own axis, or that of the division that holds it; null when none is told. */
  readonly axis: Axis | null
  readonly blocks: readonly TextBlock[]
  readonly divisions: readonly Division[]
  readonly place: PagePlace | null
}

/** What is read in one piece under a heading. */
export type TextBlock =
  | {
      readonly kind: 'paragraph' | 'item' | 'footnote'
      readonly id: string
      readonly text: string
      /** What stands before an item or a footnote: « – », « a) », « 2 »; null for a paragraph. */
      readonly marker: string | null
      /** How deep an item is: 1 for the first level; 0 for a paragraph. */
      readonly depth: number
      readonly place: PagePlace | null
    }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly caption: string | null
      /** As they are printed, the head's rows first; every row has as many cells. */
      readonly rows: readonly (readonly string[])[]
      readonly headRows: number
      /** The same as amounts, when it is one of amounts. */
      readonly financial: FinancialTable | null
      readonly place: PagePlace | null
    }

/** Somebody that the text binds. */
export type TextParty = { readonly name: string; readonly level: FunderLevel; readonly blockId: string | null }

/** What the text itself says happened, or will. */
export type TextDateKind = 'voted' | 'signed' | 'in-force' | 'ends' | 'other'
export type TextDate = { readonly kind: TextDateKind; readonly on: KnownDay; readonly quote: string; readonly blockId: string }

/** A law, a decree, a code, a regulation or another convention that the text names. */
export type Citation = {
  readonly kind: 'law' | 'decree' | 'order' | 'code' | 'eu-regulation' | 'deliberation' | 'convention'
  /** As the text writes it. */
  readonly quote: string
  /** Its own name, the same however it is written: `loi-2016-925`, `code-cinema-L111-2`, `reglement-ue-651-2014`. */
  readonly name: string
  /** Where the official text can be read, when its address is known. */
  readonly address: string | null
  readonly blockId: string
}

/** What a document is. An amendment changes a convention; a financial one sets its amounts for a year. */
export type TextNature = 'convention' | 'amendment' | 'financial-amendment' | 'deliberation' | 'scheme-rules' | 'law' | 'template' | 'other'

export const TEXT_NATURES: readonly TextNature[] = [
  'convention',
  'amendment',
  'financial-amendment',
  'deliberation',
  'scheme-rules',
  'law',
  'template',
  'other',
]

/** Something that was read and that no heading, paragraph or table took: listed, never lost. */
export type UnplacedText = {
  readonly text: string
  readonly reason: 'page-head' | 'page-foot' | 'page-number' | 'cover' | 'contents' | 'repeated' | 'margin' | 'unknown'
  readonly place: PagePlace | null
}

/** A convention, an amendment or another text of the pact, as its structure was read. */
export type ConventionText = {
  readonly title: string
  readonly nature: TextNature
  readonly parties: readonly TextParty[]
  /** The years it says it covers, at the degree known. */
  readonly starts: KnownDay | null
  readonly ends: KnownDay | null
  readonly dates: readonly TextDate[]
  readonly citations: readonly Citation[]
  /** In the order of the document; the preamble, when there is one, is the first. */
  readonly divisions: readonly Division[]
  readonly unplaced: readonly UnplacedText[]
  /** Number of pages; null when the document has none. */
  readonly pages: number | null
  /** Whether the document says of itself that it is an example and binds nobody. */
  readonly isExample: boolean
}
