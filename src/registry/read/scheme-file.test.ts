import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileProblemSentence } from '#wording/file-problems.ts'
import { readSchemeFile } from './scheme-file.ts'

const PATH = join(import.meta.dirname, '../../../data/exemples/demonstration/dispositifs/ecriture-cinema.yaml')
const SOUND = readFileSync(PATH, 'utf8')
const lineOf = (words: string): number => SOUND.slice(0, SOUND.indexOf(words)).split('\n').length
const read = (from: string, to: string) => readSchemeFile(new TextEncoder().encode(SOUND.replace(from, to)), null)

describe('a scheme’s file', () => {
  it('of the demonstration reads', () => {
    expect(read('', '').problems).toEqual([])
  })

  it.each([
    [
      'a floor one cent over its ceiling',
      'floor: 2000',
      'floor: 12000.01',
      'floor: 2000',
      'Le plancher (12000.01 €) dépasse le plafond (12000 €)',
    ],
    ['a criterion twice', 'id: neuf', 'id: residence', 'id: neuf', '« residence » est écrit deux fois'],
    ['a question twice', 'id: intention', 'id: resume', 'id: intention', '« resume » est écrit deux fois'],
    ['a document under the name kept for others', 'id: statuts', 'id: other', 'id: statuts', '« other » est réservé'],
    ['an id that is no word of an address', 'id: duree', 'id: Durée', 'id: duree', 'n’est pas un identifiant'],
    ['nobody who may apply', 'applicants: [natural-person, company, association]', 'applicants: []', 'applicants: [natural', 'est vide'],
    ['a choice without answers', 'kind: whole', 'kind: choice', 'id: duree', 'au moins deux réponses'],
    ['a word that no list has', 'stage: writing', 'stage: écriture', 'stage: writing', 'Valeurs admises'],
    ['an amount with a sign of currency', 'ceiling: 12000', 'ceiling: 12 000 €', 'ceiling: 12000', 'n’est pas un montant'],
    ['a key that nobody knows', 'budget: false', 'budgets: false', 'budget: false', '« budgets » n’est pas connue'],
  ])('%s is told at its line', (_, from, to, place, words) => {
    const { value, problems } = read(from, to)
    const told = problems.map((problem) => fileProblemSentence(problem).replaceAll('\u202f', ' '))
    expect(value).toBeNull()
    expect(told).toContainEqual(expect.stringMatching(new RegExp(`^ligne ${lineOf(place)}, colonne \\d+ : `)))
    expect(told.join('\n')).toContain(words)
  })

  it('a floor at its ceiling is sound, and one id may name a criterion of each kind', () => {
    expect(read('floor: 2000', 'floor: 12000').problems).toEqual([])
    expect(read('id: singularite', 'id: neuf').problems).toEqual([])
  })
})
