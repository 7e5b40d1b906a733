import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]): { code: number | null; out: string; told: string } => {
  const done = spawnSync(process.execPath, [join(ROOT, 'src/main/cli.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTRECHAMP_VAR: join(folder, 'var') },
  })
  return { code: done.status, out: done.stdout, told: done.stderr }
}
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('./contrechamp check-grants', () => {
  it.each([
    ['a missing file', join(folder, 'rien.csv'), 3],
    ['a folder', folder, 3],
  ])('%s is told in one sentence, without a trace', (_, path, code) => {
    const done = run('check-grants', path)
    expect([done.code, done.out, done.told.trim().split('\n').length]).toEqual([code, '', 1])
  })
  it.each([
    ['an empty file', '', 'Le fichier est vide.'],
    ['a binary', new Uint8Array([127, 69, 76, 70, 0, 1]), 'ne se lit pas comme un tableau'],
  ])('%s is found invalid, without a trace', (_, bytes, sentence) => {
    const done = run('check-grants', file('f.csv', bytes))
    expect([done.code, done.told]).toEqual([1, ''])
    expect(done.out).toContain(sentence)
  })
  it('no file, two files, an unknown option or version is a misuse', () => {
    expect([
      run('check-grants').code,
      run('check-grants', 'a', 'b').code,
      run('check-grants', 'a', '--x').code,
      run('check-grants', 'a', '--schema', '9').code,
    ]).toEqual([2, 2, 2, 2])
  })
  it('answers in JSON as the contract says, and its corrected copy has fewer problems', () => {
    const path = join(ROOT, 'test/fixtures/documents/windows-1252-decimal-comma.csv')
    const corrected = join(folder, 'corrige.csv')
    const done = run('check-grants', path, '--json', '--corrected', corrected)
    const report = JSON.parse(done.out)
    expect([done.code, report.schema, report.encoding, report.delimiter, report.valid]).toEqual([1, '2.1.1', 'windows-1252', ';', false])
    expect(Object.keys(report.problems[0])).toEqual(expect.arrayContaining(['line', 'column', 'found', 'reason', 'message', 'blocking']))
    const again = JSON.parse(run('check-grants', corrected, '--json').out)
    expect(again.problems.filter((problem: { corrected: string | null }) => problem.corrected !== null)).toEqual([])
    expect(again.problems.length).toBeLessThan(report.problems.length)
    expect(readFileSync(corrected, 'utf8').split('\r\n')[0]).toMatch(/^nomAttribuant,idAttribuant,.*,dispositifAide$/)
  })
  it('a valid file is said so, with exit 0', () => {
    const text =
      'nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n' +
      'Région Bretagne,23350001600040,2017-06-27,,Ciné-club des Quais,12345678200010,,Ciné-débats,47800.20,aide en numéraire,unique,2017-03-14/2018-03-14,,non,1,\n'
    expect([
      run('check-grants', file('valide.csv', text)).code,
      JSON.parse(run('check-grants', file('valide.csv', text), '--json').out).problems,
    ]).toEqual([0, []])
  })
})
