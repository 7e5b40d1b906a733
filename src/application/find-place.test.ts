import { describe, expect, it } from 'vitest'
import { clearPlace } from './find-place.ts'
import type { SearchEntry } from './ports/search.ts'

const place = (id: string, title: string, also = ''): SearchEntry => ({
  id,
  kind: 'commune',
  title,
  detail: '',
  also,
  href: `/territoires/${id}`,
  population: null,
})
const RENNES = place('commune-35238', 'Rennes', '35238 35000 35200')
const METROPOLE = place('epci-243500139', 'Rennes Métropole')
const DENIS = [place('commune-93066', 'Saint-Denis', '93066 93200'), place('commune-97411', 'Saint-Denis', '97411 97400')]

describe('where I live', () => {
  it.each([
    ['the name that one place alone bears', 'rennes', [RENNES, METROPOLE], 'commune-35238'],
    ['a postcode of one commune alone', '35200', [RENNES], 'commune-35238'],
    ['the only answer, even misspelt', 'renes', [RENNES], 'commune-35238'],
  ])('%s is a clear answer', (_, question, entries, id) => {
    const found = clearPlace(question, entries)
    expect(found.kind === 'one' ? found.entry.id : found.entries.length).toBe(id)
  })
  it.each([
    ['two places of one name', 'St Denis', DENIS],
    ['a beginning that two share', 'renn', [RENNES, METROPOLE]],
    ['nothing found', 'xyz', []],
  ])('%s leaves the choice', (_, question, entries) => expect(clearPlace(question, entries)).toEqual({ kind: 'several', entries }))
})
