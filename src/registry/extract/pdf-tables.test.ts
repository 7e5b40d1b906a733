import { describe, expect, it } from 'vitest'
import { typstPdf } from '../../../test/fixtures/typst-pdf.ts'
import { extractPdf } from './pdf-document.ts'
import type { ExtractedPiece } from './text-document.ts'

type Table = Extract<ExtractedPiece, { kind: 'table' }>

async function tablesOf(source: string): Promise<Table[]> {
  const { pieces } = await extractPdf(typstPdf(`#set text(lang: "fr", size: 10pt)\n${source}`))
  return pieces.filter((piece): piece is Table => piece.kind === 'table')
}
const cells = ({ rows }: Table): string[][] => rows.map((row) => row.map(({ text }) => text))

const ROWS = `[Action], [CNC], [Région], [Total],
  [Aide à l’écriture et au développement de longs métrages de fiction], [120 000,00 €], [240 000,00 €], [360 000,00 €],
  [Éducation aux images], [–], [150 000 €], [150 000 €],
  [Total], [120 000,00 €], [390 000,00 €], [510 000,00 €]`
const TOLD = [
  ['Action', 'CNC', 'Région', 'Total'],
  ['Aide à l’écriture et au développement de longs métrages de fiction', '120 000,00 €', '240 000,00 €', '360 000,00 €'],
  ['Éducation aux images', '–', '150 000 €', '150 000 €'],
  ['Total', '120 000,00 €', '390 000,00 €', '510 000,00 €'],
]
const ALIGNED = 'columns: (5.5cm, auto, auto, auto), align: (left, right, right, right)'
/** Printed without marks, as most scanners and old programs do. */
const UNMARKED = '#show table: it => pdf.artifact(it)\n'

describe('tables printed so tight that nothing parts their amounts', () => {
  const line = (y: number, ...cells: readonly [number, string][]): string =>
    cells.map(([x, text]) => `#place(top + left, dx: ${x}pt, dy: ${y}pt, pdf.artifact[${text}])`).join('\n')
  const source = [
    line(0, [180, 'État'], [318, 'Département']),
    line(5, [0, 'Libellé'], [239, 'CNC'], [279, 'Région'], [385, 'Total']),
    line(11, [180, '(DRAC)']),
    line(40, [0, 'Aide à l’écriture'], [180, '0'], [239, '60 000'], [279, '120 000'], [318, '0'], [385, '180 000']),
    line(60, [0, 'Aide à la production'], [180, '0'], [239, '150 000'], [279, '300 000'], [318, '0'], [385, '450 000']),
    line(80, [0, 'Résidences'], [180, '12 500'], [239, '10 000'], [279, '20 000'], [318, '5 000'], [385, '47 500']),
    line(100, [0, 'Sous-total'], [180, '12 500'], [239, '220 000'], [279, '440 000'], [318, '5 000'], [385, '677 500']),
  ].join('\n')
  it('are parted by the columns of their widest line, their heads of two lines in one row', async () => {
    const [table] = await tablesOf(source)
    expect(table && cells(table).at(-4)).toEqual(['Aide à l’écriture', '0', '60 000', '120 000', '0', '180 000'])
    expect(table && cells(table).at(-3)).toEqual(['Aide à la production', '0', '150 000', '300 000', '0', '450 000'])
    expect(table && cells(table)[0]).toEqual(['Libellé', 'État (DRAC)', 'CNC', 'Région', 'Département', 'Total'])
  })
})

