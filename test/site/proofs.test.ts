import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { PROOF_TOOLS } from '#main/log-signer.ts'
import { merklePath } from '#store/sql/merkle-path.ts'
import { canonical, signedLog } from '../fixtures/signed-log.ts'

const address = inject('address')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-proofs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = promisify(execFile)
const command = async (...words: string[]): Promise<{ code: number; out: string; told: string }> => {
  const done = await run(join(import.meta.dirname, '../../contrechamp'), words).catch(
    (cause: { code: number; stdout: string; stderr: string }) => cause,
  )
  return { code: 'code' in done ? done.code : 0, out: done.stdout, told: done.stderr }
}
const given = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
async function asked(content: string | null): Promise<{ status: number; text: string }> {
  const body = new FormData()
  if (content !== null) body.set('fichier', new File([content], 'preuve.json'))
  const answer = await fetch(`${address}/preuves`, { method: 'POST', body, headers: { origin: address } })
  const html = await answer.text()
  return { status: answer.status, text: (/id="reponse"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '').replaceAll(/<[^>]*>/g, ' ') }
}

describe('the log of this very site', () => {
  it('is given whole, names nobody, and holds, by the page and by the command', async () => {
    const text = await (await fetch(`${address}/preuves/journal.json`)).text()
    const log = JSON.parse(text) as { entries: string[] }
    expect(log.entries.length).toBeGreaterThan(5)
    expect(text).not.toMatch(/demo-|Nour|Camille|VDE-\d/)
    const done = await command('verify-log', given('journal.json', text), '--json')
    const { signed_by, ...said } = JSON.parse(done.out) as { signed_by: string[] }
    expect([done.code, said]).toEqual([0, expect.objectContaining({ valid: true, as_given_out: true })])
    const page = await (await fetch(`${address}/preuves`)).text()
    expect(page).toContain(signed_by[0])
    const answer = await asked(text)
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('Le journal est entier')])
    expect(answer.text).toContain('Il est signé par la clé de ce site')
    expect((await asked(JSON.stringify(JSON.parse(text), null, 2))).text).toContain('n’a plus exactement les octets')
    const key = signed_by[0] ?? ''
    expect((await command('verify-log', given('journal.json', text), '--key', key)).code).toBe(0)
    const other = await command('verify-log', given('journal.json', text), '--key', 'a'.repeat(64))
    expect([other.code, other.told]).toEqual([1, expect.stringContaining('n’est pas de celles que vous attendez')])
  })
})

describe('one act of the log', () => {
  const told = async (path: string): Promise<string> => (await (await fetch(address + path)).text()).replaceAll(/<[^>]*>/g, ' ')
  it('is read on its page, the last first, and no page is out of reach', async () => {
    const [first, far] = [await told('/preuves'), await told('/preuves?page=99999')]
    expect(first).toContain('pas encore')
    expect(far).toContain('Clé ouverte')
    expect(await told('/preuves?page=rien')).toContain('Ses actes, les derniers d’abord')
    const csv = await (await fetch(`${address}/preuves?format=csv`)).text()
    expect(csv.trim().split('\n').length).toBeLessThanOrEqual(51)
  })
  it('is not proved before its day is sealed, nor when it is not there', async () => {
    for (const [seq, words] of [
      ['1', 'n’est pas encore scellé'],
      ['999999999', 'n’a pas d’acte de ce numéro'],
      ['0', 'n’a pas d’acte de ce numéro'],
      ['1e3', 'n’a pas d’acte de ce numéro'],
    ] as const) {
      const answer = await fetch(`${address}/preuves/acte-${seq}.json`)
      expect([seq, answer.status, await answer.text()]).toEqual([seq, 404, expect.stringContaining(words)])
    }
  })
  it('proved apart, is checked by the command and by the page, which know it by its format', async () => {
    const log = signedLog(17)
    const hashes = log.entries.slice(10).map((entry) => PROOF_TOOLS.ofText(entry))
    const proof = {
      entry: log.entries[13],
      format: 'contrechamp-acte-1',
      key: log.keys[0],
      path: merklePath(hashes, 3),
      place: 3,
      seal: log.seals[1],
    }
    const done = await command('verify-log', given('acte-14.json', canonical(proof)), '--json')
    expect([done.code, JSON.parse(done.out)]).toEqual([
      0,
      expect.objectContaining({ valid: true, entry: 14, day: '2026-01-02', entries_of_day: 7, as_given_out: true, breaks: [] }),
    ])
    const moved = await command('verify-log', given('place.json', canonical({ ...proof, place: 4 })))
    expect([moved.code, moved.told]).toEqual([1, expect.stringContaining('Le chemin ne mène pas de cet acte à la racine')])
    expect((await command('verify-log', given('acte-14.json', canonical(proof)), '--key', 'a'.repeat(64))).code).toBe(1)
    const answer = await asked(canonical(proof))
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('n’est pas signé par une clé de ce site')])
    expect(answer.text).toMatch(/La preuve tient\s:\sl’acte 14 est l’un des 7\sactes du 2\sjanvier\s2026/)
  })
})

describe('a file to check', () => {
  const log = signedLog(12)
  const changed = JSON.stringify({ ...log, entries: log.entries.with(4, log.entries[4]?.replace('"n":5', '"n":6') ?? '') })
  it('a log that was changed is told, with where', async () => {
    const done = await command('verify-log', given('change.json', changed))
    expect([done.code, done.told]).toEqual([1, expect.stringContaining('L’acte 6 ne suit pas l’acte précédent')])
    const answer = await asked(changed)
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('L’acte 6 ne suit pas l’acte précédent')])
  })
  it('a log that holds under another key than this site’s is not this site’s', async () => {
    const answer = await asked(JSON.stringify(log))
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('n’est pas signé par une clé de ce site')])
    const done = await command('verify-log', given('autre.json', JSON.stringify(log)))
    expect([done.code, done.told]).toEqual([0, expect.stringContaining(`Signé par la clé ${log.head.key}`)])
  })
  it('an opening that is false is told', async () => {
    const answer = await asked(JSON.stringify({ ...log, openings: [{ seq: 2, name: 'person', salt: 'a'.repeat(32), value: [[]] }] }))
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('n’est pas ce qu’il avait engagé')])
  })
  it.each([
    ['nothing', null, 400, 'Choisissez un fichier'],
    ['an empty file', '', 400, 'Choisissez un fichier'],
    ['no JSON', 'journal', 422, 'n’est pas un journal'],
    ['a number', '12', 422, 'n’est pas un journal'],
    ['half a file', changed.slice(0, 200), 422, 'n’est pas un journal'],
  ])('%s is told in a sentence', async (_, content, status, sentence) => {
    const answer = await asked(content)
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(sentence)])
  })
  it.each([
    ['no file', [], 2],
    ['a file that is not there', ['/nulle/part.json'], 3],
    ['two files', ['a.json', 'b.json'], 2],
    ['help', ['--help'], 0],
  ])('the command with %s', async (_, words, code) => {
    expect((await command('verify-log', ...words)).code).toBe(code)
  })
  it('what is no log is told in JSON too', async () => {
    const done = await command('verify-log', given('rien.json', '{}'), '--json')
    expect([done.code, JSON.parse(done.out)]).toEqual([1, { valid: false, message: expect.stringContaining('n’est pas un journal') }])
  })
})
