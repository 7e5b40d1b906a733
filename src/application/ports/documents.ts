/** One block of a printed page; its French is made by whoever asks for it. */
export type PrintedBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5; readonly text: string }
  /** `notes` go to the foot of the page. */
  | { readonly kind: 'text'; readonly text: string; readonly notes?: readonly string[] }
  /** One item of a list, with the mark that it is printed with; the first depth is 1. */
  | {
      readonly kind: 'item'
      readonly marker: string
      readonly depth: number
      readonly text: string
      readonly notes?: readonly string[]
    }
  /** The headings and their pages. */
  | { readonly kind: 'contents'; readonly title: string }
  /** In small: sources, perimeters, cautions. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Key figures, side by side. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string; readonly note: string }[] }
  | PrintedTable
  /** A drawing of ours; its alternative text is asked by the norm. */
  | { readonly kind: 'picture'; readonly svg: string; readonly alternative: string; readonly caption: string }
  /** One box a party, to be dated and signed. */
  | {
      readonly kind: 'signatures'
      readonly boxes: readonly { readonly party: string; readonly lines: readonly string[] }[]
    }
  /** With a head, what follows stands alone: its own title and page numbers, as if it were printed by itself. */
  | { readonly kind: 'page-break'; readonly head?: { readonly title: string; readonly subtitle: string } }

export type PrintedTable = {
  readonly kind: 'table'
  readonly caption: string
  /** Weights are the columns' relative widths. */
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean; readonly weight: number }[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly isTotal: boolean }[]
  /** Printed on a page of its own, turned; what has many columns needs it. */
  readonly isTurned?: boolean
}

export type PrintedDocument = {
  readonly title: string
  readonly subtitle: string
  /** Said at the head of the first page and kept on every page: « exemple fictif ». */
  readonly warning: string | null
  readonly author: string
  /** At the foot of every page: the day, the address. */
  readonly foot: string
  /** « Page » and « sur » of the page count. */
  readonly pageWords: readonly [page: string, of: string]
  readonly isLandscape: boolean
  readonly blocks: readonly PrintedBlock[]
}

/** Writes documents that are made to be printed, signed and read aloud by a screen reader. */
export type Documents = {
  /** A PDF under the accessibility norm PDF/UA-1; the same document always gives the same bytes. */
  readonly pdf: (document: PrintedDocument) => Promise<Uint8Array>
}
