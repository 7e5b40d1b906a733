import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]): { code: number | null; out: string; told: string } => {
  const done = spawnSync(process.execPath, [join(ROOT, 'src/main/cli.ts'), 'read-convention', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTRECHAMP_VAR: join(folder, 'var') },
  })
  return { code: done.status, out: done.stdout, told: done.stderr }
}
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const CONVENTION = `# Convention de coopération 2024-2026, exemple fictif

Entre

L’État, représenté par la préfète,

La Région Val, représentée par sa présidente,

## Article 1er – Objet

La présente convention prend effet au 1er janvier 2024 pour une durée de trois ans. Vu la loi n° 2016-925 du 7 juillet 2016.

## Annexe 1 – Engagements (en euros)

| Dispositif | CNC | Région | Total |
|---|---|---|---|
| Aide A | 10 000 | 20 000 | 30 000 |
| Aide B | 5 000 | n.c. | 5 000 |
| Total | 15 000 | 20 000 | 36 000 |
`

describe('./contrechamp read-convention', () => {
  it('answers in JSON with the structure, the amounts in cents and what departs', () => {
    const done = run(file('convention.md', CONVENTION), '--json')
    const answer = JSON.parse(done.out)
    expect([done.code, done.told, answer.format, answer.nature, answer.is_example]).toEqual([0, '', 'markdown', 'convention', true])
    expect([answer.starts, answer.ends.last]).toEqual([{ degree: 'day', first: '2024-01-01', last: '2024-01-01' }, '2026-12-31'])
    expect(answer.divisions.map(({ id }: { id: string }) => id)).toEqual(['preamble', 'art_1', 'annex_1'])
    const { financial } = answer.divisions[2].blocks[0]
    expect(financial.columns.map(({ level, is_total }: Record<string, unknown>) => [level, is_total])).toEqual([
      ['cnc', false],
      ['region', false],
      [null, true],
    ])
    expect(financial.lines[0].amounts[0]).toEqual({ text: '10 000', amount_cents: 1_000_000, is_doubtful: false })
    expect(financial.departures).toEqual([
      { line: 2, column: 2, along: 'line', printed_cents: 3_600_000, computed_cents: 3_500_000 },
      { line: 2, column: 2, along: 'column', printed_cents: 3_600_000, computed_cents: 3_500_000 },
    ])
    expect(answer.problems.map(({ reason }: { reason: string }) => reason)).toEqual(['doubtful-amount', 'sum-departs'])
    expect(Object.keys(answer.problems[0])).toEqual(['reason', 'message', 'page', 'found', 'expected', 'blocking'])
  })
  it('tells a person the contents, the tables and what to look at', () => {
    const { code, out } = run(file('convention.md', CONVENTION))
    expect([code, out]).toEqual([0, expect.stringContaining('Article 1er – Objet  [art_1]')])
    expect(out).toContain('Parties\u202f: État, Région Val')
    expect(out).toContain('Période\u202f: du 1er\u00a0janvier 2024 au 31\u00a0décembre 2026')
    expect(out).toContain('n’est pas la somme de ce qu’il additionne (35\u202f000\u00a0€)')
  })
  it.each([
    ['a missing file', () => join(folder, 'rien.pdf'), 3],
    ['a folder', () => folder, 3],
    ['an empty file', () => file('vide.md', ''), 1],
    ['a binary', () => file('binaire.pdf', new Uint8Array([127, 69, 76, 70, 0, 1, 2, 3])), 1],
  ])('%s is told in words, without a trace', (_, path, code) => {
    const done = run(path(), '--json')
    expect([done.code, /\n\s+at /.test(done.told)]).toEqual([code, false])
    if (code === 1) expect(JSON.parse(done.out).problems.some(({ blocking }: { blocking: boolean }) => blocking)).toBe(true)
  })
  it('no file, two files or an unknown option is a misuse; help is none', () => {
    expect([run().code, run('a', 'b').code, run('a', '--x').code, run('--help').code]).toEqual([2, 2, 2, 0])
  })
})
