import { describe, expect, it } from 'vitest'
import XLSX from '@e965/xlsx'
import type { ReceivedReading } from '#domain/grant/received-row.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import { readReceivedInWorker } from '../read-received-in-worker.ts'
import { MOST_ROWS, readReceivedFiles } from './received-files.ts'

const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const TODAY = day('2026-11-25')
const HEADS = 'Titre;Demandeur;Nature du demandeur;SIRET;Forme;Montant demandé;Reçu le;Référence'
const LINE = 'Un film;Nour Exemple;personne;;court métrage;8 000,50;2026-11-02;P-1'
const bytesOf = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'))
const read = async (...lines: readonly string[]): Promise<Extract<ReceivedReading, { kind: 'read' }>> => {
  const reading = await readReceivedFiles(bytesOf(...lines), TODAY)
  return reading.kind === 'read' ? reading : expect.fail(JSON.stringify(reading.problem))
}
const told = async (...lines: readonly string[]): Promise<string[]> =>
  (await read(...lines)).problems.map(({ line, column, reason, isBlocking }) => `${line} ${column} ${reason}${isBlocking ? ' !' : ''}`)

describe('a spreadsheet of files received elsewhere', () => {
  it('gives files as far as it says, and nothing that it does not say', async () => {
    const { rows, problems } = await read(HEADS, LINE)
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      {
        line: 2,
        receivedOn: '2026-11-02',
        reference: 'P-1',
        content: {
          title: 'Un film',
          format: 'short',
          isFirstWork: null,
          asked: '8000,50',
          declarations: [],
          answers: {},
          applicant: { kind: 'natural-person', name: 'Nour Exemple', siret: null, birthYear: null },
        },
      },
    ])
  })

  it('an amount that is not given is unknown, never zero; nor is a form guessed', async () => {
    const { rows } = await read(HEADS, 'Un film;Nour;personne;;;;2026-11-02;')
    expect(rows[0]?.content).toMatchObject({ asked: '', format: null })
  })

  it.each([
    ['Un film;Nour;personne;;;;;', ['2 Reçu le cell-missing !']],
    [';Nour;personne;;;;2026-11-02;', ['2 Titre cell-missing !']],
    ['Un film;Nour;mairie;;;;2026-11-02;', ['2 Nature du demandeur kind-unknown !']],
    ['Un film;Nour;personne;;opéra;;2026-11-02;', ['2 Forme de l’œuvre format-unknown !']],
    ['Un film;Nour;personne;;;1.500;2026-11-02;', ['2 Montant demandé amount-unreadable !']],
    ['Un film;Nour;personne;;;-5;2026-11-02;', ['2 Montant demandé amount-unreadable !']],
    ['Un film;Nour;personne;;;;04/05/2026;', ['null Reçu le day-first-assumed']],
    ['Un film;Nour;personne;;;;04/05/26;', ['2 Reçu le day-ambiguous !']],
    ['Un film;Nour;personne;;;;bientôt;', ['2 Reçu le day-unreadable !']],
    ['Un film;Nour;personne;12345;;;2026-11-02;', ['2 SIRET siret-wrong']],
    [`${'x'.repeat(301)};Nour;personne;;;;2026-11-02;`, ['2 Titre cell-too-long !']],
    ['Un film;Nour;personne;;;;2026-11-24;', []],
    ['Un film;Nour;personne;;;;2026-11-25;', []],
    ['Un film;Nour;personne;;;;2026-11-26;', ['2 Reçu le day-to-come !']],
  ])('%s: %j', async (line, problems) => expect(await told(HEADS, line)).toEqual(problems))

  it('each line is told, not the first alone, and lines that read are given all the same', async () => {
    const lines = [HEADS, LINE, ';;;;;;;', 'B;;x;;;;2026-11-02;', LINE]
    expect(await told(...lines)).toEqual(['4 Demandeur cell-missing !', '4 Nature du demandeur kind-unknown !', '5 null row-twice !'])
    expect((await read(...lines)).rows.map(({ line }) => line)).toEqual([2])
  })

  it('days are read day first and this is said once, unless a line shows another order', async () => {
    const of = (...days: readonly string[]): string[] => [HEADS, ...days.map((text, at) => `Film ${at};Nour;personne;;;;${text};`)]
    const days = async (...texts: readonly string[]) => (await read(...of(...texts))).rows.map(({ receivedOn }) => receivedOn)
    expect(await days('04/05/2026', '06/05/2026')).toEqual(['2026-05-04', '2026-05-06'])
    expect(await told(...of('04/05/2026', '06/05/2026'))).toEqual(['null Reçu le day-first-assumed'])
    expect(await days('04/05/2026', '25/05/2026')).toEqual(['2026-05-04', '2026-05-25'])
    expect(await told(...of('04/05/2026', '25/05/2026'))).toEqual([])
    expect(await days('04/05/2026', '05/25/2026')).toEqual(['2026-04-05', '2026-05-25'])
    expect(await told(...of('04/05/2026', '05/25/2026', '25/05/2026'))).toEqual(['2 Reçu le day-ambiguous !'])
  })

  it('heads may be spelled otherwise and stand lower; one that lacks, comes twice or means nothing is told', async () => {
    expect(
      await told(
        'Liste du service',
        '',
        'PROJET;Nom du demandeur;Type de demandeur;Date de dépôt',
        'A;B;SARL;02/11/2026;',
        'C;D;asso;25/11/2026;',
      ),
    ).toEqual([])
    expect(await told('Titre;Demandeur;Nature', 'A;B;SARL')).toEqual(['1 Reçu le column-missing !'])
    expect(await told(`${HEADS};Projet;Humeur`, `${LINE};;`)).toEqual(['1 Projet column-twice !', '1 Humeur column-unknown'])
    expect(await told('a;b;c', '1;2;3')).toEqual(['null null no-heads !'])
    expect(await told(HEADS)).toEqual(['null null no-rows !'])
  })

  it.each([
    [MOST_ROWS - 1, []],
    [MOST_ROWS, []],
    [MOST_ROWS + 1, ['null null too-many-rows !']],
  ])('%i lines: %j', async (count, problems) => {
    const lines = Array.from({ length: count }, (_, at) => `Film ${at};Nour;personne;;;;2026-11-02;P-${at}`)
    expect(await told(HEADS, ...lines)).toEqual(problems)
  })

  it.each(['xlsx', 'ods'] as const)('a workbook %s reads like a CSV, by its first sheet that has the heads', async (bookType) => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['rien']]), 'Notes')
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([HEADS.split(';'), LINE.split(';')]), 'Dossiers')
    const reading = await readReceivedFiles(new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer), TODAY)
    expect(reading).toMatchObject({ kind: 'read', problems: [{ reason: 'other-sheet', found: 'Notes' }], rows: [{ reference: 'P-1' }] })
  })

  it('what is no spreadsheet is told and never thrown; read in a thread it gives the same, and a thread too slow is ended', async () => {
    for (const bytes of [bytesOf(''), Uint8Array.from([0x25, 0, 1, 2, 3]), Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9])])
      expect((await readReceivedFiles(bytes, TODAY)).kind).toBe('unreadable')
    expect(await readReceivedInWorker(bytesOf(HEADS, LINE), TODAY)).toEqual(await readReceivedFiles(bytesOf(HEADS, LINE), TODAY))
    const slow = await readReceivedInWorker(bytesOf(HEADS, LINE), TODAY, { milliseconds: 1, memoryMb: 64 })
    expect(slow).toMatchObject({ kind: 'unreadable', problem: { reason: 'too-long-to-read' } })
    const big = await readReceivedInWorker(new Uint8Array(8 * 2 ** 20 + 1), TODAY)
    expect(big).toMatchObject({ kind: 'unreadable', problem: { reason: 'too-big' } })
  })
})
