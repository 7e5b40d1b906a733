import { expect, it } from 'vitest'
import type { ApplicationContent } from '#domain/grant/application.ts'
import { SMALL_FILE } from '../../test/fixtures/small-scheme.ts'
import type { Search, SearchEntry } from './ports/search.ts'
import { findCommunes, settleCommune } from './settle-commune.ts'

const entry = (code: string, title: string, postcodes: string): SearchEntry => ({
  id: `commune-${code}`,
  kind: 'commune',
  title,
  detail: '',
  also: `${code} ${postcodes}`,
  href: '',
  population: null,
})
const ALL = [
  entry('23008', 'Aubusson', '23200'),
  entry('61006', 'Aubusson', '61100'),
  entry('23076', 'Faux-Mazuras', '23400'),
  entry('23077', 'Faux-la-Montagne', '23340'),
  entry('23109', 'Lavaveix-les-Mines', '23150'),
  entry('23001', 'Ahun', '23150'),
]
/** Finds whatever has one of the words, as the search box would and more. */
const search: Pick<Search, 'find'> = {
  find: (question) => {
    const words = question.toLowerCase().split(/[^a-z0-9]+/)
    return Promise.resolve(ALL.filter(({ title, also }) => words.some((word) => `${title} ${also}`.toLowerCase().includes(word))))
  },
}
const anySearch = search as Search

it.each([
  ['Faux-la-Montagne', 'one', ['commune-23077']],
  ['faux la montagne', 'one', ['commune-23077']],
  ['23340', 'one', ['commune-23077']],
  ['23077', 'one', ['commune-23077']],
  ['Aubusson', 'several', ['commune-23008', 'commune-61006']],
  ['23150', 'several', ['commune-23109', 'commune-23001']],
  ['Faux', 'near', ['commune-23076', 'commune-23077']],
  ['', 'near', []],
])('« %s » finds %s', async (typed, kind, ids) => {
  const found = await findCommunes(anySearch, typed)
  expect([found.kind, found.communes.map(({ id }) => id)]).toEqual([kind, ids])
})

it.each([
  ['the only one is taken, whatever was chosen', '23340', 'commune-23008', 'commune-23077'],
  ['among several, the one chosen', 'Aubusson', 'commune-61006', 'commune-61006'],
  ['among several, none chosen: not known', 'Aubusson', '', null],
  ['a near name is never taken unasked', 'Faux', '', null],
  ['one that the words do not find is not chosen', 'Aubusson', 'commune-23077', null],
  ['erased, it is no longer known', '', 'commune-23077', null],
])('%s', async (_, commune, chosen, settled) => {
  const content: ApplicationContent = { ...SMALL_FILE, applicant: { ...SMALL_FILE.applicant, commune, territoryId: 'commune-23001' } }
  expect((await settleCommune(anySearch, content, chosen)).applicant.territoryId).toBe(settled)
})
