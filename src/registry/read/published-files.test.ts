import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { centsOfEuros } from '#domain/money/decimal.ts'
import { BOUNDS } from '#registry/extract/sheet.ts'
import { grantsOf } from './grants-of-rows.ts'
import { readGrants, type GrantsReading } from './read-grants.ts'
import { readSubsidyRules } from './subsidy-rules.ts'

const FOLDER = join(import.meta.dirname, '../../../../shared/data/subventions')
const isHere = existsSync(join(FOLDER, 'reels/manifeste.csv'))
const rules = readSubsidyRules(join(import.meta.dirname, '../../../rules/subsidies'))
const norm = rules.norms.get('2.1.1')
if (norm === undefined) throw new Error('no norm 2.1.1')
const read = (path: string): Promise<GrantsReading> => readGrants(readFileSync(join(FOLDER, path)), path, norm, rules, BOUNDS)

type Expected = Readonly<Record<string, string>>
const manifest: Expected[] = isHere ? parse(readFileSync(join(FOLDER, 'reels/manifeste.csv')), { columns: true }) : []

const ENCODINGS: Readonly<Record<string, string | null>> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8-bom',
  win1252: 'windows-1252',
  'win1252 avec BOM UTF-8 parasite': 'windows-1252',
  xlsx: null,
  xls: null,
}

/**
 * Where we and the manifest differ, and why. `codah-2018.json` has no row there: this is what we find in it.
 * Sarthe's SIRET and SIREN are left empty in the manifest because the file has no such column: we count none.
 */
const CODAH = {
  rows: 30,
  withoutBeneficiary: 0,
  amountsRead: 27,
  amountsEmpty: 0,
  amountsUnreadable: 3,
  total_cents: 1_626_560_00,
  validSirets: 28,
  validSirens: 1,
}

describe.skipIf(!isHere)('files published by local authorities, against their manifest (skipped: ../shared is absent)', () => {
  it('the manifest describes every file of its folder but codah-2018.json', () => {
    const files = readdirSync(join(FOLDER, 'reels')).filter((name) => name !== 'manifeste.csv' && name !== 'codah-2018.json')
    expect(manifest.map((row) => row['fichier']).toSorted()).toEqual(files.toSorted())
  })

  it.each(manifest.map((row) => [row['fichier'] ?? '', row] as const))('%s is read as the manifest says', async (file, row) => {
    const bytes = readFileSync(join(FOLDER, 'reels', file))
    const plain = file.endsWith('.gz') ? gunzipSync(bytes) : bytes
    expect(createHash('sha256').update(plain).digest('hex')).toBe(row['sha256'])
    const { report } = await read(`reels/${file}`)
    const number = (name: string): number => Number(row[name] === '' ? 0 : row[name])
    expect({
      encoding: report.encoding,
      delimiter: report.delimiter ?? '',
      headLine: report.headLine,
      sheet: report.sheet ?? '',
      figures: report.figures,
    }).toEqual({
      encoding: ENCODINGS[row['encodage'] ?? ''],
      delimiter: row['separateur'],
      headLine: number('ligne_entete'),
      sheet: row['feuille'],
      figures: {
        rows: number('lignes_donnees'),
        withoutBeneficiary: number('lignes_sans_beneficiaire'),
        withoutBeneficiary_cents: centsOfEuros(row['total_lignes_sans_beneficiaire_eur'] || '0'),
        amountsRead: number('montants_lisibles'),
        amountsEmpty: number('montants_vides'),
        amountsUnreadable: number('montants_illisibles'),
        total_cents: centsOfEuros(row['total_eur'] ?? ''),
        validSirets: number('siret_beneficiaire_valides'),
        validSirens: number('siren_beneficiaire_valides'),
        emptyRows: expect.any(Number),
        naturalPersons: expect.any(Number),
        maskedPersons: expect.any(Number),
      },
    })
  })

  it('codah-2018.json, a JSON without a row in the manifest, has 30 rows and 27 amounts', async () => {
    const { report } = await read('reels/codah-2018.json')
    expect(report.figures).toMatchObject(CODAH)
    expect(report.problems.filter((problem) => problem.reason === 'amount-unreadable').map((problem) => problem.found)).toEqual([
      '240 000 € (pour les 3 saisons sportives)',
      '720 000 € (pour les 3 saisons sportives)',
      '1 000 000 € (pour les 4 saisons sportives)',
    ])
  })

  it('the total of 2017 left in the file of Loire-Atlantique is told as the sum of that year', async () => {
    const { report } = await read('reels/loire-atlantique-2008-2018.csv.gz')
    expect(report.problems.filter((problem) => problem.reason === 'total-row')).toEqual([
      {
        line: expect.any(Number),
        column: null,
        found: '34692695.75',
        expected: '2017',
        reason: 'total-row',
        blocking: true,
        corrected: null,
      },
    ])
    expect(report.problems.filter((problem) => problem.reason === 'row-without-beneficiary')).toHaveLength(16)
  })

  it.each(
    ['reels', 'data-subvention', 'scdl/exemples'].flatMap((folder) =>
      isHere ? readdirSync(join(FOLDER, folder)).map((name) => `${folder}/${name}`) : [],
    ),
  )('%s gives a report and no fault', async (path) => {
    const { report } = await read(path)
    expect(report.valid).toBe(report.problems.every((problem) => !problem.blocking))
    expect(report.problemsCount).toBe(report.problems.length)
  })

  it('at least the cinema rows of the manifest are recognised in each file that has some', async () => {
    const short: Record<string, { found: number; manifest: number }> = {}
    for (const row of manifest) {
      const file = row['fichier'] ?? ''
      const { understood } = await read(`reels/${file}`)
      if (understood === undefined) throw new Error(file)
      const found = grantsOf(understood.sheet, understood.heads, understood.checked, rules).filter((grant) => grant.aid !== null).length
      if (found < Number(row['lignes_cinema_probables'])) short[file] = { found, manifest: Number(row['lignes_cinema_probables']) }
    }
    expect(short).toEqual(CINEMA_SHORT)
  }, 120_000)
})

/** Files where we recognise fewer rows than the manifest's regular expression, read one by one: its extras are not cinema. */
const CINEMA_SHORT = {}
