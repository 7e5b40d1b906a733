import { expect, it } from 'vitest'
import type { Scheme } from '#application/ports/schemes.ts'
import { SMALL_SCHEME } from '../../../test/fixtures/small-scheme.ts'
import { soundInstant } from '../../../test/fixtures/small-authority.ts'
import { schemePageView } from './scheme-view.ts'

const month = (number: number) => soundInstant(`2026-${String(number).padStart(2, '0')}-01T00:00:00.000Z`)
const round = (label: string, opens: number, closes: number): Scheme['rounds'][number] => ({
  id: label,
  schemeId: 'aide',
  version: 1,
  label,
  opensAt: month(opens),
  closesAt: month(closes),
  envelope: null,
  committeeId: null,
  committeeOn: null,
  decisionOn: null,
  changes: [],
})

it('a scheme shows its open rounds, then those to come, then those closed, the last first', () => {
  const scheme: Scheme = {
    id: 'aide',
    authority: { id: 'region', name: '', territoryId: null, numberPrefix: '', siret: null, isFictitious: true, contact: '' },
    versions: [{ number: 1, rules: SMALL_SCHEME, fingerprint: '', changeNote: '', publishedAt: month(1), publishedBy: '' }],
    rounds: [round('close 1', 1, 2), round('close 2', 3, 4), round('ouverte', 5, 8), round('à venir 1', 9, 10), round('à venir 2', 11, 12)],
  }
  const labels = schemePageView(scheme, month(6), null, new Map())?.allRounds.map(({ label }) => label)
  expect(labels).toEqual(['ouverte', 'à venir 1', 'à venir 2', 'close 2', 'close 1'])
})
