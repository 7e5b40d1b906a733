import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What marks say of the blocks of a page: which block holds each marked content, the level of headings, the tables. */
export type PageTags = {
  readonly blockOf: ReadonlyMap<number, TaggedBlock>
  readonly tables: readonly TaggedTable[]
}
export type TaggedBlock = { readonly number: number; readonly role: string; readonly level: number | null }
export type TaggedCell = { readonly marks: readonly number[]; readonly rows: number; readonly columns: number; readonly isHead: boolean }
export type TaggedTable = { readonly rows: readonly (readonly TaggedCell[])[]; readonly headRows: number }

type Node = {
  readonly role?: unknown
  readonly children?: unknown
  readonly type?: unknown
  readonly id?: unknown
  readonly rowSpan?: unknown
  readonly colSpan?: unknown
}

const BLOCKS = /^(P|H[1-9]?|LI|Caption|FENote|Note|BlockQuote|Title|TD|TH|TOCI|BibEntry|Aside)$/
const DEEPEST = 100
const MOST_NODES = 50_000
const MOST_SPAN = 100

export const NO_TAGS: PageTags = { blockOf: new Map(), tables: [] }

/** What the structure tree of a tagged page says; nothing when it is not tagged or its tree is broken. */
export async function pageTags(page: PDFPageProxy): Promise<PageTags> {
  const tree: unknown = await page.getStructTree().catch(() => null)
  if (!isNode(tree)) return NO_TAGS
  const blockOf = new Map<number, TaggedBlock>()
  const tables: TaggedTable[] = []
  let nodes = 0
  let blocks = 0
  const walk = (node: Node, block: TaggedBlock | null, depth: number): void => {
    nodes += 1
    if (depth > DEEPEST || nodes > MOST_NODES) return
    const mark = markOf(node)
    if (mark !== null && block !== null) blockOf.set(mark, block)
    const role = typeof node.role === 'string' ? node.role : ''
    let inner = block
    if (BLOCKS.test(role)) {
      // A paragraph inside an item of a list or a note is that item.
      const isHeld = role === 'P' && block !== null && /^(LI|FENote|Note)$/.test(block.role)
      if (!isHeld) {
        blocks += 1
        inner = { number: blocks, role, level: /^H[1-9]$/.test(role) ? Number(role[1]) : null }
      }
    }
    if (role === 'Table') tables.push(tableOf(node))
    for (const child of childrenOf(node)) walk(child, inner, depth + 1)
  }
  walk(tree, null, 0)
  return { blockOf, tables: tables.filter(({ rows }) => rows.length > 1 && rows.some((row) => row.length > 1)) }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const childrenOf = (node: Node): Node[] => (Array.isArray(node.children) ? node.children.filter(isNode) : [])

function markOf({ type, id }: Node): number | null {
  const found = type === 'content' && typeof id === 'string' ? /_mc(\d+)$/.exec(id) : null
  return found === null ? null : Number(found[1])
}

function tableOf(table: Node): TaggedTable {
  const rows: TaggedCell[][] = []
  const walk = (node: Node, depth: number): void => {
    if (depth > DEEPEST || rows.length > MOST_NODES) return
    if (node.role === 'TR') rows.push(childrenOf(node).flatMap((cell) => (cell.role === 'TD' || cell.role === 'TH' ? [cellOf(cell)] : [])))
    else if (depth === 0 || node.role !== 'Table') for (const child of childrenOf(node)) walk(child, depth + 1)
  }
  walk(table, 0)
  const firstPlain = rows.findIndex((row) => !row.every(({ isHead }) => isHead))
  return { rows, headRows: firstPlain < 0 ? 0 : firstPlain }
}

function cellOf(cell: Node): TaggedCell {
  const marks: number[] = []
  const walk = (node: Node, depth: number): void => {
    if (depth > DEEPEST || marks.length > MOST_NODES) return
    const mark = markOf(node)
    if (mark !== null) marks.push(mark)
    for (const child of childrenOf(node)) walk(child, depth + 1)
  }
  walk(cell, 0)
  const span = (value: unknown): number => (typeof value === 'number' && value >= 1 ? Math.min(Math.floor(value), MOST_SPAN) : 1)
  return { marks, rows: span(cell.rowSpan), columns: span(cell.colSpan), isHead: cell.role === 'TH' }
}
