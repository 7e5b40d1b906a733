import { describe, expect, it } from 'vitest'
import type { PactText, Texts, VersionHead } from './ports/texts.ts'
import { knownDay } from '#domain/time/known-day.ts'
import { SMALL_TEXT } from '../../test/fixtures/small-text.ts'
import { findPublicText, readPublicText } from './read-public-text.ts'

const head = (number: number, fromText: string | null, state: VersionHead['state'] = 'published'): VersionHead => ({
  id: number,
  number,
  fingerprint: '',
  file: '',
  format: 'pdf',
  state,
  fromText,
  madeAt: '',
  publishedAt: null,
})
const TEXT: PactText = {
  id: 'texte',
  title: '',
  nature: 'convention',
  conventionId: 'connue',
  territoryId: null,
  territoryName: null,
  amends: null,
  isExample: false,
  events: [],
  versions: [head(1, '2023-01-01'), head(2, '2024-06-01'), head(3, '2025', 'draft')],
}
const words = { ...SMALL_TEXT, starts: knownDay('2023') ?? null, ends: knownDay('2025') ?? null }

/** A port that holds these texts; what a public page never calls is absent. */
const holding = (texts: readonly PactText[]): Texts =>
  ({
    all: async () => texts,
    find: async (id: string) => texts.find((text) => text.id === id) ?? null,
    version: async (id: number) => {
      const found = texts.flatMap(({ versions }) => versions).find((one) => one.id === id)
      return found === undefined ? null : { head: found, asRead: words, text: words, problems: [] }
    },
  }) as Partial<Texts> as Texts

const shown = async (on: string | null, number: string | null = null, today = '2026-11-25') => {
  const read = await readPublicText(holding([TEXT]), 'texte', { on, number }, today)
  return read === null ? null : [read.version.head.number, read.force, read.isBeforeAll, read.today?.number ?? null]
}

describe('the version of a text that is read', () => {
  it.each([
    ['2022-12-31', [1, 'not-yet', true, 2]],
    ['2023-01-01', [1, 'in-force', false, 2]],
    ['2024-05-31', [1, 'in-force', false, 2]],
    ['2024-06-01', [2, 'in-force', false, null]],
    ['2025-12-31', [2, 'in-force', false, null]],
    ['2026-01-01', [2, 'ended', false, null]],
  ])('on %s: %o', async (on, found) => expect(await shown(on)).toEqual(found))

  it('is the one that is asked for by its number, and a draft is none', async () => {
    expect(await shown(null, '1')).toEqual([1, 'ended', false, 2])
    expect(await shown(null, '3')).toBeNull()
    expect(await shown(null, 'x')).toBeNull()
  })

  it('is none on a day that no calendar has', async () => expect(await shown('2024-02-30')).toBeNull())

  it('is found under the convention it is the text of; a text of drafts alone is not', async () => {
    expect((await findPublicText(holding([TEXT]), 'connue'))?.id).toBe('texte')
    expect(await findPublicText(holding([{ ...TEXT, versions: [head(3, null, 'draft')] }]), 'texte')).toBeNull()
  })
})
