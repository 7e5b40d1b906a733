import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import { eurosText } from '#domain/money/decimal.ts'
import { cents } from '#domain/money/cents.ts'
import { hasLuhnKey, siretOf } from '#domain/grant/siret.ts'
import { extract } from '#registry/extract/document.ts'
import { regularRows } from '#registry/extract/regular-csv.ts'
import { BOUNDS } from '#registry/extract/sheet.ts'
import { readInWorker } from '#registry/read-in-worker.ts'
import { amountIn, readAmount } from './amounts.ts'
import { correctedRows } from './correct.ts'
import { dayOrderOf, readDay } from './days.ts'
import { grantsOf } from './grants-of-rows.ts'
import { periodFinding } from './periods.ts'
import { readGrants, type GrantsReading } from './read-grants.ts'
import { siretFinding } from './sirets.ts'
import { readSubsidyRules } from './subsidy-rules.ts'

const ROOT = join(import.meta.dirname, '../../..')
const RULES = join(ROOT, 'rules/subsidies')
const rules = readSubsidyRules(RULES)
const norm = rules.norms.get('2.1.1')
if (norm === undefined) throw new Error('no norm 2.1.1')
const bytesOf = (name: string): Uint8Array => readFileSync(join(ROOT, 'test/fixtures/documents', name))
const read = (name: string): Promise<GrantsReading> => readGrants(bytesOf(name), name, norm, rules, BOUNDS)
const reasonsAt = ({ report }: GrantsReading, line: number): string[] =>
  report.problems.filter((problem) => problem.line === line).map(({ column, reason }) => `${column}: ${reason}`)

describe('a file in Windows-1252 with decimal commas', () => {
  it('tells every defect of each line in one pass', async () => {
    const reading = await read('windows-1252-decimal-comma.csv')
    expect(
      [2, 3, 4, 5, 6, 7, 9, 10, 11].map((line) =>
        reasonsAt(reading, line).filter((reason) => !/value-spelling|share-spelling|period-spelling/.test(reason)),
      ),
    ).toEqual([
      ['dateConvention: day-spelling', 'montant: amount-spelling'],
      ['dateConvention: day-spelling', 'idBeneficiaire: siret-spelling', 'montant: amount-spelling'],
      ['dateConvention: day-serial', 'idBeneficiaire: siret-lost-digits', 'montant: amount-unreadable'],
      ['dateConvention: year-only', 'idBeneficiaire: siret-lost-digits', 'montant: amount-unreadable'],
      ['dateConvention: day-impossible', 'idBeneficiaire: siren-for-siret', 'montant: amount-ambiguous', 'nomBeneficiaire: natural-person'],
      ['idBeneficiaire: beneficiary-id-missing', 'nomBeneficiaire: natural-person'],
      ['null: duplicate-row'],
      ['null: empty-row'],
      ['nomBeneficiaire: required', 'montant: amount-spelling', 'idBeneficiaire: beneficiary-id-missing', 'null: row-without-beneficiary'],
    ])
  })

  it.each(['stray-utf8-bom.csv', 'utf-16.csv', 'macroman.csv'])('%s gives the same figures', async (name) => {
    const [plain, other] = await Promise.all([read('windows-1252-decimal-comma.csv'), read(name)])
    expect(other.report.figures).toEqual(plain.report.figures)
    expect(other.report.encoding).toBe({ 'stray-utf8-bom.csv': 'windows-1252', 'utf-16.csv': 'utf-16le', 'macroman.csv': 'macroman' }[name])
  })

  it('names no natural person in its report, its corrected copy or its grants', async () => {
    const { report, understood } = await read('windows-1252-decimal-comma.csv')
    if (understood === undefined) throw new Error('not understood')
    const { sheet, heads, checked } = understood
    const told = JSON.stringify([report, correctedRows(sheet, heads, checked, norm), grantsOf(sheet, heads, checked, rules)])
    expect(told).not.toMatch(/Dupré|ODETTE/i)
    expect(told).toContain('FANFARE DES COTEAUX CHEZ [personne physique]')
  })

  it('is corrected where that is certain, and left as it was elsewhere', async () => {
    const { understood } = await read('windows-1252-decimal-comma.csv')
    if (understood === undefined) throw new Error('not understood')
    const rows = correctedRows(understood.sheet, understood.heads, understood.checked, norm)
    const [heads = [], first = [], , third = []] = rows
    expect(heads).toEqual(norm.fields.map((field) => field.name))
    expect(first.slice(2)).toEqual([
      '2024-03-05',
      'CP-12',
      'Association du Grand Écran',
      '12345678200010',
      '',
      'Festival du film de Bellerive, édition d’été',
      '40000.00',
      'aide en numéraire',
      'échelonné',
      '2024-03-05/2024-12-31',
      '',
      'non',
      '1',
      '',
    ])
    expect([third[2], third[5], third[8]]).toEqual(['2024-03-06', '2,43E+13', 'NC'])
  })

  it('has a festival recognised, and no plastic film', async () => {
    const { understood } = await read('windows-1252-decimal-comma.csv')
    if (understood === undefined) throw new Error('not understood')
    const grants = grantsOf(understood.sheet, understood.heads, understood.checked, rules)
    expect(grants.map((grant) => grant.aid?.rule ?? null).slice(0, 3)).toEqual(['festival-de-films', 'festival-de-films', null])
  })
})

