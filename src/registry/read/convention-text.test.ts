import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConventionText, Division } from '#domain/convention/convention-text.ts'
import { smallText } from '../../../test/fixtures/small-document.ts'
import { readConventionText } from './convention-text.ts'

const read = (markup: string): ConventionText => readConventionText(smallText(markup)).text
const every = (divisions: readonly Division[]): Division[] => divisions.flatMap((one) => [one, ...every(one.divisions)])
const ids = (markup: string): string[] => every(read(markup).divisions).map(({ id }) => id)
const heads = (markup: string): string[] =>
  every(read(markup).divisions).map(({ id, number, heading }) => `${id} | ${number ?? ''} | ${heading ?? ''}`)
const reasons = (markup: string): string[] =>
  readConventionText(smallText(markup)).problems.map(({ reason, found }) => `${reason} ${found ?? ''}`)

describe('headings open divisions', () => {
  it.each([
    ['a dash', 'Article 1er – Objet', 'art_1 | 1er | Objet'],
    ['a colon', 'ARTICLE 12 : Durée', 'art_12 | 12 | Durée'],
    ['a point', 'Art. 3-2. Comité', 'art_3-2 | 3-2 | Comité'],
    ['a point alone', 'ARTICLE 12.', 'art_12 | 12 | '],
    ['a code', 'Article L. 111-2', 'art_l111-2 | L. 111-2 | '],
    ['« bis »', 'Article 4 bis – Suivi', 'art_4-bis | 4 bis | Suivi'],
    ['« premier » in capitals', 'ARTICLE PREMIER – Objet', 'art_1 | PREMIER | Objet'],
    ['« unique »', 'Article unique – Objet', 'art_unique | unique | Objet'],
    ['an axis in capitals', 'AXE 1 – CRÉATION ET ÉMERGENCE', 'axis_1 | 1 | CRÉATION ET ÉMERGENCE'],
    ['« Axe n° »', 'Axe n° 2 : Diffusion culturelle', 'axis_2 | 2 | Diffusion culturelle'],
    ['a Roman title', 'TITRE II - Les axes', 'title_ii | II | Les axes'],
    ['a chapter', 'Chapitre Ier : Aides', 'chp_i | Ier | Aides'],
    ['an annex', 'ANNEXE 1 : tableau financier', 'annex_1 | 1 | tableau financier'],
    ['an annex by a letter', 'Annexe A – Indicateurs', 'annex_a | A | Indicateurs'],
    ['an annex without a number', 'Annexe financière', 'annex_1 |  | Annexe financière'],
    ['another name, kept in the heading', 'PARTIE 1 : Soutien aux tournages', 'title_1 |  | PARTIE 1 : Soutien aux tournages'],
  ])('with %s', (_, heading, expected) => {
    expect(heads(`[bold] ${heading}\nLes parties s’engagent à se voir deux fois.`)).toEqual([expected])
  })

  it('a line in the middle that names the table under it is no heading', () => {
    expect(
      heads('[bold] Article 2 – Moyens\nLa Région aide.\n[centred] Moyens de l’année, en euros\n|= Action | CNC\n| Écriture | 1 200 €'),
    ).toEqual(['art_2 | 2 | Moyens'])
  })
  it('a number alone takes the next line as its heading', () => {
    expect(heads('[bold centred] Article 2\n[bold centred] Aide à l’écriture\nLa Région aide.')).toEqual(['art_2 | 2 | Aide à l’écriture'])
  })
  it('a number alone does not take a sentence', () => {
    expect(read('[bold] Article 2\nLa Région aide les auteurs.').divisions[0]).toMatchObject({
      heading: null,
      blocks: [{ kind: 'paragraph' }],
    })
  })
  it('a heading cut in two lines is put back in one', () => {
    expect(heads('[14 bold] AXE 1 – CRÉATION ET ÉMERGENCE\n[14 bold] DES TALENTS\n[11] Les parties aident la création.')).toEqual([
      'axis_1 | 1 | CRÉATION ET ÉMERGENCE DES TALENTS',
    ])
  })
  it('what follows a number as a sentence is its first paragraph', () => {
    expect(read('[bold] Article 3 : La Région s’engage à verser sa part avant la fin de chaque année civile.').divisions[0]).toMatchObject({
      number: '3',
      heading: null,
      blocks: [{ text: 'La Région s’engage à verser sa part avant la fin de chaque année civile.' }],
    })
  })
  it('the format’s own level makes a heading of any words', () => {
    expect(heads('# Convention\n## Article 1 à 9\n### Éligibilité\nUn texte assez long pour être lu.')).toEqual([
      'sec_1 |  | Article 1 à 9',
      'sec_1__sec_1 |  | Éligibilité',
    ])
  })
})

