import { expect, it } from 'vitest'
import type { Deliberation, DeliberationItem } from '#application/ports/deliberations.ts'
import { publicDeliberation } from './public-view.ts'

const REFUSED = { decision: { kind: 'refuse', amount: null }, reason: '', isReasonWithheld: false }
const item = (id: string, isHeard: boolean) =>
  ({
    applicationId: id,
    opinion: isHeard ? { kind: 'not-recommended', amount: null } : null,
    result: REFUSED,
  }) as unknown as DeliberationItem
const said = (heard: number, unheard: number): string => {
  const items = [true, false].flatMap((isHeard) => Array.from({ length: isHeard ? heard : unheard }, (_, at) => item(`${at}`, isHeard)))
  const paper = {
    number: 'D-1',
    body: { name: 'Commission' },
    heldOn: '2026-11-20',
    transmittedOn: null,
    presence: null,
    paymentTerms: null,
    items,
  }
  return publicDeliberation(paper as unknown as Deliberation, [], { rows: new Map(), minutes: new Set() }).noDeparture
}

it.each([
  [3, 0, /^Toutes les décisions suivent l’avis/],
  [2, 1, /prises après un avis le suivent/],
  [0, 3, /^Aucun comité n’a entendu ces dossiers/],
])('%i files heard and %i not, none departing', (heard, unheard, words) => {
  expect(said(heard, unheard)).toMatch(words)
})
