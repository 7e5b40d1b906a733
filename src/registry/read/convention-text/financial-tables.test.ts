import { describe, expect, it } from 'vitest'
import type { FinancialTable } from '#domain/convention/financial-table.ts'
import { smallText } from '../../../../test/fixtures/small-document.ts'
import { readConventionText } from '../convention-text.ts'

type Read = { financial: FinancialTable | null; problems: string[] }

function read(table: string, heading = 'Annexe 1 – Engagements (en €)', given: { isDrawn?: boolean; isRecognised?: boolean } = {}): Read {
  const { text, problems } = readConventionText(
    smallText(`[20 bold] Convention\n[11] Une phrase ordinaire.\n[14 bold] ${heading}\n${table}`, given),
  )
  const block = text.divisions.at(-1)?.blocks.find((one) => one.kind === 'table')
  return {
    financial: block?.kind === 'table' ? block.financial : null,
    problems: problems.filter(({ reason }) => reason !== 'no-article').map(({ reason, found }) => `${reason} ${found ?? ''}`),
  }
}
const columns = (table: string, heading?: string): (readonly unknown[])[] =>
  read(table, heading).financial?.columns.map(({ funder, level, year, moment, isTotal, unit }) => [
    funder,
    level,
    year,
    moment,
    isTotal,
    unit,
  ]) ?? []

