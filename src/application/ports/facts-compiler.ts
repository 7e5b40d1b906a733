/** What a source says and that could not be read, in plain data. */
export type UnreadRow = {
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly found: string | null
  readonly reason: string
  readonly blocking: boolean
}

/** Files to write under the project's root, by path, and what could not be read. */
export type CompiledFacts = { readonly files: ReadonlyMap<string, string>; readonly unread: readonly UnreadRow[] }

/** Makes the project's facts out of a folder of sources, or says that the folder is not one. */
export type CompileFacts = (folder: string, root: string) => CompiledFacts | undefined
