import { describe, expect, it } from 'vitest'
import type { PactText, TextAct, Texts, VersionHead } from './ports/texts.ts'
import { missingText } from './missing-text.ts'

const head = (number: number, state: VersionHead['state']): VersionHead => ({
  id: number,
  number,
  fingerprint: '',
  file: '',
  format: 'pdf',
  state,
  fromText: null,
  madeAt: '',
  publishedAt: null,
})
const text = (id: string, versions: readonly VersionHead[]): PactText => ({
  id,
  title: 'Un texte',
  nature: 'convention',
  conventionId: `${id}-connue`,
  territoryId: null,
  territoryName: null,
  amends: null,
  isExample: false,
  events: [],
  versions,
})
const withdrawn = (versionId: number, reason: string): TextAct => ({
  id: versionId,
  versionId,
  kind: 'withdrawn',
  detail: { reason },
  madeBy: 'Greffe',
  madeAt: '2026-11-25T08:00:00Z',
})
const TEXTS = [
  text('un', [head(1, 'published'), head(2, 'withdrawn'), head(3, 'draft')]),
  text('repris', [head(4, 'withdrawn')]),
  text('brouillon', [head(5, 'draft')]),
]
const texts = {
  all: async () => TEXTS,
  find: async (id: string) => TEXTS.find((one) => one.id === id) ?? null,
  acts: async () => [withdrawn(2, 'déposée deux fois'), withdrawn(4, 'mauvais fichier')],
} as Partial<Texts> as Texts
const asked = (on: string | null, number: string | null) => ({ on, number })

describe('an address of a text that shows none', () => {
  it.each([
    ['a day that no calendar has', 'un', asked('2024-02-30', null), 'unknown-day'],
    ['such a day, whatever the version', 'un', asked('2024-02-30', '1'), 'unknown-day'],
    ['a version that was never registered', 'un', asked(null, '9'), 'unknown-version'],
    ['a draft, which is nobody else’s business', 'un', asked(null, '3'), 'unknown-version'],
    ['a version that was taken back', 'un', asked(null, '2'), 'withdrawn-version'],
    ['a text that was taken back', 'repris', asked(null, null), 'withdrawn-text'],
    ['the convention of a text that was taken back', 'repris-connue', asked(null, null), 'withdrawn-text'],
    ['a text that was never published', 'brouillon', asked(null, '5'), undefined],
    ['a name that nothing has', 'nulle-part', asked('2024-02-30', '9'), undefined],
    ['a text that can be read', 'un', asked(null, null), undefined],
  ])('%s', async (_, id, what, kind) => expect((await missingText(texts, id, what))?.kind).toBe(kind))

  it('a version that was taken back says why', async () => {
    expect(await missingText(texts, 'un', asked(null, '2'))).toMatchObject({ withdrawal: { number: 2, reason: 'déposée deux fois' } })
  })
})