describe('what is no heading', () => {
  const around = (line: string): string =>
    `[bold] Article 1 – Objet\nUn.\n[bold] Article 2 – Durée\nDeux.\n${line}\n[bold] Article 3 – Suivi\nTrois.\n[bold] Article 4 – Fin\nQuatre.`
  it.each([
    ['a mention that begins a paragraph', 'conformément à l’article 5, les aides sont versées.'],
    ['a reference', 'Article 4 : voir annexe'],
    ['an article of the same text, cited', 'Article 3 de la présente convention excepté, les aides sont cumulables.'],
    ['an item', '- Article 4 : le comité se réunit.'],
    ['a quoted article', '« Article 3 – Montants »'],
    ['a year', '2024 – Première année'],
    ['an amount', '12 500 € sont versés.'],
  ])('%s', (_, line) => {
    expect(ids(around(line))).toEqual(['art_1', 'art_2', 'art_3', 'art_4'])
  })
  it('an article quoted over several paragraphs by an amendment', () => {
    expect(
      ids(
        '[bold] Article 1 – Objet\nL’article 5 devient :\n[bold] « Article 5 – Montants\nLa Région verse.\n[bold] Article 6 – Suite\nLe CNC verse. »\n[bold] Article 2 – Fin\nFin.',
      ),
    ).toEqual(['art_1', 'art_2'])
  })
  it('a table of contents with leaders', () => {
    const text = read(
      '[bold] SOMMAIRE\nArticle 1 – Objet ........ 3\nArticle 2 – Durée ........ 4\n[bold] Article 1 – Objet\nUn.\n[bold] Article 2 – Durée\nDeux.',
    )
    expect(every(text.divisions).map(({ id }) => id)).toEqual(['art_1', 'art_2'])
    expect(text.unplaced.map(({ reason }) => reason)).toEqual(['contents', 'contents', 'contents'])
  })
  it('a table of contents without pages', () => {
    const text = read('Sommaire\nArticle 1 – Objet\nArticle 2 – Durée\n[bold] Article 1 – Objet\nUn.\n[bold] Article 2 – Durée\nDeux.')
    expect(text.unplaced.map(({ reason }) => reason)).toEqual(['contents', 'contents', 'contents'])
  })
})

