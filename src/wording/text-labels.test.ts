import { describe, expect, it } from 'vitest'
import { placeWords } from './pages/find-clauses.ts'
import { divisionTitle } from './text-labels.ts'

const article = (number: string | null, heading: string | null) => ({ kind: 'article', number, heading }) as const

describe('the name of a division', () => {
  it.each([
    ['has its number and its heading', article('3', 'Objet'), 'Article 3 – Objet'],
    ['is its number where no heading is printed', article('3', null), 'Article 3'],
    ['is its number where the heading is only spaces', article('3', ' \n'), 'Article 3'],
    ['is its heading where no number is printed', article(null, 'Dispositions\n communes'), 'Dispositions communes'],
    ['is its kind where nothing is printed', article(null, null), 'Article'],
    ['does not say its kind twice', article('Article premier', 'Objet'), 'Article premier – Objet'],
  ])('%s', (_, division, title) => expect(divisionTitle(division)).toBe(title))
})

describe('the place of a clause', () => {
  const axis = { kind: 'axis', number: '1', heading: 'Création' } as const
  it.each([
    ['names what holds it by its number alone', [axis, article('4', 'Fonds d’aide')], 'Axe 1, Article 4 – Fonds d’aide'],
    ['names what holds it by its heading when it has no number', [{ ...axis, number: null }, article('4', null)], 'Création, Article 4'],
    ['is its own division when nothing holds it', [axis], 'Axe 1 – Création'],
  ])('%s', (_, under, words) => expect(placeWords(under)).toBe(words))
})
