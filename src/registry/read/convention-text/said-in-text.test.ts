import { describe, expect, it } from 'vitest'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { smallText } from '../../../../test/fixtures/small-document.ts'
import { readConventionText } from '../convention-text.ts'

const read = (markup: string): ConventionText => readConventionText(smallText(markup)).text
const citations = (sentence: string): (readonly string[])[] =>
  read(`[bold] Article 1 – Objet\n${sentence}`).citations.map(({ kind, name }) => [kind, name])
const dates = (sentence: string, heading = 'Durée'): (readonly string[])[] =>
  read(`[bold] Article 1 – ${heading}\n${sentence}`).dates.map(({ kind, on }) => [kind, on.first])

describe('citations', () => {
  it.each([
    ['Vu la loi n° 2016-925 du 7 juillet 2016 relative à la liberté de la création', [['law', 'loi-2016-925']]],
    ['Vu la loi no 2015-991 du 7 août 2015', [['law', 'loi-2015-991']]],
    ['en application du décret n° 2004-1465 du 23 décembre 2004', [['decree', 'decret-2004-1465']]],
    ['l’arrêté du 3 mars 2020', [['order', 'arrete-du-2020-03-03']]],
    [
      'le code du cinéma et de l’image animée, notamment ses articles L. 111-2 et D. 331-1',
      [
        ['code', 'code-cinema-L111-2'],
        ['code', 'code-cinema-D331-1'],
      ],
    ],
    [
      'les articles L. 1111-4 et L.4211-1 du CGCT',
      [
        ['code', 'cgct-L1111-4'],
        ['code', 'cgct-L4211-1'],
      ],
    ],
    ['l’article 432-12 du code pénal', [['code', 'code-penal-432-12']]],
    ['le code du patrimoine', [['code', 'code-patrimoine']]],
    ['le règlement (UE) n° 651/2014 de la Commission', [['eu-regulation', 'reglement-ue-651-2014']]],
    ['le règlement (UE) 2023/2831', [['eu-regulation', 'reglement-ue-2023-2831']]],
    ['la délibération n° 24-CP-118 du 12 mars 2024', [['deliberation', 'deliberation-24-cp-118']]],
    ['la convention de coopération pour le cinéma 2020-2022', [['convention', 'convention-2020-2022']]],
    ['le 24 novembre 2023, les délibérations ont suivi', []],
    ['la loi et le règlement', []],
  ])('« %s »', (sentence, expected) => {
    expect(citations(sentence)).toEqual(expected)
  })
  it('have an address where it is made surely, and none where it is not', () => {
    const found = read(
      '[bold] Article 1 – Objet\nVu la loi n° 2016-925, le règlement (UE) n° 651/2014, la délibération n° 12-3 et l’arrêté du 3 mars 2020.',
    ).citations
    expect(found.map(({ address }) => address)).toEqual([
      'https://www.legifrance.gouv.fr/search/all?tab_selection=all&searchField=ALL&query=2016-925',
      'https://eur-lex.europa.eu/eli/reg/2014/651/oj',
      null,
      null,
    ])
  })
})

describe('dates', () => {
  it.each([
    ['Fait à Rennes, le 3 sept. 2024', [['signed', '2024-09-03']]],
    ['La convention est approuvée par la délibération n° 12 du 1er mars 2024.', [['voted', '2024-03-01']]],
    [
      'Elle prend effet au 1er janvier 2024 et s’achève le 31 décembre 2026.',
      [
        ['in-force', '2024-01-01'],
        ['ends', '2026-12-31'],
      ],
    ],
    [
      'La présente convention couvre la période du 1er janvier 2024 au 31 décembre 2026.',
      [
        ['in-force', '2024-01-01'],
        ['ends', '2026-12-31'],
      ],
    ],
    ['Vu la loi n° 2016-925 du 7 juillet 2016', []],
    ['Le bilan est remis le 15/04/2025.', [['other', '2025-04-15']]],
    ['Le 31 février 2025 n’existe pas.', []],
    ['Vu la convention signée le 18 décembre 2023', [['other', '2023-12-18']]],
  ])('« %s »', (sentence, expected) => {
    expect(dates(sentence)).toEqual(expected)
  })
  it('what a rule starts elsewhere is no date of the text', () => {
    expect(dates('Ces règles entrent en vigueur le 1er janvier 2024.', 'Aides')).toEqual([['other', '2024-01-01']])
  })
})

