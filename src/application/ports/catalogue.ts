import type { LoadProblem } from './loading.ts'

/** A public file that the program reads, and whether it is there. */
export type CatalogueEntry = {
  readonly id: string
  /** Its place inside the data pack. */
  readonly path: string
  readonly title: string
  readonly producer: string
  readonly address: string | null
  readonly licence: string
  readonly date: string | null
  readonly columns: readonly string[]
  /** Rows that the list says it has; `null` when it is not a table or is unknown. */
  readonly rows: number | null
  readonly sha256: string
  /** `altered`: a file stands there but is not the one that the list describes, and is not read. */
  readonly state: 'present' | 'missing' | 'altered' | 'unreachable'
  /** The fingerprint of an altered file, or what stood in the way of an unreachable one. */
  readonly found: string | null
  /** What the last load read of it; `null` when it never did: a file may be present and of no use yet. */
  readonly loaded: { readonly rowsRead: number; readonly rowsKept: number } | null
  readonly problemsCount: number
}

/** One thing that was loaded: our own facts, the territories, a part of the pack. */
export type LoadedPart = {
  readonly part: string
  readonly rowsRead: number
  readonly rowsKept: number
  readonly loadedAt: Date
  readonly problemsCount: number
  readonly files: readonly { readonly file: string; readonly rowsRead: number; readonly rowsKept: number }[]
}

export type ProblemCount = { readonly part: string; readonly file: string; readonly count: number }

export type ProblemSlice = { readonly part: string | null; readonly from: number; readonly most: number }

export type Catalogue = {
  /** Where the data pack was looked for and found; `null` when there is none. */
  readonly place: () => Promise<{ readonly kind: 'folder' | 'zip' | 'download'; readonly address: string } | null>
  readonly entries: () => Promise<readonly CatalogueEntry[]>
  readonly parts: () => Promise<readonly LoadedPart[]>
  /** How many remarks each file of each part has, in the order of parts and files. */
  readonly problemCounts: () => Promise<readonly ProblemCount[]>
  /** What could not be read, of one part or of all, in the order of the files: a slice, for they may be many thousands. */
  readonly problems: (slice: ProblemSlice) => Promise<readonly (LoadProblem & { readonly part: string })[]>
}
