import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, inject, it } from 'vitest'

const address = inject('address')
const facts = (table: string): Record<string, string>[] =>
  parse(readFileSync(join(import.meta.dirname, `../../data/facts/${table}.csv`)), { columns: true }) as Record<string, string>[]
const rowsAt = async (path: string): Promise<Record<string, unknown>[]> =>
  ((await (await fetch(address + path)).json()) as { rows: Record<string, unknown>[] }).rows
const orNull = (text: string | undefined): string | null => text || null
const byText = (a: string, b: string): number => (a < b ? -1 : 1)

describe('aids and dates', () => {
  it('every scheme of ours is there, amount by amount', async () => {
    const shown = (await rowsAt('/aides?format=json&table=dispositifs')).map(({ scheme, minimum_cents, maximum_cents, source, read_on }) =>
      JSON.stringify([scheme, minimum_cents, maximum_cents, source, read_on]),
    )
    const held = facts('aid_scheme').map((row) =>
      JSON.stringify([
        row['name'],
        row['minimum_cents'] ? Number(row['minimum_cents']) : null,
        row['maximum_cents'] ? Number(row['maximum_cents']) : null,
        row['source_url'],
        orNull(row['read_on']),
      ]),
    )
    expect(shown.toSorted(byText)).toEqual(held.toSorted(byText))
  })

  it('every date of ours is there once, to come, past or without a day', async () => {
    const shown = (
      await Promise.all(['prochaines-dates', 'dates-passees', 'dates-sans-jour'].map((id) => rowsAt(`/aides?format=json&table=${id}`)))
    ).flat()
    const held = facts('deadline').map((row) =>
      JSON.stringify([
        row['on_day'] || orNull(row['day_text']),
        orNull(row['opens_on']),
        row['step_label'],
        row['scheme_name'],
        row['source_url'],
        orNull(row['read_on']),
      ]),
    )
    expect(
      shown
        .map(({ on_day, opens_on, step, scheme, source, read_on }) => JSON.stringify([on_day, opens_on, step, scheme, source, read_on]))
        .toSorted(byText),
    ).toEqual(held.toSorted(byText))
  })

  it('the calendar has one event for each date that has a day, and those of a Région alone when it is asked', async () => {
    const uids = async (path: string): Promise<string[]> =>
      [...(await (await fetch(address + path)).text()).replaceAll('\r\n ', '').matchAll(/^UID:(.*)@contrechamp\r$/gm)].map(
        (match) => match[1] ?? '',
      )
    const dated = facts('deadline').filter((row) => row['on_day'])
    expect((await uids('/aides/calendrier.ics')).toSorted(byText)).toEqual(dated.map((row) => row['id'] ?? '').toSorted(byText))
    expect((await uids('/aides/calendrier.ics?territoire=region-28')).length).toBe(
      dated.filter((row) => row['territory_id'] === 'region-28').length,
    )
  })
})

describe('decisions', () => {
  it('every aid of ours read in a communiqué is there with its amount', async () => {
    const shown = new Set(
      (await rowsAt('/decisions?format=json&table=aides')).map(({ purpose, amount_cents, grantor }) =>
        JSON.stringify([purpose, amount_cents, grantor]),
      ),
    )
    const missing = facts('fund_award').filter((row) => {
      const purpose = row['director'] ? `${row['work']} (${row['director']})` : row['work']
      return !shown.has(JSON.stringify([purpose, row['amount_cents'] ? Number(row['amount_cents']) : null, row['grantor']]))
    })
    expect(missing).toEqual([])
  })

  it('the sum of communiqués is that of their rows', async () => {
    const sums = (await rowsAt('/decisions?format=json&table=sommes')).filter(({ origin }) => origin === 'communiqués')
    const held = facts('fund_award').filter((row) => row['amount_cents'])
    expect(sums.reduce((sum, row) => sum + Number(row['sum_cents']), 0)).toBe(
      held.reduce((sum, row) => sum + Number(row['amount_cents']), 0),
    )
  })
})

describe('a dropped file', () => {
  const HEADS =
    'nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,idBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,notificationUE,pourcentageSubvention'
  const drop = (content: BlobPart | null, name = 'essai.csv'): Promise<Response> => {
    const form = new FormData()
    if (content !== null) form.set('fichier', new Blob([content]), name)
    return fetch(`${address}/donnees/verifier`, { method: 'POST', headers: { origin: address }, body: form, redirect: 'manual' })
  }

  it('has its report at an address of its own, that no robot keeps, with the corrected file, and nobody named', async () => {
    const answer = await drop(
      `${HEADS}\nVille,21310555400017,27/03/2017,Monsieur Jean Dupontel,,Aide à Jean Dupontel,"1 000,50",aide en numéraire,unique,2017-03-27,non,1\n`,
    )
    expect(answer.status).toBe(303)
    const path = answer.headers.get('location') ?? ''
    expect(path).toMatch(/^\/donnees\/verifier\/[\w-]{22}$/)
    const report = await fetch(address + path)
    const text = await report.text()
    expect(report.headers.get('x-robots-tag')).toBe('noindex')
    expect(text).toContain('Non conforme')
    const corrected = await (await fetch(`${address}${path}/corrige.csv`)).text()
    expect(corrected).toContain('1000.50')
    for (const page of [text, corrected, await (await fetch(`${address}${path}?format=csv&table=remarques`)).text()])
      expect(page).not.toMatch(/Dupontel/i)
  })

  it.each([
    ['no file', null, 400, 'pas choisi de fichier'],
    ['an empty file', '', 422, 'est vide'],
    ['a binary', new Uint8Array([0, 1, 2, 3, 255, 0, 7]), 422, 'ne se lit pas comme un tableau'],
    ['more than is read', new Uint8Array(31 * 1024 * 1024), 413, 'trop gros'],
  ])('%s is told in French, and the form stays', async (_, content, status, words) => {
    const answer = await drop(content)
    const text = await answer.text()
    expect(answer.status).toBe(status)
    expect(text).toContain(words)
    expect(text).toContain('type="file"')
  })

  it('an address that was never given has no report', async () => {
    const answer = await fetch(`${address}/donnees/verifier/AAAAAAAAAAAAAAAAAAAAAA`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('effacés après 30')
  })
})

describe('the catalogue', () => {
  it('every row that has a beneficiary in the subsidies files of the pack is held', async (context) => {
    const manifest = join(import.meta.dirname, '../../../shared/data/subventions/reels/manifeste.csv')
    if (!existsSync(manifest)) return context.skip('the data pack is not there')
    const described = parse(readFileSync(manifest), { columns: true }) as Record<string, string>[]
    const CODAH_ROWS = 30 // in no line of the manifest; counted in the file itself
    const loaded = (await rowsAt('/donnees?format=json&table=chargement')).find(({ part }) => part === 'fichiers de subventions')
    expect(loaded?.['rows_kept']).toBe(described.reduce((sum, row) => sum + Number(row['lignes_donnees']), CODAH_ROWS))
  })

  it('names every source of the pack with its fingerprint', async () => {
    const list = readFileSync(join(import.meta.dirname, '../../data/sources.yaml'), 'utf8')
    const sums = [...list.matchAll(/sha256: "?([0-9a-f]{64})/g)].map((match) => match[1])
    const text = await (await fetch(`${address}/donnees/catalogue.jsonld`)).text()
    expect(sums.filter((sum) => !text.includes(sum ?? ''))).toEqual([])
  })
})
