import { describe, expect, it } from 'vitest'
import { possibleLinks, type DeclaredLink, type NamedInFile } from './possible-link.ts'

const found = (name: string, links: readonly DeclaredLink[], file: readonly NamedInFile[]): string[] =>
  possibleLinks([{ personId: 'p', name, links }], file).map(({ by }) => by)
const applicant = (name: string): NamedInFile => ({ part: 'applicant', name })
const at = (name: string): NamedInFile => ({ part: 'address', name })

describe('ties that names suggest', () => {
  it.each([
    ['Zoé Lœuvre', 'LOEUVRE Zoe', true],
    ['Zoé Lœuvre', 'Zoé-Lœuvre', true],
    ['Zoé Lœuvre', 'Zoé Lœuvrier', false],
    ['Zoé', 'Zoé', false],
    ['Zoé Lœuvre', 'Zoé Lœuvre et Cie', false],
  ])('%s and %s: %s', (name, named, isTied) => {
    expect(found(name, [], [applicant(named)])).toEqual(isTied ? ['own-name'] : [])
  })
  it.each([
    ['Les Films du Chat', 'SARL Les films du chat', true],
    ['Les Films du Chat', 'LES FILMS DU CHAT (S.A.S.)', true],
    ['Les Films du Chat', 'Les Films du Château', false],
    ['Les Films du Chat', 'Films du Chat', true],
    ['SARL', 'SAS', false],
    ['Association Ciné', 'Ciné', true],
    ['Maquette Film', 'Maquette Films, Fictivy', false],
    ['Maquette Films', 'Maquette Films, Fictivy', true],
    ['Maquette Films', 'Maquette Films Fictivy', true],
    ['Maquette Films, Saint-Modèle', 'Maquette Films, Fictivy', true],
    ['Maquette Films Fictivy', 'Maquette Films', true],
    ['Films Maquette', 'Films', false],
    ['Martin et Associés', 'Dupont, Martin et Associés', true],
    ['Maquette Films', 'Grande Maquette Films', true],
    ['Maquette Films', 'Maquette des Films', false],
    ['Fictivy', 'Maquette Films, Fictivy', false],
  ])('a company, %s and %s: %s', (name, named, isTied) => {
    expect(found('Personne Autre', [{ kind: 'company', name }], [applicant(named)])).toEqual(isTied ? ['company'] : [])
  })
  it.each([
    ['12, rue des Lilas, 75020 Paris', '12 r. des lilas 75020 PARIS', true],
    ['12 rue des Lilas', 'Bât. B, 12 rue des Lilas, 75020 Paris', true],
    ['12 rue des Lilas', '121 rue des Lilas', false],
    ['12 rue des Lilas 75020 Paris', '12 rue des Lilas 69001 Lyon', false],
    ['12 rue', '12 rue', false],
    ['12 rue Haute', '12 rue Haute', true],
    ['rue des Lilas, Paris', 'rue des Lilas, Paris', false],
    ['4 bd St-Michel', '4 boulevard Saint Michel', true],
  ])('an address, %s and %s: %s', (name, named, isTied) => {
    expect(found('Personne Autre', [{ kind: 'address', name }], [at(named)])).toEqual(isTied ? ['address'] : [])
  })
  it('a name is not sought among addresses, nor an address among names', () => {
    const links: DeclaredLink[] = [
      { kind: 'address', name: '12 rue des Lilas' },
      { kind: 'person', name: 'Ana Bel' },
    ]
    expect(found('X Y', links, [applicant('12 rue des Lilas'), at('Ana Bel')])).toEqual([])
  })
  it('each tie says the way that leads to it', () => {
    const links: DeclaredLink[] = [{ kind: 'person', name: 'Ana Bel' }]
    const file: NamedInFile[] = [applicant('Chat'), { part: 'other', name: 'BEL Ana' }]
    expect(possibleLinks([{ personId: 'p', name: 'X Y', links }], file)).toEqual([
      { personId: 'p', by: 'person', said: 'Ana Bel', found: { part: 'other', name: 'BEL Ana' } },
    ])
  })
})
