import type { Division, DivisionKind, TextBlock } from './convention-text.ts'

type WithoutId<Block> = Block extends unknown ? Omit<Block, 'id'> : never

/** A block that has no id yet. */
export type UnnamedBlock = WithoutId<TextBlock>

/** A division that has no id yet; its id takes `idNumber`, which stands in for a number that is printed in the heading. */
export type UnnamedDivision = Omit<Division, 'id' | 'blocks' | 'divisions'> & {
  readonly idNumber: string | null
  readonly blocks: readonly UnnamedBlock[]
  readonly divisions: readonly UnnamedDivision[]
}

const DIVISION_NAMES: Readonly<Record<DivisionKind, string>> = {
  preamble: 'preamble',
  title: 'title',
  axis: 'axis',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  annex: 'annex',
}
const BLOCK_NAMES = { paragraph: 'para', item: 'item', footnote: 'fn', table: 'table' } as const

/**
 * The same divisions with their ids and those of their blocks, as Akoma Ntoso writes them: `axis_1__art_3`, `art_4__para_2`.
 * Bounds: a printed number counts without accents, signs or « er »; a division without one is counted among its like;
 * two that would have the same name are told apart by « ~2 », « ~3 »; a text has one preamble.
 * Policy: docs/decisions/2026-11-25-reading-conventions.md
 */
export function named(divisions: readonly UnnamedDivision[], within: string | null = null): Division[] {
  const taken = new Map<string, number>()
  const counted = new Map<DivisionKind, number>()
  return divisions.map(({ idNumber, ...division }) => {
    const own = DIVISION_NAMES[division.kind]
    const count = (counted.get(division.kind) ?? 0) + 1
    counted.set(division.kind, count)
    const number = idPart(idNumber ?? division.number)
    const name = division.kind === 'preamble' ? own : `${own}_${number === '' ? String(count) : number}`
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    const local = times === 1 ? name : `${name}~${times}`
    const id = within === null ? local : `${within}__${local}`
    return { ...division, id, blocks: namedBlocks(division.blocks, id), divisions: named(division.divisions, id) }
  })
}

function namedBlocks(blocks: readonly UnnamedBlock[], within: string): TextBlock[] {
  const counted = new Map<string, number>()
  return blocks.map((block): TextBlock => {
    const name = BLOCK_NAMES[block.kind]
    const count = (counted.get(name) ?? 0) + 1
    counted.set(name, count)
    return { ...block, id: `${within}__${name}_${count}` }
  })
}

const idPart = (number: string | null): string =>
  (number ?? '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/^([lrda])\.?\s*(?=\d)/, '$1')
    .replace(/^(\d+|i)(?:ere|er|e)$/, '$1')
    .replace(/^premiere?$/, '1')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