describe('divisions hold one another', () => {
  it('axes hold articles, articles hold decimal numbers, annexes close all', () => {
    expect(
      ids(
        '[14 bold] AXE 1 – Création\n[12 bold] Article 1 – Aides\n[11] Un.\n[11 bold] 1.1 Conditions\n[11] Deux.\n[11 bold] 1.2 Montants\n[11] Trois.\n[14 bold] AXE 2 – Diffusion\n[12 bold] Article 2 – Salles\n[11] Quatre.\n[14 bold] ANNEXE 1 – Tableau\n[11] Cinq.',
      ),
    ).toEqual(['axis_1', 'axis_1__art_1', 'axis_1__art_1__art_1-1', 'axis_1__art_1__art_1-2', 'axis_2', 'axis_2__art_2', 'annex_1'])
  })
  it('a heading as loud as an axis closes it', () => {
    expect(
      ids(
        '[14 bold] AXE 1 – Création\n[12 bold] Article 1 – Aides\n[11] Un.\n[14 bold] Dispositions finales\n[12 bold] Article 2 – Durée\n[11] Deux.',
      ),
    ).toEqual(['axis_1', 'axis_1__art_1', 'sec_1', 'sec_1__art_2'])
  })
  it('what stands under an axis is of that axis, an annex of none', () => {
    const axes = every(
      read('[bold] AXE 3 – Éducation aux images\n[bold] Article 1 – Festivals\nUn.\n[bold] Annexe 1 – Suivi de la convention\nDeux.')
        .divisions,
    )
    expect(axes.map(({ id, axis }) => [id, axis])).toEqual([
      ['axis_3', 'image-education'],
      ['axis_3__art_1', 'image-education'],
      ['annex_1', null],
    ])
  })
  it.each([
    ['1. Création et émergence', 'creation'],
    ['2. Accueil de tournages et emploi', 'industry'],
    ['3. Diffusion et publics', 'diffusion'],
    ['4. Éducation artistique à l’image', 'image-education'],
    ['5. Patrimoine', 'heritage'],
    ['6. Gouvernance et suivi', 'implementation'],
  ])('« %s » is the axis %s', (heading, axis) => {
    expect(read(`[14 bold] ${heading}\n[12 bold] Article 1 – Objet\n[11] Un texte.`).divisions[0]).toMatchObject({ kind: 'axis', axis })
  })
  it('two divisions with the same number are told apart', () => {
    expect(ids('[bold] Article 1 – Un\nA.\n[bold] Article 1 – Deux\nB.')).toEqual(['art_1', 'art_1~2'])
  })
})

describe('the cover', () => {
  it('ends with those who sign, even when nothing announces them', () => {
    const text = read(
      '[20 bold] CONVENTION\n[11] L’État, représenté par le préfet,\n[11] Le CNC, représenté par son président,\n[12 bold] Article 1 – Objet\n[11] Un.',
    )
    expect([text.unplaced.map((one) => one.text), text.parties.map(({ level }) => level)]).toEqual([['CONVENTION'], ['state', 'cnc']])
  })
})

describe('blocks', () => {
  it('items keep their marker and their depth, notes theirs, each with its own count', () => {
    const [article] = read(
      '[bold] Article 4 – Aides\nLa Région aide :\n– le court métrage :\na) de fiction ;\nb) documentaire ;\n– le long métrage.\n[footnote] Sous réserve du vote.\nLe CNC abonde.',
    ).divisions
    expect(
      article?.blocks.map((block) => [block.id, block.kind === 'table' ? '' : block.marker, block.kind === 'table' ? 0 : block.depth]),
    ).toEqual([
      ['art_4__para_1', null, 0],
      ['art_4__item_1', '–', 1],
      ['art_4__item_2', 'a)', 2],
      ['art_4__item_3', 'b)', 2],
      ['art_4__item_4', '–', 1],
      ['art_4__fn_1', null, 0],
      ['art_4__para_2', null, 0],
    ])
  })
  it('a table that goes on over a page is one table, its head printed again apart', () => {
    const text = read(
      '[p1]\n[bold] Annexe 1 – Tableau\n| Dispositif | CNC | Région |\n| Aide A | 10 000 € | 20 000 € |\n[page-foot] pied\n[p2]\n| Dispositif | CNC | Région |\n| Aide B | 5 000 € | 5 000 € |\n| Total | 15 000 € | 25 000 € |',
    )
    const [table] = text.divisions[0]?.blocks ?? []
    expect(table?.kind === 'table' && [table.rows.length, table.financial?.departures]).toEqual([4, []])
    expect(text.unplaced.filter(({ reason }) => reason === 'repeated').map(({ text: words }) => words)).toEqual([
      'Dispositif',
      'CNC',
      'Région',
    ])
  })
})

