// Subsidies files checked a second: against the npm package tableschema (stream, cast), and against csv-parse alone on the same bytes.
// Ours reads the file whole, finds its encoding, delimiter and heads, and checks every cell, every row and every column.
// On bad files, every place that tableschema reports must be among ours.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BOUNDS } from '../src/registry/extract/sheet.ts'
import { readGrants } from '../src/registry/read/read-grants.ts'
import { readSubsidyRules } from '../src/registry/read/subsidy-rules.ts'
import { alternate, rounded } from './alternate.js'

// The program's own csv-parse, not the older one that the peer brings.
const { parse } = createRequire(join(import.meta.dirname, '../package.json'))('csv-parse/sync')

const ROWS = 100_000
const ROUNDS = 3
const rules = readSubsidyRules(join(import.meta.dirname, '../rules/subsidies'))
const norm = rules.norms.get('2.1.1')

/** Digits with the key of Luhn that they lack. */
function withKey(digits) {
  let sum = 0
  for (let place = digits.length - 1, isDoubled = true; place >= 0; place -= 1, isDoubled = !isDoubled) {
    const digit = Number(digits[place])
    sum += isDoubled ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit
  }
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** A valid file, the same each time: no two rows alike, beneficiaries, amounts and texts that change. */
function validFile(rows) {
  const lines = [norm.fields.map(({ name }) => name).join(',')]
  for (let row = 0; row < rows; row += 1) {
    const siret = withKey(`${withKey(String(30_000_000 + ((row * 7919) % 60_000_000)))}${String(row % 9000).padStart(4, '0')}`)
    const day = `20${10 + (row % 15)}-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`
    lines.push(
      `Région Bretagne,23350001600040,${day},2017-03-${row},"Association « L'Écran ${row} », ciné-club",${siret},W${String(100_000_000 + row)},"Projections, débats et ateliers d'éducation aux images, saison ${row % 40}",${row % 50_000}.${String(row % 100).padStart(2, '0')},aide en numéraire,échelonné,${day}/2026-12-31,12345,non,${row % 3 === 0 ? '1' : '0.45'},65d5b6c7-102c-4440-ac3b-768f708edc0a`,
    )
  }
  return `${lines.join('\n')}\n`
}

const TYPES = {
  text: 'string',
  day: 'date',
  siret: 'string',
  rna: 'string',
  amount: 'number',
  choice: 'string',
  period: 'string',
  'yes-no': 'boolean',
  share: 'number',
}
const PATTERNS = { rna: '^W\\d{9}$', period: '^[0-9]{4}\\-[0-9]{2}\\-[0-9]{2}(\\/[0-9]{4}\\-[0-9]{2}\\-[0-9]{2})?$' }

/** The same norm in tableschema's terms; the pattern of the SIRET stands where the norm has one. */
const descriptor = {
  fields: norm.fields.map((field) => ({
    name: field.name,
    type: TYPES[field.kind],
    ...(field.kind === 'yes-no' ? { trueValues: ['oui'], falseValues: ['non'] } : {}),
    constraints: {
      ...(field.required ? { required: true } : {}),
      ...(PATTERNS[field.kind] ? { pattern: PATTERNS[field.kind] } : field.name === 'idAttribuant' ? { pattern: '^\\d{14}$' } : {}),
      ...(field.longest ? { maxLength: field.longest } : {}),
      ...(field.kind === 'choice' ? { enum: field.choices } : {}),
      ...(field.kind === 'share' ? { minimum: field.least, maximum: field.most } : {}),
    },
  })),
}

async function rowsOfTableschema(path, onRow) {
  const { Table } = await import('tableschema')
  const table = await Table.load(path, { schema: descriptor })
  const stream = await table.iter({ stream: true, cast: true, forceCast: true })
  let rows = 0
  for await (const row of stream) {
    rows += 1
    onRow?.(row, rows)
  }
  return rows
}

const secondsOf = async (work) => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

const ours = async (path) => (await readGrants(readFileSync(path), path, norm, rules, BOUNDS)).report

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-bench-'))
  try {
    const path = join(folder, 'valid.csv')
    writeFileSync(path, validFile(ROWS))
    const report = await ours(path)
    if (!report.valid || report.rows !== ROWS || report.problemsCount !== 0)
      throw new Error(`the valid file has ${report.problemsCount} problems: ${JSON.stringify(report.problems[0])}`)
    const speed = async (work) => Math.round(ROWS / (await secondsOf(work)))
    const mine = () => speed(() => ours(path))
    const cast = await alternate(ROUNDS, mine, () => speed(() => rowsOfTableschema(path)))
    const bare = await alternate(ROUNDS, mine, () => speed(() => parse(readFileSync(path), { relax_column_count: true })))
    const missed = await placesMissed(folder)
    const result = (name, pair, peer_name, aim) => ({
      name,
      ours: pair.ours,
      peer: pair.peer,
      peer_name,
      ratio: rounded(pair.median(pair.pairs.map(([a, b]) => a / b))),
      aim,
      unit: 'rows/s',
    })
    return [
      result('check-grants, a valid file of 100 000 rows', cast, 'tableschema 1.12.6 (stream, cast)', 2),
      result('check-grants, a valid file of 100 000 rows', bare, 'csv-parse alone', 0.5),
      {
        name: 'check-grants, places of bad files that the peer reports',
        ours: missed.found,
        peer: missed.reported,
        peer_name: 'tableschema 1.12.6',
        ratio: rounded(missed.found / missed.reported),
        aim: 1,
        unit: 'places',
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One defect a row, of every kind and in every column. */
const DEFECTS = [
  '',
  ' ',
  'x',
  '12',
  '1,5',
  '-1',
  '2017/01/02',
  '31/12/2017',
  '2017-02-30',
  '1e3',
  'NaN',
  'oui',
  'OUI',
  'aide',
  'a'.repeat(300),
  '23350001600041',
  'W12',
  '2',
  '0',
  '2017-01-01_2018-01-01',
  '1 000',
  '%',
  '100%',
  '.5',
  '5.',
  '+5',
  '0x10',
  'Infinity',
  '2017-1-2',
  '20170102',
  'true',
  '1',
]

async function placesMissed(folder) {
  const [heads, ...rows] = parse(validFile(DEFECTS.length * norm.fields.length))
  let place = 0
  for (const column of heads.keys()) for (const defect of DEFECTS) rows[place++][column] = defect
  const path = join(folder, 'bad.csv')
  writeFileSync(
    path,
    [heads, ...rows].map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n'),
  )
  const known = new Set((await ours(path)).problems.map(({ line, column }) => `${line} ${column}`))
  let [reported, found] = [0, 0]
  await rowsOfTableschema(path, (row, count) => {
    for (const error of row?.errors ?? []) {
      reported += 1
      // The peer counts rows, heads aside or not; each of ours stands on one line.
      if (known.has(`${count + 1} ${heads[error.columnNumber - 1]}`)) found += 1
      else
        process.stderr.write(
          `missed: line ${count + 1}, ${heads[error.columnNumber - 1]}: ${JSON.stringify(rows[count - 1]?.[error.columnNumber - 1])} ${error.message}\n`,
        )
    }
  })
  if (reported === 0) throw new Error('tableschema reported nothing')
  return { reported, found }
}
