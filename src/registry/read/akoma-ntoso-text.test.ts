import { describe, expect, it } from 'vitest'
import { akomaNtosoOf } from '#documents/akoma-ntoso/akoma-ntoso.ts'
import { TEXT_BOUNDS } from '#registry/extract/text-bounds.ts'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import { readText } from './read-text.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const ours = akomaNtosoOf(SMALL_TEXT, { textId: 'exemple', version: 1, today: '2026-11-25' })

describe('an Akoma Ntoso document given to be read', () => {
  it('comes back as it was when it is ours', async () =>
    expect(await readText(bytes(ours), TEXT_BOUNDS)).toEqual({ format: 'akoma-ntoso', text: SMALL_TEXT, problems: [] }))

  it('has its laws and its amounts read in its words when it is not', async () => {
    const foreign = ours
      .replace(/<proprietary.*<\/proprietary>/s, '')
      .replace('La Région aide la création.', 'Vu la loi n° 2016-925 du 7 juillet 2016, la Région aide.')
    const { text } = await readText(bytes(foreign), TEXT_BOUNDS)
    expect(text?.citations.map(({ name, blockId }) => [name, blockId])).toContainEqual(['loi-2016-925', 'axis_1__art_1__para_1'])
    const tables = text?.divisions.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.financial] : [])))
    expect(tables?.[0]?.lines[0]?.amounts[0]?.amount).toBe(1_000_000)
  })

  it('is told as broken when it cannot be read, and nothing is shown', async () => {
    const { text, problems } = await readText(bytes(ours.slice(0, 900)), TEXT_BOUNDS)
    expect([text, problems.map(({ reason, blocking }) => [reason, blocking])]).toEqual([null, [['broken-akoma-ntoso', true]]])
  })
})