describe('the period', () => {
  const period = (title: string, sentence: string): (string | undefined)[] => {
    const { starts, ends } = read(`[20 bold] ${title}\n[12 bold] Article 1 – Durée\n[11] ${sentence}`)
    return [starts?.first, ends?.last]
  }
  it.each([
    ['Convention 2024-2026', 'Un.', ['2024-01-01', '2026-12-31']],
    ['Convention', 'La présente convention est conclue pour les années 2024 à 2026.', ['2024-01-01', '2026-12-31']],
    ['Convention', 'La présente convention prend effet au 1er mars 2024 pour une durée de trois ans.', ['2024-03-01', '2027-02-28']],
    ['Convention', 'La présente convention prend effet au 15 mars 2024 pour une durée de 2 ans.', ['2024-03-15', '2026-03-14']],
    ['Avenant financier 2025', 'Un.', ['2025-01-01', '2025-12-31']],
    ['Convention', 'Un.', [undefined, undefined]],
  ])('%s: « %s »', (title, sentence, expected) => {
    expect(period(title, sentence)).toEqual(expected)
  })
})

describe('parties', () => {
  const parties = (markup: string): string[] =>
    read(`${markup}\n[bold] Article 1 – Objet\nUn.`).parties.map(({ name, level }) => `${name} (${level})`)
  const expected = [
    'État (state)',
    'Centre national du cinéma et de l’image animée (cnc)',
    'Région Val (region)',
    'Département du Lac (departement)',
    'Ville de Vire (commune)',
  ]
  it('one a paragraph, without those who represent them', () => {
    expect(
      parties(
        'Entre\nL’État, ministère de la Culture, représenté par Monsieur A, préfet de la région Val,\nLe Centre national du cinéma et de l’image animée (CNC), représenté par son président,\nLa Région Val, représentée par la présidente du conseil régional,\nLe Département du Lac, ci-après « le Département »,\net la Ville de Vire, représentée par son maire,\nIl est convenu :',
      ),
    ).toEqual(expected)
  })
  it('all in one sentence', () => {
    expect(
      parties(
        'Entre l’État, représenté par la préfète, le Centre national du cinéma et de l’image animée, représenté par son président, la Région Val, le Département du Lac et la Ville de Vire, d’autre part,',
      ),
    ).toEqual(expected)
  })
  it('in the title when the text names none', () => {
    expect(parties('[20 bold] CONVENTION ENTRE L’ÉTAT, LE CNC ET LA RÉGION VAL')).toEqual([
      'ÉTAT (state)',
      'CNC (cnc)',
      'RÉGION VAL (region)',
    ])
  })
})

describe('nature', () => {
  it.each([
    ['CONVENTION DE COOPÉRATION 2024-2026', 'convention'],
    ['AVENANT N° 2 À LA CONVENTION', 'amendment'],
    ['AVENANT FINANCIER 2025 À LA CONVENTION', 'financial-amendment'],
    ['RAPPORT POUR LA COMMISSION PERMANENTE – CONVENTION', 'deliberation'],
    ['RÈGLEMENT D’INTERVENTION DU FONDS DE SOUTIEN', 'scheme-rules'],
    ['MODÈLE DE CONVENTION', 'template'],
    ['Code du cinéma et de l’image animée', 'law'],
    ['Lettre', 'other'],
  ])('« %s » is %s', (title, nature) => {
    expect(read(`[20 bold] ${title}\n[12 bold] Article 1 – Objet\n[11] Un.`).nature).toBe(nature)
  })
})

describe('an example', () => {
  const rest = '\n[bold] Article 1 – Objet\nUn texte.'
  it.each([
    ['a head that says so', `[page-head] EXEMPLE FICTIF — ne lie personne${rest}`, true],
    ['a foot with the word alone', `[page-foot] exemple${rest}`, true],
    ['an example given in passing', `Un mot.${rest}\nLes festivals, par exemple, sont aidés.`, false],
  ])('%s', (_, markup, isExample) => {
    expect(read(markup).isExample).toBe(isExample)
  })
})
