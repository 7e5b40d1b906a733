import { expect, it } from 'vitest'
import type { TextLifeEvent } from '#domain/convention/text-life.ts'
import { knownDay } from '#domain/time/known-day.ts'
import { SMALL_TEXT } from '../../test/fixtures/small-text.ts'
import type { Texts } from './ports/texts.ts'
import { publishText } from './publish-text.ts'

const head = { id: 7, number: 1, fingerprint: '', file: '', format: 'pdf', fromText: null, madeAt: '', publishedAt: null } as const
const words = { ...SMALL_TEXT, dates: [], starts: knownDay('2026') ?? null, ends: knownDay('2028') ?? null }

/** What is kept of a text « 2026-2028 » when it is published from a first day: what it tells, what the person adds. */
async function kept(fromText: string | null, known: readonly TextLifeEvent[] = []): Promise<(readonly string[])[]> {
  const given: Parameters<Texts['publish']>[1][] = []
  const texts: Partial<Texts> = {
    find: async () => ({
      id: 'texte',
      title: '',
      nature: 'convention',
      conventionId: null,
      territoryId: null,
      territoryName: null,
      amends: null,
      isExample: false,
      events: known,
      versions: [{ ...head, state: 'draft' }],
    }),
    version: async () => ({ head: { ...head, state: 'draft' }, asRead: words, text: words, problems: [] }),
    publish: async (_, one) => {
      given.push(one)
      return 'published'
    },
  }
  await publishText(texts as Texts, { textId: 'texte', versionId: 7, fromText, by: 'Greffe' })
  return given.flatMap(({ events, typed }) => [events, typed]).map((days) => days.map(({ kind, onText }) => `${kind} ${onText}`))
}

it.each([
  ['its title bears a year, nothing more', null, [['in-force 2026', 'ends 2028'], []]],
  ['a day of that year is finer', '2026-03-18', [['ends 2028'], ['in-force 2026-03-18']]],
  ['its first day too', '2026-01-01', [['ends 2028'], ['in-force 2026-01-01']]],
  ['a day of another year is that of the version, not of the text', '2025-12-31', [['in-force 2026', 'ends 2028'], []]],
  ['the same year says nothing more', '2026', [['in-force 2026', 'ends 2028'], []]],
])('%s', async (_, fromText, days) => expect(await kept(fromText)).toEqual(days))

it('a first day known already is not made vaguer', async () => {
  expect(await kept(null, [{ kind: 'in-force', onText: '2026-03-18', note: '' }])).toEqual([['ends 2028'], []])
})
