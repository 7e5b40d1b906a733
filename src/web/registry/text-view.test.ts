import { expect, it } from 'vitest'
import type { PactText, TextAct } from '#application/ports/texts.ts'
import { textView } from './text-view.ts'

const TEXT: PactText = {
  id: 'texte',
  title: 'Texte',
  nature: 'convention',
  conventionId: null,
  territoryId: null,
  territoryName: null,
  amends: null,
  isExample: false,
  events: [{ kind: 'signed', onText: '2023-12-18', note: 'page 4' }],
  versions: [
    {
      id: 7,
      number: 2,
      fingerprint: '',
      file: 'a.pdf',
      format: 'pdf',
      state: 'withdrawn',
      fromText: null,
      madeAt: '',
      publishedAt: null,
    },
  ],
}
const act = (kind: TextAct['kind'], versionId: number | null, detail: unknown): TextAct => ({
  id: 1,
  versionId,
  kind,
  detail,
  madeBy: 'Greffe',
  madeAt: '2026-11-25T08:10:00Z',
})

it('each act says on what it bears: which version, which date, which request, why', () => {
  const { acts, events } = textView(
    TEXT,
    [
      act('published', 7, { fromText: null }),
      act('dated', null, TEXT.events[0]),
      act('dated', null, { kind: 'voted', onText: '2023-11-09', note: 'Vu la délibération du Département', isRead: true }),
      act('decided', 7, { request: 'P8.2' }),
      act('withdrawn', 7, { reason: 'déposée deux fois' }),
    ],
    '2026-11-25',
  )
  expect(acts.toReversed().map((line) => line.replace(/^25\u00a0novembre 2026, 08:10 : (?:Greffe )?/, ''))).toEqual([
    'a publié (version 2)',
    'a ajouté une date : signé : 18\u00a0décembre 2023',
    'lu dans le fichier, publié par Greffe : voté par une partie : 9\u00a0novembre 2023 (« Vu la délibération du Département »)',
    'a décidé d’une lecture du socle : P8.2',
    'a retiré (version 2) : déposée deux fois',
  ])
  expect(events).toEqual(['signé : 18\u00a0décembre 2023 (page 4)'])
})