describe('heads, totals and other shapes', () => {
  it('heads on the fourth line, over several physical lines, are found, and lines are counted as in the file', async () => {
    const { report, understood } = await read('heads-on-fourth-line.csv')
    expect([report.headLine, report.figures?.total_cents]).toEqual([4, 3_500_50])
    expect(understood?.checked.rows.map((row) => row.line)).toEqual([8, 9])
  })
  it('a row without beneficiary equal to the sum of its year is told as a total and not counted', async () => {
    const { report } = await read('total-left-among-rows.csv')
    expect(report.figures).toMatchObject({ rows: 4, withoutBeneficiary: 1, withoutBeneficiary_cents: 1_002_00, total_cents: 1_002_00 })
    expect(report.problems.filter((problem) => problem.reason === 'total-row').map((problem) => [problem.line, problem.expected])).toEqual([
      [6, '2024'],
    ])
  })
  it('a JSON on one line numbers its rows', async () => {
    const { report, understood } = await read('one-line.json')
    expect([report.figures?.total_cents, understood?.checked.rows.map((row) => row.line)]).toEqual([1_500_50, [1, 2]])
  })
  it.each(['xlsx', 'biff8', 'ods'] as const)(
    'a workbook (%s) is read on its right sheet, by the values it kept, its formulas told and never run',
    async (bookType) => {
      const book = XLSX.utils.book_new()
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Lisez-moi']]), 'Notes')
      const sheet = XLSX.utils.aoa_to_sheet([
        ['Bénéficiaires de l’année'],
        ['Nom du bénéficiaire', 'Montant voté', 'Date de la convention'],
        ['Amicale des Quais', 1200.5, 45357],
        ['Le Grand Écran', 300, '2024-05-06'],
      ])
      sheet['B4'] = { t: 'n', v: 300, f: '100*3' }
      sheet['C3'] = { t: 'n', v: 45357, z: 'yyyy-mm-dd' }
      XLSX.utils.book_append_sheet(book, sheet, 'Aides')
      const bytes: Uint8Array = XLSX.write(book, { bookType, type: 'buffer' })
      const { report, understood } = await readGrants(bytes, 'classeur', norm, rules, BOUNDS)
      expect([report.sheet, report.headLine, report.figures?.total_cents, report.format]).toEqual([
        'Aides',
        2,
        1_500_50,
        bookType === 'biff8' ? 'xls' : bookType,
      ])
      // The writer of this test drops formulas from the old binary format.
      if (bookType !== 'biff8') expect(report.problems.some((problem) => problem.reason === 'formula' && problem.line === 4)).toBe(true)
      expect(understood?.sheet.rows[2]?.[2]).toBe('2024-03-06')
    },
  )
})

describe('files that would hurt', () => {
  it('a zip bomb is refused before it is unpacked', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<x/>'),
      'xl/worksheets/sheet1.xml': [new Uint8Array(40 * 2 ** 20), { level: 9 }],
    })
    await expect(extract(bomb, { ...BOUNDS, unpackedBytes: 2 ** 20 })).rejects.toMatchObject({ problem: { reason: 'too-big' } })
  })
  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['spaces', new TextEncoder().encode(' \n\n'), 'empty-file'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]), 'unreadable-file'],
    ['a page', new TextEncoder().encode('<!doctype html><p>'), 'unreadable-file'],
    ['half a gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 0]), 'unreadable-file'],
    ['half a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'unreadable-file'],
    ['broken JSON', new TextEncoder().encode('[{"a":'), 'unreadable-file'],
    ['a list of purchases', new TextEncoder().encode('article,prix\npain,2\n'), 'no-head-row'],
  ])('%s gives one problem and no fault', async (_, bytes, reason) => {
    const { report } = await readGrants(bytes, 'f', norm, rules, BOUNDS)
    expect([report.problems.at(-1)?.reason, report.valid, report.problems.filter((problem) => problem.blocking).length]).toEqual([
      reason,
      false,
      1,
    ])
  })
  it('a reading that lasts too long is ended and said so', async () => {
    const job = {
      bytes: bytesOf('one-line.json'),
      file: 'f',
      schema: '2.1.1',
      rulesFolder: RULES,
      bounds: BOUNDS,
      wantsCorrected: false,
      wantsGrants: false,
    }
    expect((await readInWorker(job, { milliseconds: 1, memoryMb: 256 })).report.problems.map((problem) => problem.reason)).toEqual([
      'too-long-to-read',
    ])
    expect((await readInWorker(job, { milliseconds: 60_000, memoryMb: 256 })).report.rows).toBe(2)
  })
})

