import { beforeAll, describe, expect, it } from 'vitest'
import type { ClauseSearch, FoundClause, RankedClauses } from '#application/ports/clause-search.ts'
import { frenchStem } from '#registry/read/french-stem.ts'
import { buildClauseIndex } from './clause-index.ts'

const VOCABULARY = {
  little: ['de', 'des', 'du', 'la', 'le', 'les', 'l', 'd', 'et', 'a', 'qu', 'il', 'un', 'une'],
  groups: [
    ['élu', 'mandataire', '=conseiller régional'],
    ['VHSS', 'violences sexistes'],
  ],
}

const clause = (id: string, words: string, heading = 'Article'): FoundClause => ({
  text: { id: 'exemple', title: 'Exemple', nature: 'convention', isExample: true, territory: null, generation: null, parties: [] },
  clause: { blockId: id, divisionId: 'art_1', axis: null, under: [{ kind: 'article', number: '1', heading }], words },
  requests: [],
})

const CLAUSES = [
  clause('objet', 'L’article fixe l’objet de la convention.'),
  clause('bourses', 'La Région attribue des bourses aux auteur·ices et aux réalisateurs.'),
  clause('elus', 'Aucun élu ne siège au comité d’experts.'),
  clause('mandataires', 'Les mandataires de la Région peuvent assister au comité.'),
  clause('conseillers', 'Deux conseillers régionaux y sont appelés.'),
  clause('conseil', 'La présidente du conseil régional signe.'),
  clause('violences', 'Les bénéficiaires préviennent les violences sexistes et sexuelles.'),
  clause('freins', 'Les freins aux violences, même sexistes par ailleurs, sont levés.'),
  clause('oeuvre', 'Chaque œuvre aidée est déposée à la cinémathèque.'),
  clause('liberte', 'La création est libre. La liberté de programmation est entière.'),
  clause('renverse', 'La programmation entière est laissée en liberté de création.'),
  clause('titre', 'Elle est rendue chaque année.', 'Évaluation partagée'),
]

describe('the search over clauses', () => {
  let search: ClauseSearch
  beforeAll(async () => {
    search = await buildClauseIndex(CLAUSES, frenchStem, VOCABULARY)
  })
  const found = async (question: string): Promise<string[]> => (await search.rank(question)).clauses.map((one) => one.clause.blockId)

  it.each([
    ['the word itself', 'bourses', ['bourses']],
    ['another number and no capital', 'BOURSE', ['bourses']],
    ['another inflection', 'attribuer une bourse', ['bourses']],
    ['no accent', 'evaluation', ['titre']],
    ['accents where there are none', 'bôurse', ['bourses']],
    ['an accent in two signs', 'e\u0301lu', ['elus', 'conseillers', 'mandataires']],
    ['an elision with a curved apostrophe', 'l’objet', ['objet']],
    ['an elision with a straight apostrophe', "l'objet", ['objet']],
    ['« œ » in one sign', 'œuvre', ['oeuvre']],
    ['« oe » in two', 'oeuvres', ['oeuvre']],
    ['inclusive writing in the text', 'auteurs', ['bourses']],
    ['inclusive writing in the question', 'réalisateur·ices', ['bourses']],
    ['a beginning, for the last word', 'cinémath', ['oeuvre']],
    ['two letters begin nothing', 'ci', []],
    ['a beginning that is not the last word is a spelling to be forgiven', 'cinématheqe aidée', ['oeuvre']],
    ['a typing error', 'bénéficiares', ['violences']],
    ['a plural that Snowball keeps', 'les élus', ['elus', 'conseillers', 'mandataires']],
    ['a short word that nobody wrote is forgiven nothing', 'élut', []],
    ['a synonym', 'mandataire', ['mandataires', 'conseillers', 'elus']],
    ['the other way round', 'conseillers régionaux', ['conseillers', 'elus', 'mandataires']],
    ['a row of words for one', 'VHSS', ['violences', 'freins']],
    ['a heading', 'évaluation', ['titre']],
    ['a phrase stands as it is', '« liberté de programmation »', ['liberte']],
    ['a phrase between straight quotes', '"liberté de création"', ['renverse']],
    ['a phrase that stands nowhere', '« création de liberté »', []],
    ['words that are known nowhere', 'zzzzzzzz', []],
  ])('%s: %s', async (_, question, ids) => expect(await found(question)).toEqual(ids))

  it('clauses that hold every word come first, and are counted', async () => {
    const { clauses, wholeCount } = await search.rank('comité Région')
    expect([clauses.map((one) => one.clause.blockId), wholeCount]).toEqual([['mandataires', 'elus'], 1])
  })
  it('a word that no clause holds is told', async () => {
    expect((await search.rank('bénéficiares sexistes')).unknown).toEqual(['bénéficiares'])
    expect((await search.rank('bénéficiaires sexistes')).unknown).toEqual([])
  })
  it('without a word, every clause in the order of texts', async () =>
    expect(await found('  ')).toEqual(CLAUSES.map((one) => one.clause.blockId)))
  it('words that tell nothing are looked for when there are no others', async () => expect((await found('des')).length).toBeGreaterThan(0))
  it('equal clauses keep the order of texts', async () => {
    const twins = await buildClauseIndex([clause('b', 'Même texte.'), clause('a', 'Même texte.')], frenchStem, VOCABULARY)
    expect((await twins.rank('texte')).clauses.map((one) => one.clause.blockId)).toEqual(['b', 'a'])
  })
  it('marks what answered: the word, its inflections and its synonyms', async () => {
    const marked = (ranked: RankedClauses, words: string): string[] =>
      ranked.marksIn(words).map(({ start, end }) => words.slice(start, end))
    const words = 'L’élue et l’Élu, d’où les mandataires élus.'
    const search = await buildClauseIndex([clause('un', words)], frenchStem, VOCABULARY)
    expect(marked(await search.rank('élu'), words)).toEqual(['élue', 'Élu', 'mandataires', 'élus'])
  })
  it.each([
    ['a very long question', 'liberté '.repeat(100_000)],
    ['a hundred thousand different words', Array.from({ length: 100_000 }, (_, place) => `mot${place}`).join(' ')],
    ['signs of a pattern', '(((((.*)+)+)+$ [\\ ^ « “ "'],
    ['a quote never closed', '« liberté'],
    ['markup', '<script>alert(1)</script>'],
    ['zero bytes and halves of a character', '\u0000\ud800 liberté'],
    ['a word of a hundred thousand letters', 'a'.repeat(100_000)],
  ])('%s is answered', async (_, question) => expect((await search.rank(question)).clauses.length).toBeLessThanOrEqual(CLAUSES.length))
  it('an empty index answers nothing', async () =>
    expect((await (await buildClauseIndex([], frenchStem, VOCABULARY)).rank('liberté')).clauses).toEqual([]))
})
