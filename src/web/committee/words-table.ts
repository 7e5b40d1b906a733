import type { Table } from '#wording/table.ts'

/** Rows of words as a table, the first of each being its head. */
export const wordsTable = (id: string, caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  id,
  caption,
  columns: heads.map((label, at) => ({ key: String(at), label, kind: 'text', ...(at === 0 ? { isHead: true } : {}) })),
  rows: rows.map((cells) => ({ cells: Object.fromEntries(cells.map((cell, at) => [String(at), cell])) })),
  sources: [],
})