describe('cells', () => {
  it.each([
    ['40 000,00', 40_000_00],
    ['1 234,50 €', 1_234_50],
    ['50 000 euros', 50_000_00],
    ['97 000euros', 97_000_00],
    ['1.234.567,5', 1_234_567_50],
    ['1,234.50', 1_234_50],
    ['24000.0', 24_000_00],
    ['-12,5', -12_50],
    ['NC', undefined],
    ['SEM', undefined],
    ['N                 82 584,28', undefined],
    ['1.500', undefined],
    ['1,500', undefined],
    ['12 34,50', undefined],
    ['10.001', undefined],
    ['2,43E+13', undefined],
    ['240 000 € (pour 3 ans)', undefined],
  ])('the amount « %s » is %s cents', (text, expected) => expect(amountIn(text)).toBe(expected))

  it('an amount written in French reads back to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), fc.constantFrom(' ', '\u202f', '\u00a0'), (count, space) => {
        const [whole = '', decimals = ''] = eurosText(cents(count)).split('.')
        return readAmount(`${whole.replace(/\B(?=(\d{3})+$)/g, space)},${decimals} €`).amount === count
      }),
    )
  })

  it.each([
    ['2017/09/08', 'unproven', '2017-09-08', 'day-spelling', '2017-09-08'],
    ['31/12/2017', 'unproven', '2017-12-31', 'day-spelling', '2017-12-31'],
    ['04/05/2017', 'unproven', '2017-05-04', 'day-ambiguous', null],
    ['04/05/2017', 'day-first', '2017-05-04', 'day-spelling', '2017-05-04'],
    ['04/05/2017', 'month-first', '2017-04-05', 'day-spelling', '2017-04-05'],
    ['43165', 'unproven', '2018-03-06', 'day-serial', '2018-03-06'],
    ['1er août 2017', 'unproven', '2017-08-01', 'day-spelling', '2017-08-01'],
    ['2017', 'unproven', undefined, 'year-only', null],
    ['2018-04', 'unproven', undefined, 'month-only', null],
    ['31/02/2018', 'unproven', undefined, 'day-impossible', null],
    ['01/02/18', 'unproven', undefined, 'day-ambiguous', null],
  ] as const)('the day « %s » (%s) is %s', (text, order, day, reason, corrected) => {
    expect(readDay(text, order)).toEqual({ day, finding: { reason, expected: 'AAAA-MM-JJ', corrected, blocking: true } })
  })
  it('a column proves its order of days, unless it contradicts itself', () => {
    expect([
      dayOrderOf(['01/02/2017', '13/02/2017']),
      dayOrderOf(['02/13/2017']),
      dayOrderOf(['13/02/2017', '02/13/2017']),
      dayOrderOf(['01/02/2017']),
    ]).toEqual(['day-first', 'month-first', 'unproven', 'unproven'])
  })
  it.each([
    ['2017-01-01_2017-12-31', '2017-01-01/2017-12-31'],
    ['2017/09/08_2021/09/07', '2017-09-08/2021-09-07'],
    ['du 13/01/2018 au 31/12/2018', '2018-01-13/2018-12-31'],
    ['2018-12-31/2018-01-01', null],
    ['Solde en 2018', null],
  ])('the period « %s » is put right as %s', (text, corrected) => expect(periodFinding(text, 'unproven')?.corrected).toBe(corrected))
  it('a period as the norm writes it is left alone', () => expect(periodFinding('2017-01-01/2017-12-31', 'unproven')).toBeNull())

  it.each([
    ['35600000000048', null],
    ['35600000049837', null],
    ["224 900 019 000 15'", 'siret-spelling'],
    ['45032466000000.0', 'siret-lost-digits'],
    ['22440002800011.0', 'siret-spelling'],
    ['2,43E+13', 'siret-lost-digits'],
    ['45032466000000', 'siret-lost-digits'],
    ['452474562', 'siren-for-siret'],
    ['22440002800012', 'siret-key'],
    ['1810086080001', 'siret-length'],
    ['00000000000000', 'siret-lost-digits'],
  ])('the SIRET « %s » is told %s', (text, reason) => expect(siretFinding(text)?.reason ?? null).toBe(reason))

  it('one digit changed breaks the key of Luhn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const right = '22440002800011'
        const wrong = `${right.slice(0, place)}${(Number(right[place]) + step) % 10}${right.slice(place + 1)}`
        return hasLuhnKey(right) && siretOf(wrong) === undefined
      }),
    )
  })
  it('a regular CSV split at once gives the rows that csv-parse gives', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '\r\n', '1'), maxLength: 6 })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (given, end, isClosed) => {
        const text =
          given.map((row) => row.map((one) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(',')).join(end) +
          (isClosed ? end : '')
        const ours = regularRows(text, ',', 100)
        expect(ours?.rows).toEqual(parse(text, { relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] }))
      }),
    )
  })
})
