import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'

const address = inject('address')
const ROOT = join(import.meta.dirname, '../..')
const RULE = join(ROOT, 'rules/examples/exemple-1-pour-2.yaml')
const AIDS = join(ROOT, 'rules/examples/aides.csv')

type Line = Readonly<Record<string, unknown>>
const FIGURES = ['basis_cents', 'due_cents', 'held_cents', 'missing_against_rule_cents'] as const
const EXPECTED = { basis_cents: 42_000_000, due_cents: 21_000_000, held_cents: 21_000_000, missing_against_rule_cents: 5_000_000 }
const picked = (line: Line | undefined): object => Object.fromEntries(FIGURES.map((name) => [name, line?.[name]]))

describe('l’exemple entier donne les mêmes centimes', () => {
  it('par la commande', () => {
    const ran = spawnSync(process.execPath, [
      join(ROOT, 'src/main/cli.ts'),
      'position',
      '--rule',
      RULE,
      '--aids',
      AIDS,
      '--json',
      '--trail',
    ])
    const { lines } = JSON.parse(ran.stdout.toString()) as { lines: (Line & { trail: Record<string, { value_cents: number }> })[] }
    expect(picked(lines[0])).toEqual(EXPECTED)
    expect(lines[0]?.trail['held']?.value_cents).toBe(EXPECTED.held_cents)
  })

  it('par l’interface, où rien n’est gardé', async () => {
    const answer = await fetch(`${address}/api/v1/position`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rule: readFileSync(RULE, 'utf8'), aids: readFileSync(AIDS, 'utf8'), trail: 'yes' }),
    })
    const { lines } = (await answer.json()) as { lines: Line[] }
    expect(picked(lines[0])).toEqual(EXPECTED)
    expect(lines[0]).toHaveProperty('trail.held.inputs')
  })

  it('sur la page', async () => {
    const { rows } = (await (await fetch(`${address}/cofinancement/exemple?format=json&table=position`)).json()) as { rows: Line[] }
    expect(rows[0]).toMatchObject({
      assiette_cents: 42_000_000,
      du_cents: 21_000_000,
      tenu_cents: 21_000_000,
      manque_regle_cents: 5_000_000,
    })
    const text = await (await fetch(`${address}/cofinancement/exemple`)).text()
    expect(text).toContain('Pourquoi ce montant')
    expect(text).toContain('ligne 2 du fichier')
  })

  it('dans le PDF, balisé, prêt à signer', async () => {
    const bytes = Buffer.from(await (await fetch(`${address}/cofinancement/exemple?format=pdf`)).arrayBuffer())
    const text = bytes.toString('latin1')
    const opened = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    expect([text, ...opened].join('\n')).toMatch(/pdfuaid:part>1</)
    const said = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes })
    if (said.error === undefined)
      for (const amount of ['420 000', '210 000', '50 000', 'Pourquoi ce montant'])
        expect(said.stdout.toString().replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(amount)
  })
})
