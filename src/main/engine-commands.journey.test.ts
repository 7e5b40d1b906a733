import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-engine-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]): { code: number | null; out: string; told: string } => {
  const done = spawnSync(process.execPath, [join(ROOT, 'src/main/cli.ts'), ...words], { encoding: 'utf8', cwd: folder, timeout: 20_000 })
  return { code: done.status, out: done.stdout, told: done.stderr }
}
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const example = (name: string): string => readFileSync(join(ROOT, 'rules/examples', name), 'utf8')
const RULE = join(ROOT, 'rules/examples/exemple-1-pour-2.yaml')
const AIDS = join(ROOT, 'rules/examples/aides.csv')

/** A sentence with what to do and no trace. */
function expectSentence(told: string): void {
  expect(told.trim()).not.toBe('')
  expect(told).not.toMatch(/^\s+at |Error:|node:internal/m)
}

describe('./contrechamp position, devant de mauvais fichiers', () => {
  const aids = (change: (text: string) => string): string => file('aides.csv', change(example('aides.csv')))
  it.each([
    ['un montant négatif', (text: string) => text.replace(',150000,', ',-150000,'), 'ligne 2'],
    ['un niveau inconnu', (text: string) => text.replace('Région,region,', 'Région,royaume,'), 'ligne 2'],
    ['mille milliards d’euros et plus', (text: string) => text.replace(',150000,', ',10000000000000000,'), 'ligne 2'],
    ['une colonne inconnue', (text: string) => text.replace('voted_eur', 'vote'), 'ligne 1'],
    ['un fichier vide', () => '', 'vide'],
  ])('%s : refusé, avec l’endroit', (_, change, where) => {
    const done = run('position', '--rule', RULE, '--aids', aids(change))
    expectSentence(done.told)
    expect([done.code, done.out]).toEqual([1, ''])
    expect(done.told).toContain(where)
  })

  it('un autre encodage est nommé pour ce qu’il est', () => {
    const latin = Buffer.from(example('aides.csv').replaceAll('Région', 'R\u00e9gion'), 'latin1')
    const done = run('position', '--rule', RULE, '--aids', file('latin.csv', latin))
    expect(done.code).toBe(1)
    expectSentence(done.told)
    expect(done.told).toContain('UTF-8')
  })

  it.each([
    ['une clé inconnue', (text: string) => `${text}\nseuils: 3\n`],
    ['une date impossible', (text: string) => text.replace('2023-01-01', '2023-02-30')],
    ['une source qui manque', (text: string) => text.replace(/^source:.*\n/m, '')],
    ['une bombe', (text: string) => `${text}\nb: &b [x,x]\nc: &c [*b,*b]\nd: [*c,*c]\n`],
    ['une clé nulle', (text: string) => text.replace('local: 2', 'local: 0')],
    ['une fin avant le début', (text: string) => text.replace('2025-12-31', '2020-01-01')],
    ['deux planchers pour un format', (text: string) => text.replace('format: short', 'format: feature')],
    ['un tableau à sa place', () => 'a,b\n1,2\n'],
  ])('une règle avec %s : refusée, avec ligne et colonne', (_, change) => {
    const done = run('position', '--rule', file('regle.yaml', change(example('exemple-1-pour-2.yaml'))), '--aids', AIDS)
    expect(done.code).toBe(1)
    expectSentence(done.told)
    expect(done.told).toMatch(/ligne \d+/)
    expect(done.told).not.toContain(': rien ')
  })

  it('un fichier absent, 3 ; une option inconnue ou un moment inconnu, 2', () => {
    expect(run('position', '--rule', RULE, '--aids', join(folder, 'rien.csv')).code).toBe(3)
    expect(run('position', '--rule', RULE, '--aids', AIDS, '--vite').code).toBe(2)
    expect(run('position', '--rule', RULE, '--aids', AIDS, '--moment', 'demain').code).toBe(2)
  })

  it.each([
    ['position', ['--rule', RULE], 'il manque --aids'],
    ['position', ['--rule', RULE, '--aids', AIDS, '--moment', 'demain'], 'written, voted'],
    ['position', ['--vite'], '« --vite »'],
    ['share', ['--method', 'magique', '--envelope', '5', '--claims', AIDS], 'talmud'],
    ['share', ['--method', 'talmud', '--envelope', '1000,5', '--claims', AIDS], '« 1000,5 » n’est pas un montant'],
    ['simulate', ['a.yaml', 'b.yaml'], '« b.yaml » est de trop'],
    ['equity', ['x'], 'il manque --values'],
  ])('%s %j : la première faute est dite avant l’aide', (command, words, sentence) => {
    const done = run(command, ...words)
    expect([done.code, done.out]).toEqual([2, ''])
    expect(done.told.split('\n')[0]).toContain(sentence.replaceAll(' »', '\u202f»').replaceAll('« ', '«\u202f'))
  })

  it('en JSON, ce qui est refusé est une liste de problèmes, chacun à sa ligne', () => {
    const done = run(
      'position',
      '--rule',
      RULE,
      '--aids',
      aids((text) => text.replace(',150000,', ',-1,')),
      '--json',
    )
    expect(done.code).toBe(1)
    expect(JSON.parse(done.out)).toMatchObject({ lines: [], problems: [{ line: 2 }] })
  })
})

