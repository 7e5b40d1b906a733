import { expect, it } from 'vitest'
import { smallText } from '../../../../test/fixtures/small-document.ts'
import { readConventionText } from '../convention-text.ts'

it.each([
  ['a word', 'Patrimoine cinémato-', 'graphique', 'Patrimoine cinématographique'],
  ['a name', 'VILLE DE SAINT-', 'DENIS', 'VILLE DE SAINT-DENIS'],
])('%s that the end of a heading’s line cuts is put back together', (_, first, second, heading) => {
  const markup = `[14 bold] Article 9 – ${first}\n[14 bold] ${second}\n[11] Les parties gardent les films.`
  expect(readConventionText(smallText(markup)).text.divisions).toMatchObject([{ id: 'art_9', heading }])
})