describe('columns', () => {
  it('say funder, level, year, moment, total and unit', () => {
    expect(
      columns('| Dispositif | Région 2024 (k€) | CNC voté 2024 | Réalisé 2023 | Total |\n| Aide A | 100 | 50 000 | 10 000 | 150 000 |'),
    ).toEqual([
      ['Région', 'region', 2024, 'written', false, 1_000],
      ['CNC', 'cnc', 2024, 'voted', false, 1],
      [null, null, 2023, null, false, 1],
      [null, null, null, 'written', true, 1],
    ])
  })
  it.each([
    [
      'beside years of as many columns each, a total is of none of them',
      '| Aide | 2025 | | 2026 | | |\n| | CNC | Région | CNC | Région | Total |\n| A | 10 000 | 20 000 | 10 000 | 20 000 | 60 000 |',
      [2025, 2025, 2026, 2026, null],
    ],
    [
      'under each year, a total is of its own',
      '| Aide | 2025 | | 2026 | |\n| | CNC | Total | CNC | Total |\n| A | 10 000 | 20 000 | 10 000 | 20 000 |',
      [2025, 2025, 2026, 2026],
    ],
  ])('%s', (_, table, years) => {
    expect(columns(table).map(([, , year]) => year)).toEqual(years)
  })
  it('the one year of a financial amendment’s title, when nothing nearer says one', () => {
    const { text } = readConventionText(
      smallText(
        '[20 bold] Avenant financier n° 3 pour l’année 2028\n[11] Une phrase.\n[14 bold] Article 1 – Crédits (en €)\n| Aide | CNC | Région 2027 |\n| A | 10 000 | 20 000 |',
      ),
    )
    const block = text.divisions.at(-1)?.blocks.find((one) => one.kind === 'table')
    expect(block?.kind === 'table' ? block.financial?.columns.map(({ year }) => year) : null).toEqual([2028, 2027])
  })
  it('take what spans over them in a first row', () => {
    expect(
      columns('| Dispositif | Région |> | CNC |> |\n| | 2024 | 2025 | 2024 | 2025 |\n| Aide A | 1 000 | 2 000 | 500 | 1 000 |').map(
        ([funder, , year]) => [funder, year],
      ),
    ).toEqual([
      ['Région', 2024],
      ['Région', 2025],
      ['CNC', 2024],
      ['CNC', 2025],
    ])
  })
  it('are of the narrowest head that names somebody', () => {
    expect(
      columns('| Dispositif | État |> | Région |\n| | DRAC | CNC | |\n| Aide A | 1 000 | 2 000 | 500 |').map(([funder, level]) => [
        funder,
        level,
      ]),
    ).toEqual([
      ['DRAC', 'state'],
      ['CNC', 'cnc'],
      ['Région', 'region'],
    ])
  })
  it.each([
    ['État CNC', null],
    ['Région et Département', null],
    ['État (DRAC)', 'state'],
  ])('« %s » is of %s', (head, level) => {
    expect(columns(`| Dispositif | ${head} | Total |\n| Aide A | 1 000 | 2 000 |`)[0]?.[1]).toBe(level)
  })
  it('take what stands on their left in a first row that lost its spans', () => {
    expect(
      columns('| Dispositif | Région | | CNC | |\n| | 2024 | 2025 | 2024 | 2025 |\n| Aide A | 1 000 | 2 000 | 500 | 1 000 |').map(
        ([funder, , year]) => [funder, year],
      ),
    ).toEqual([
      ['Région', 2024],
      ['Région', 2025],
      ['CNC', 2024],
      ['CNC', 2025],
    ])
  })
  it.each([
    ['État (DRAC)', 'state'],
    ['Centre national du cinéma et de l’image animée', 'cnc'],
    ['Part de la Région', 'region'],
    ['Département de la Haute-Vire', 'departement'],
    ['Eurométropole', 'metropole'],
    ['Communauté d’agglomération du Lac', 'epci'],
    ['Ville de Vire', 'commune'],
    ['FEDER', 'ue'],
    ['Autres partenaires', 'other'],
  ])('« %s » is money of level %s', (head, level) => {
    expect(columns(`| Dispositif | ${head} |\n| Aide A | 10 000 |`)[0]?.[1]).toBe(level)
  })
  it.each([
    ['prévisionnel', 'written'],
    ['voté', 'voted'],
    ['engagé', 'committed'],
    ['mandaté', 'mandated'],
    ['payé', 'paid'],
    ['réalisé', null],
    ['exécuté', null],
  ])('« %s » is the moment %s', (word, moment) => {
    expect(columns(`| Dispositif | CNC ${word} |\n| Aide A | 10 000 |`)[0]?.[3]).toBe(moment)
  })
  it('take a year that opens the head of a funder', () => {
    expect(
      columns('| Axe | Année 2024 CNC | Année 2025 CNC |\n| Création | 10 000 | 20 000 |').map(([funder, level, year]) => [
        funder,
        level,
        year,
      ]),
    ).toEqual([
      ['CNC', 'cnc', 2024],
      ['CNC', 'cnc', 2025],
    ])
  })
  it('take a year that opens the head of a total', () => {
    expect(columns('| Axe | Année 2024 CNC | Année 2024 Total |\n| Création | 10 000 | 20 000 |')[1]).toEqual([
      null,
      null,
      2024,
      'written',
      true,
      1,
    ])
  })
  it.each([
    ['one column', '| Dispositif | |\n| Aide A | 1 000 € |', ['region']],
    ['years', '| Dispositif | 2024 | 2025 |\n| Aide A | 1 000 € | 2 000 € |', ['region', 'region']],
    ['none of several', '| Dispositif | | |\n| Aide A | 1 000 € | 2 000 € |', [null, null]],
    ['none of those that say nothing known', '| Dispositif | Qéa | Xua |\n| Aide A | 1 000 € | 2 000 € |', [null, null]],
  ])('the only funder that is named around is that of %s', (_, table, levels) => {
    expect(columns(table, 'Crédits de la Région (en €)').map(([, level]) => level)).toEqual(levels)
  })
  it('of numbers that are no money are left out', () => {
    expect(columns('| Dispositif | Nombre de séances | Taux | Montant |\n| Aide A | 1 200 | 50 % | 10 000 € |')).toHaveLength(1)
  })
  it('take unit and year from the heading when only it says them', () => {
    expect(columns('| Dispositif | CNC |\n| Aide A | 120 |', 'Annexe 1 – Engagements 2025 (en k€)')).toEqual([
      ['CNC', 'cnc', 2025, 'written', false, 1_000],
    ])
  })
})