describe('tables that lines draw', () => {
  it('every cell is whole, wrapped labels and amounts too', async () => {
    const [table] = await tablesOf(`#table(${ALIGNED}, ${ROWS})`)
    expect(table).toMatchObject({ isDrawn: true })
    expect(table && cells(table)).toEqual(TOLD)
  })
  it('the same when nothing marks its cells', async () => {
    const [table] = await tablesOf(`${UNMARKED}#table(${ALIGNED}, ${ROWS})`)
    expect(table).toMatchObject({ isDrawn: true })
    expect(table && cells(table)).toEqual(TOLD)
  })
  it('cells that are joined say over how many columns and rows', async () => {
    const [table] = await tablesOf(
      `${UNMARKED}#table(columns: 3, table.cell(rowspan: 2)[Action], table.cell(colspan: 2)[2026], [CNC], [Région], [Festivals], [45 000 €], [90 000 €])`,
    )
    expect(table?.rows).toEqual([
      [
        { text: 'Action', columns: 1, rows: 2 },
        { text: '2026', columns: 2, rows: 1 },
      ],
      [
        { text: 'CNC', columns: 1, rows: 1 },
        { text: 'Région', columns: 1, rows: 1 },
      ],
      [
        { text: 'Festivals', columns: 1, rows: 1 },
        { text: '45 000 €', columns: 1, rows: 1 },
        { text: '90 000 €', columns: 1, rows: 1 },
      ],
    ])
  })
  it('an amount that a narrow cell cuts at its spaces is whole', async () => {
    const [table] = await tablesOf(`${UNMARKED}#table(columns: (3cm, 1.5cm), [Production], [1 200 000,00 €], [Total], [1 200 000,00 €])`)
    expect(table && cells(table)).toEqual([
      ['Production', '1 200 000,00 €'],
      ['Total', '1 200 000,00 €'],
    ])
  })
  it('two amounts set under one another on purpose stay two', async () => {
    const [table] = await tablesOf(`${UNMARKED}#table(columns: (3cm, 4cm), [Production], [100 000 \\ 200 000], [Total], [300 000])`)
    expect(table && cells(table)).toEqual([
      ['Production', '100 000\n200 000'],
      ['Total', '300 000'],
    ])
  })
  it('a line of text above that names it is its caption', async () => {
    const [table] = await tablesOf(`${UNMARKED}Tableau 1 – Engagements 2026\n\n#table(${ALIGNED}, ${ROWS})`)
    expect(table?.caption).toBe('Tableau 1 – Engagements 2026')
  })
  it.each([
    ['marked', ''],
    ['unmarked', UNMARKED],
  ])('one that runs over pages, its head printed again, is one: %s', async (_, marks) => {
    const lines = Array.from({ length: 60 }, (_row, place) => `[Aide numéro ${place}], [${place + 1}00 000 €]`).join(', ')
    const tables = await tablesOf(`${marks}#table(columns: (6cm, 4cm), table.header([Aide], [Montant]), ${lines})`)
    expect(tables).toHaveLength(1)
    expect(tables[0]).toMatchObject({ headRows: 1, isDrawn: true, place: { page: 1 } })
    expect(tables[0] && cells(tables[0]).slice(1)).toEqual(
      Array.from({ length: 60 }, (_row, place) => [`Aide numéro ${place}`, `${place + 1}00 000 €`]),
    )
  })
})

describe('a marked table that goes on in the next column of its page', () => {
  const lines = Array.from({ length: 14 }, (_row, place) => `[Aide numéro ${place}], [${place + 1}00 000 €]`).join(', ')
  const source = `#set page(height: 14cm, columns: 2)\n#set par(justify: true)\n${'#lorem(60)\n\n'.repeat(2)}#table(stroke: none, columns: (3cm, 2.6cm), table.header([Aide], [Montant]), ${lines})\n${'#lorem(40)\n\n'}`
  it('is one, and the columns of text beside it are read one after the other', async () => {
    const { pieces } = await extractPdf(typstPdf(`#set text(lang: "fr", size: 10pt)\n${source}`))
    const tables = pieces.filter((piece): piece is Table => piece.kind === 'table')
    expect(tables).toHaveLength(1)
    expect(tables[0] && cells(tables[0])).toEqual([
      ['Aide', 'Montant'],
      ...Array.from({ length: 14 }, (_row, place) => [`Aide numéro ${place}`, `${place + 1}00 000 €`]),
    ])
    expect(pieces.map(({ kind }) => kind)).toEqual(['text', 'text', 'table', 'text'])
  })
})