describe('./contrechamp share et equity, aux bornes', () => {
  const claims = (text: string): string => file('demandes.csv', `code,claim_eur\n${text}`)
  const share = (envelope: string, text: string) =>
    run('share', '--method', 'proportional', '--envelope', envelope, '--claims', claims(text), '--json')
  it.each([
    ['une enveloppe vide sert zéro à chacun', '0', 'a,1\nb,2\n', 0],
    ['une enveloppe négative', '-1', 'a,1\n', 2],
    ['une enveloppe de mille milliards', '1000000000000', 'a,1\n', 0],
    ['une demande en double', '1', 'a,1\na,2\n', 1],
    ['une demande négative', '1', 'a,-1\n', 1],
    ['trois décimales', '1', 'a,0.001\n', 1],
    ['aucune demande', '1', '', 1],
  ])('%s', (_, envelope, text, code) => {
    const done = share(envelope, text)
    expect(done.code).toBe(code)
    if (code !== 0) expectSentence(done.told)
  })
  it('les parts d’un centime de trop et d’un centime de moins restent exactes', () => {
    for (const [envelope, remainder] of [
      ['2.99', 0],
      ['3', 0],
      ['3.01', 1],
    ] as const) {
      const answer = JSON.parse(share(envelope, 'a,1\nb,2\n').out) as { shares: { share_cents: number }[]; remainder_cents: number }
      expect(answer.remainder_cents).toBe(remainder)
      expect(answer.shares.reduce((so, { share_cents }) => so + share_cents, answer.remainder_cents)).toBe(Number(envelope) * 100)
    }
  })
  it('un territoire sans habitant est refusé', () => {
    const done = run('equity', '--values', file('valeurs.csv', 'code,group,population,value_eur\na,,0,10\n'))
    expect(done.code).toBe(1)
    expectSentence(done.told)
  })
})

describe('./contrechamp simulate, devant de mauvais scénarios', () => {
  const scenario = (change: (text: string) => string, territories = example('territories.csv')): string => {
    file('exemple-1-pour-2.yaml', example('exemple-1-pour-2.yaml'))
    file('territories.csv', territories)
    return file('scenario.yaml', change(example('scenario.yaml')))
  }
  it.each([
    ['un territoire en double', scenario, (text: string) => text, `${example('territories.csv')}C,Encore,1,1,1,1,0.1,0.1\n`, 1],
    ['un pas inconnu', scenario, (text: string) => text.replace('solidarity:', 'generosite:'), undefined, 1],
    ['une part au-dessus de un', scenario, (text: string) => text.replace('share: 0.05', 'share: 1.05'), undefined, 1],
    ['une garantie qui dépasse l’enveloppe', scenario, (text: string) => text.replace('12000000', '1000'), undefined, 1],
    ['une règle absente', scenario, (text: string) => text.replace('exemple-1-pour-2.yaml', 'rien.yaml'), undefined, 3],
    ['une règle hors du dossier', scenario, (text: string) => text.replace('exemple-1-pour-2.yaml', '../../../etc/passwd'), undefined, 1],
    ['dix mégaoctets', scenario, (text: string) => `${text}#${'x'.repeat(10_000_000)}`, undefined, 1],
  ])('%s : une phrase, et rien n’est écrit', (_, write, change, territories, code) => {
    const path = territories === undefined ? write(change) : write(change, territories)
    const kept = readdirSync(folder).length
    const done = run('simulate', path, '--certificate', join(folder, 'jamais.json'))
    expect(done.code).toBe(code)
    expectSentence(done.told)
    expect(existsSync(join(folder, 'jamais.json'))).toBe(false)
    expect(readdirSync(folder).length).toBe(kept)
  })

  it('verify refuse un centime déplacé, et une phrase dit lequel', () => {
    const path = scenario((text) => text)
    const certificate = join(folder, 'certificat.json')
    expect(run('simulate', path, '--certificate', certificate).code).toBe(0)
    expect(run('verify', certificate).code).toBe(0)
    const text = readFileSync(certificate, 'utf8')
    const [first = '', amount = ''] = /"total_cents": (\d+)/.exec(text) ?? []
    const moved = file('altere.json', text.replace(first, first.replace(amount, String(Number(amount) + 1))))
    const done = run('verify', moved)
    expect(done.code).toBe(1)
    expect(JSON.parse(done.out)).toMatchObject({ valid: false, failed_claim: expect.any(String) as string })
  })
})