describe('a table of words', () => {
  it.each([
    ['a calendar', '| Date | Objet |\n| 15 avril 2026 | Bilan |\n| 1er septembre 2026 | Comité |'],
    ['indicators', '| Indicateur | 2025 | Objectif 2028 |\n| Auteurs aidés | 19 | 25 |\n| Part des films | 41 % | 50 % |'],
    ['signatures', '| Pour la Région | Pour le CNC |\n| La présidente | Le président |'],
  ])('%s has no amounts', (_, table) => {
    expect(read(table, 'Annexe 1 – Suivi').financial).toBeNull()
  })
})

describe('lines', () => {
  const table = read(
    '| Dispositif | CNC | Région | Total |\n| AXE 1 – Création |> |> |> |\n| Aide A | 10 000 | 20 000 | 30 000 |\n| dont premiers films | 4 000 | 8 000 | 12 000 |\n| Sous-total axe 1 | 10 000 | 20 000 | 30 000 |\n| AXE 2 – Diffusion |> |> |> |\n| Festivals | 5 000 | – | 5 000 |\n| Sous-total axe 2 | 5 000 | | 5 000 |\n| Total général | 15 000 | 20 000 | 35 000 |',
  )
  it('are of the axis that heads them; totals say so', () => {
    expect(table.financial?.lines.map(({ label, axis, isTotal }) => [label, axis, isTotal])).toEqual([
      ['AXE 1 – Création', 'creation', false],
      ['Aide A', 'creation', false],
      ['dont premiers films', 'creation', false],
      ['Sous-total axe 1', 'creation', true],
      ['AXE 2 – Diffusion', 'diffusion', false],
      ['Festivals', 'diffusion', false],
      ['Sous-total axe 2', 'diffusion', true],
      ['Total général', null, true],
    ])
  })
  it('that detail another are not added again', () => {
    expect([table.financial?.departures, table.problems]).toEqual([[], []])
  })
  it('keep both labels of a table that has two columns of them', () => {
    const lines = read('| Genre | Étape | Plafond (€) |\n| Court métrage | Écriture | 5 000 |\n| Long métrage | Écriture | 35 000 |')
      .financial?.lines
    expect(lines?.map(({ label }) => label)).toEqual(['Court métrage – Écriture', 'Long métrage – Écriture'])
  })
  it('take the axis of a first column that spans over them', () => {
    const lines = read('| Axe | Action | CNC |\n| 1. Patrimoine | Collecte | 1 000 € |\n| 1. Patrimoine | Cycle | 2 000 € |').financial
      ?.lines
    expect(lines?.map(({ label, axis }) => [label, axis])).toEqual([
      ['Collecte', 'heritage'],
      ['Cycle', 'heritage'],
    ])
  })
})

describe('sums', () => {
  const table = (total: string, grand = '45 000'): string =>
    `| Dispositif | CNC | Région | Total |\n| Aide A | 10 000 | 20 000 | 30 000 |\n| Aide B | 5 000 | 10 000 | ${total} |\n| Total | 15 000 | 30 000 | ${grand} |`
  it.each([
    ['14 999', ['line', 'column']],
    ['15 000', []],
    ['15 001', ['line', 'column']],
  ])('a line’s total of %s for 5 000 and 10 000', (total, along) => {
    expect(
      read(table(total))
        .financial?.departures.map((one) => one.along)
        .toSorted(),
    ).toEqual(along.toSorted())
  })
  it('a departure is told with what is printed and what it should be', () => {
    const { financial, problems } = read(table('15 000', '46 000'))
    expect(financial?.departures).toEqual([
      { line: 2, column: 2, along: 'line', printed: 46_000_00, computed: 45_000_00 },
      { line: 2, column: 2, along: 'column', printed: 46_000_00, computed: 45_000_00 },
    ])
    expect(problems).toEqual(['sum-departs 46 000 (Total, Total)'])
  })
  it('an unreadable amount hides no total that holds, and lets none be told wrong', () => {
    const { financial, problems } = read('| Dispositif | CNC |\n| Aide A | 10 000 € |\n| Aide B | n.c. |\n| Total | 12 000 € |')
    expect([financial?.departures, problems]).toEqual([[], ['doubtful-amount n.c. (Aide B, CNC)']])
  })
  it('years add up apart', () => {
    expect(
      read(
        '| Dispositif | CNC 2024 | Région 2024 | Total 2024 | CNC 2025 | Région 2025 | Total 2025 | Total |\n| Aide A | 1 000 | 2 000 | 3 000 | 4 000 | 5 000 | 9 000 | 12 000 |',
      ).financial?.departures,
    ).toEqual([])
  })
})