describe('numbers', () => {
  const article = (...numbers: string[]): string => numbers.map((number) => `[bold] Article ${number} – Titre\nUn texte.`).join('\n')
  it.each([
    ['in order', article('1er', '2', '3'), []],
    ['a gap', article('1', '2', '4'), ['number-missing 4 – Titre']],
    ['twice', article('1', '2', '2'), ['number-twice 2 – Titre']],
    ['out of order', article('1', '3', '2'), ['number-missing 3 – Titre', 'number-out-of-order 2 – Titre']],
    ['again from 1 in an annex', `${article('1', '2')}\n[bold] Annexe 1 – Règlement\n${article('1', '2')}`, []],
  ])('%s', (_, markup, expected) => {
    expect(reasons(markup)).toEqual(expected)
  })
  it('the line that names a table is its caption, and opens nothing', () => {
    const [article] = read(
      '[bold] Article 1 – Aides\n[bold] Tableau 1 – Fonds d’aide (en euros)\n| Aide | CNC |\n| Écriture | 50 000 |',
    ).divisions
    expect(article?.divisions).toEqual([])
    expect(article?.blocks.map((block) => (block.kind === 'table' ? block.caption : block.text))).toEqual([
      'Tableau 1 – Fonds d’aide (en euros)',
    ])
  })
  it('a sentence that speaks of a table is none', () => {
    const [article] = read('[bold] Article 1 – Aides\nLe tableau 1 donne les montants.\n| Aide | CNC |\n| Écriture | 50 000 |').divisions
    expect(article?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
  })
  it('a text without an article is told', () => {
    expect(reasons('Un texte sans article.')).toEqual(['no-article '])
  })
})

describe('nothing is lost', () => {
  const LABELS = /^(?:article|art|axe|n|titre|chapitre|section|annexe)$/
  const wordsOf = (texts: readonly string[]): string[] =>
    texts
      .flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !LABELS.test(word))
      .toSorted()
  const printed = (divisions: readonly Division[]): string[] =>
    every(divisions).flatMap(({ number, heading, blocks }) => [
      number ?? '',
      heading ?? '',
      ...blocks.flatMap((block) =>
        block.kind === 'table' ? [block.caption ?? '', ...block.rows.flat()] : [block.marker ?? '', block.text],
      ),
    ])
  const line = fc.constantFrom(
    '[bold] Article 1er – Objet',
    '[bold] Article 2',
    'Article 3 : voir annexe',
    '[14 bold] AXE 1 – CRÉATION ET',
    '[14 bold] DES TALENTS',
    '# Titre de niveau',
    '## Article 7 – Suite',
    'Sommaire',
    'Article 2 – Durée ..... 4',
    'Vu le code du cinéma ;',
    'Entre',
    '– un item',
    'a) un autre',
    'Un paragraphe ordinaire qui compte assez de mots pour ne pas être un titre, et finit par un point.',
    '[p2]',
    '[p3]',
    '[page-head] tête',
    '[footnote] note',
    '| Dispositif | CNC | Région |',
    '| Aide | 1 000 € | n.c. |',
    '- puce',
    '1.1 Conditions',
    '« Article 9 – Cité',
    'fin de citation »',
    'EXEMPLE FICTIF',
    'ANNEXE 1 : tableau',
    '[bold] PRÉAMBULE',
    'PARTIE 2 : Suite',
    '[12 centred] II – Objectifs',
    'Fait à Rennes, le 3 mars 2024',
  )
  it('every word of the document is in a division or among what is unplaced, and none is added', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const document = smallText(lines.join('\n'))
        const { text } = readConventionText(document)
        const given = document.pieces.flatMap((piece) =>
          piece.kind === 'table' ? piece.rows.flat().map((cell) => cell.text) : [piece.list?.marker ?? '', piece.text],
        )
        expect(wordsOf([...printed(text.divisions), ...text.unplaced.map((one) => one.text)])).toEqual(wordsOf(given))
      }),
      { numRuns: 300 },
    )
  })
  it('no two divisions or blocks have the same id', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const all = every(readConventionText(smallText(lines.join('\n'))).text.divisions)
        const names = all.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)])
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})