describe('tables that nothing draws', () => {
  it('columns are told from the amounts that stand under one another, and it is said', async () => {
    const document = await extractPdf(typstPdf(`#set text(lang: "fr", size: 10pt)\n${UNMARKED}#table(stroke: none, ${ALIGNED}, ${ROWS})`))
    const table = document.pieces.find((piece): piece is Table => piece.kind === 'table')
    expect(table && cells(table)).toEqual(TOLD)
    expect(table?.isDrawn).toBe(false)
    expect(document.problems.map(({ reason, page }) => [reason, page])).toEqual([['guessed-table', 1]])
  })
  it('heads begin where their cell does, whatever amounts are nearer', async () => {
    const [table] = await tablesOf(
      `${UNMARKED}#table(stroke: none, columns: (5cm, 3cm, 3cm, 3cm), align: (left, right, right, right), ..([Action], [État], [CNC], [Région]).map((head) => table.cell(align: left, head)), [Aide à l’écriture de longs métrages], [120 000], [240 000], [360 000], [Festivals], [5 000], [6 000], [7 000])`,
    )
    expect(table && cells(table)[0]).toEqual(['Action', 'État', 'CNC', 'Région'])
  })
  it('years share out the columns of funders', async () => {
    const years = '[2026], [2027], [2028]'
    const funders = Array.from({ length: 3 }, () => '[État], [CNC], [Région]').join(', ')
    const [table] = await tablesOf(
      `${UNMARKED}#table(stroke: none, columns: 10, align: (left, ..(right,) * 9), [], ..(${years}).map((year) => table.cell(colspan: 3, align: center, year)), [Action], ${funders}, [Écriture], ${Array.from({ length: 9 }, (_, place) => `[${place + 1} 000]`).join(', ')}, [Salles], ${Array.from({ length: 9 }, (_, place) => `[1${place + 1} 000]`).join(', ')})`,
    )
    expect(table?.rows[0]?.filter(({ text }) => text !== '').map(({ text, columns }) => [text, columns])).toEqual([
      ['2026', 3],
      ['2027', 3],
      ['2028', 3],
    ])
  })
  it('heads that are printed on their side stand over their columns', async () => {
    const heads = ['État (DRAC)', 'CNC', 'Région'].map((head) => `rotate(-90deg, reflow: true)[${head}]`).join(', ')
    const [table] = await tablesOf(
      `${UNMARKED}#table(stroke: none, columns: 4, align: (left, right, right, right), [], ${heads}, [Ateliers], [15 000], [5 000], [22 000], [Formation], [7 000], [9 000], [14 000])`,
    )
    expect(table && cells(table)).toEqual([
      ['', 'État (DRAC)', 'CNC', 'Région'],
      ['Ateliers', '15 000', '5 000', '22 000'],
      ['Formation', '7 000', '9 000', '14 000'],
    ])
    expect(table?.headRows).toBe(1)
  })
  it('two that stand side by side are two', async () => {
    const one = (rows: string): string => `table(stroke: none, columns: (3cm, 2.4cm), align: (left, right), ${rows})`
    const tables = await tablesOf(
      `${UNMARKED}#grid(columns: 2, gutter: 8mm, ${one('[Ressources], [Montant], [Région], [300 000], [CNC], [150 000]')}, ${one('[Emplois], [Montant], [Salaires], [260 000], [Actions], [190 000]')})`,
    )
    expect(tables.map(cells)).toEqual([
      [
        ['Ressources', 'Montant'],
        ['Région', '300 000'],
        ['CNC', '150 000'],
      ],
      [
        ['Emplois', 'Montant'],
        ['Salaires', '260 000'],
        ['Actions', '190 000'],
      ],
    ])
  })
  it('a label of several lines is whole when lines of a cell stand nearer than rows', async () => {
    const [table] = await tablesOf(
      `${UNMARKED}#set par(leading: 0.9em)\n#table(stroke: none, inset: (y: 5pt), columns: (4cm, auto, auto), align: (left, right, right), [Action], [CNC], [Région], [Coordination régionale École et cinéma], [120 000], [240 000], [Aide aux Salles Classées], [5 000], [6 000])`,
    )
    expect(table && cells(table).slice(1)).toEqual([
      ['Coordination régionale École et cinéma', '120 000', '240 000'],
      ['Aide aux Salles Classées', '5 000', '6 000'],
    ])
  })
  it('heads nearly as near as words are told apart, one for each column', async () => {
    const [table] = await tablesOf(
      `${UNMARKED}#table(stroke: none, inset: (x: 2.5pt, y: 3pt), columns: (5cm, auto, auto), align: (left, right, right), [Action], [Exercice 2024], [Exercice 2025], [Festivals], [120 000,00 €], [240 000,00 €], [Écriture], [500 000,00 €], [600 000,00 €])`,
    )
    expect(table && cells(table)[0]).toEqual(['Action', 'Exercice 2024', 'Exercice 2025'])
  })
  it('one row of amounts stands apart from the heads just above it', async () => {
    const [table] = await tablesOf(
      `${UNMARKED}#table(stroke: none, inset: (y: 2pt), columns: (5cm, 3cm, 3cm), align: (left, right, right), [Action], [Exercice 2024], [Exercice 2025], [Total], [120 000 €], [240 000 €])`,
    )
    expect(table && cells(table)).toEqual([
      ['Action', 'Exercice 2024', 'Exercice 2025'],
      ['Total', '120 000 €', '240 000 €'],
    ])
  })
  it('the end of a label in small letters goes with its row, even when lines stand apart', async () => {
    const [table] = await tablesOf(
      `${UNMARKED}#set par(leading: 0.75em)\n#table(stroke: none, inset: (y: 3.5pt), columns: (4cm, auto, auto), align: (left, right, right), [Action], [CNC], [Région], [Aide à la production de longs métrages], [120 000], [240 000], [Festivals], [5 000], [6 000])`,
    )
    expect(table && cells(table).slice(1)).toEqual([
      ['Aide à la production de longs métrages', '120 000', '240 000'],
      ['Festivals', '5 000', '6 000'],
    ])
  })
  it('amounts nearly as near as words are told apart', async () => {
    const [table] = await tablesOf(
      `${UNMARKED}#table(stroke: none, inset: (x: 2.5pt, y: 1pt), columns: (5cm, auto, auto), align: (left, right, right), [Action], [CNC], [Région], [Festivals], [120 000,00 €], [240 000,00 €], [Écriture], [500 000,00 €], [600 000,00 €])`,
    )
    expect(table && cells(table).slice(1)).toEqual([
      ['Festivals', '120 000,00 €', '240 000,00 €'],
      ['Écriture', '500 000,00 €', '600 000,00 €'],
    ])
  })
  it('marks tell its cells where the file has them', async () => {
    const [table] = await tablesOf(`#table(stroke: none, ${ALIGNED}, ${ROWS})`)
    expect(table).toMatchObject({ isDrawn: true })
    expect(table && cells(table)).toEqual(TOLD)
  })
  it('lines between rows alone leave columns to be guessed', async () => {
    const [table] = await tablesOf(`${UNMARKED}#table(stroke: (x, y) => (bottom: 0.5pt), ${ALIGNED}, ${ROWS})`)
    expect(table).toMatchObject({ isDrawn: false })
    expect(table && cells(table)).toEqual(TOLD)
  })
  it('a list of contents is none', async () => {
    expect(await tablesOf('#outline(title: [Sommaire])\n= Objet\n#pagebreak()\n= Durée\n#pagebreak()\n= Annexe')).toEqual([])
  })
})