describe('what a person should look at', () => {
  const amounts = (given: { isDrawn?: boolean; isRecognised?: boolean }, markup: string): boolean[] =>
    read(markup, undefined, given).financial?.lines.flatMap((line) => line.amounts.map((amount) => amount?.isDoubtful === true)) ?? []
  const proved = '| Dispositif | CNC |\n| Aide A | 10 000 € |\n| Aide B | 5 000 € |\n| Total | 15 000 € |'
  const alone = '| Dispositif | CNC |\n| Aide A | 10 000 € |\n| Aide B | 5 000 € |'
  it.each([
    ['drawn', { isDrawn: true }, alone, [false, false]],
    ['guessed, without a total', { isDrawn: false }, alone, [true, true]],
    ['guessed, its total right', { isDrawn: false }, proved, [false, false, false]],
    ['recognised on a picture, without a total', { isRecognised: true }, alone, [true, true]],
    ['recognised on a picture, its total right', { isRecognised: true }, proved, [false, false, false]],
  ])('a table %s', (_, given, markup, expected) => {
    expect(amounts(given, markup)).toEqual(expected)
  })
  it.each([
    ['a head for each column', '| Dispositif | CNC | Région |', [false, false, false, false]],
    ['a column without a head', '| Dispositif CNC | Région | |', [true, true, true, true]],
    ['wide heads that leave the first column without', '| | | 2026 |\n| Dispositif | CNC | Région |', [true, true, true, true]],
  ])('guessed columns are sure by their totals only with %s', (_, heads, expected) => {
    expect(amounts({ isDrawn: false }, `${heads}\n| Aide A | 10 000 € | 20 000 € |\n| Total | 10 000 € | 20 000 € |`)).toEqual(expected)
  })
  it.each([
    ['a word', 'voté', [false, false, false, false]],
    ['a sentence', 'déportent en cas de conflit', [true, true, true, true]],
  ])('guessed columns are not sure when %s stands among the amounts', (_, words, expected) => {
    const rows = `| Dispositif | CNC | Région | État |\n| Aide A | 10 000 € | 20 000 € | ${words} |\n| Total | 10 000 € | 20 000 € | |`
    expect(amounts({ isDrawn: false }, rows).filter((_one, place) => place % (amounts({ isDrawn: false }, rows).length / 2) < 2)).toEqual(
      expected,
    )
  })
  it('an amount whose thousands are written with points is no head', () => {
    const { financial } = read('| Dispositif | CNC |\n| Aide A | 120.000 € |\n| Aide B | 5 000 € |')
    expect(financial?.lines.map(({ label, amounts: [amount] }) => [label, amount?.text, amount?.isDoubtful])).toEqual([
      ['Aide A', '120.000 €', true],
      ['Aide B', '5 000 €', false],
    ])
  })
  it.each([
    ['4 999', true],
    ['5 000', false],
    ['5 001', false],
  ])('without a unit anywhere, %s may be thousands', (amount, isDoubtful) => {
    const { financial } = read(`| Dispositif | CNC |\n| Aide A | ${amount} |`, 'Annexe 1 – Engagements')
    expect(financial?.lines[0]?.amounts[0]?.isDoubtful).toBe(isDoubtful)
  })
})
