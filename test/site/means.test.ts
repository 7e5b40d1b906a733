import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, inject, it } from 'vitest'

const address = inject('address')
type Cells = Readonly<Record<string, string | number | null>>

const ROOT = join(import.meta.dirname, '../..')
const figures: Record<string, string>[] = parse(readFileSync(join(ROOT, 'data/facts/figure.csv')), { columns: true })
const PACK = join(ROOT, '../shared/data/cinema/cnc-films-agrees-2003-2024.csv.gz')
const tableOf = async (path: string): Promise<readonly Cells[]> => ((await (await fetch(address + path)).json()) as { rows: Cells[] }).rows
const text = async (path: string): Promise<string> =>
  (await (await fetch(address + path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0\u202f]+/g, ' ')
const figure = (id: string): Record<string, string> => figures.find((row) => row['id'] === id) ?? {}

describe('money that moves with means, against the rows of the facts', () => {
  it('each programme counted for two school years stands with its pupils, its means being unknown', async () => {
    const rows = await tableOf('/cofinancement/moyens?format=json&table=eleves')
    expect(rows.map((row) => [row['eleves_avant'], row['eleves_apres'], row['moyens_avant_cents'], row['moyens_apres_cents']])).toEqual([
      [Number(figure('ma-classe-2023-pupils')['value']), Number(figure('ma-classe-2024-pupils')['value']), null, null],
      [Number(figure('sud-2023-pupils')['value']), Number(figure('sud-2024-pupils')['value']), null, null],
    ])
  })

  it('the only figure of travelling circuits is the one that the facts give, shared equally', async () => {
    expect(figure('rural-2025-circuits-money')['value']).toBe('500000')
    expect(figure('rural-2025-circuits')['value']).toBe('117')
    const read = await text('/cofinancement/moyens')
    for (const words of ['500 000 € pour 117 circuits', '4 273,50 €', 'Aucun compte de circuit', 'hypothèse de Contrechamp'])
      expect(read).toContain(words)
  })

  it('creation has an amount for each year of the census, the others none, and no alert is made of it', async () => {
    const rows = await tableOf('/cofinancement/moyens?format=json&table=creation')
    const census = figures.filter(
      (row) =>
        row['territory_id'] === 'nation-FR' &&
        row['subject'] === 'fund-total' &&
        row['perimeter']?.includes('recensement annuel de Ciclic') &&
        row['funder'] === 'all',
    )
    expect(rows.map((row) => [row['annee'], row['creation_cents'], row['diffusion_education_cents']])).toEqual(
      census.map((row) => [Number(row['year_from']), Number(row['amount_cents']), null]),
    )
    expect(rows.every((row) => row['regle'] === 'Il manque la diffusion et l’éducation.')).toBe(true)
  })

  it('a fragile form has a part only of a total of the same fund, year and moment', async () => {
    const rows = await tableOf('/cofinancement/moyens?format=json&table=formes-fragiles')
    const withPart = rows.filter((row) => row['part_pct'] !== null)
    expect(withPart.length).toBeGreaterThan(3)
    expect(
      withPart.every((row) => Math.abs(Number(row['montant_cents']) / Number(row['total_cents']) - Number(row['part_pct']) / 100) < 0.0001),
    ).toBe(true)
    const shorts = rows.find((row) => row['montant_cents'] === Number(figure('shorts-2016-total')['amount_cents']))
    expect(shorts?.['total_cents']).toBe(Number(figure('ciclic-2016-total')['amount_cents']))
  })

  it('the fictitious example of initiative keeps apart what does not say', async () => {
    const rows = await tableOf('/cofinancement/moyens?format=json&table=initiative')
    expect(rows.map((row) => [row['part_region_pct'], row['au_moins_pct'], row['au_plus_pct']])).toEqual([
      [25, 25, 25],
      [75, 60, 80],
    ])
  })
})

describe.skipIf(!existsSync(PACK))('budgets of approved films, against the file of the CNC', () => {
  const films = existsSync(PACK) ? (parse(gunzipSync(readFileSync(PACK)), { columns: true }) as Record<string, string>[]) : []
  const euros = (film: Record<string, string>): number => Number(film['devis_eur'])
  const isAided = (film: Record<string, string>): boolean => film['aide_regionale']?.toLowerCase() === 'x'
  const BOUNDS = [0, 1e6, 4e6, 7e6, 15e6, Infinity]

  it.each([
    ['francaise', (film: Record<string, string>) => film['initiative_francaise'] === 'OUI'],
    ['tous', () => true],
  ])('each class has the films of the file (%s)', async (which, isShown) => {
    const rows = await tableOf(`/cofinancement/moyens?films=${which}&format=json&table=devis`)
    const groups: readonly (readonly [string, (film: Record<string, string>) => boolean])[] = [
      ['Tous', () => true],
      ['Films marqués d’une aide régionale', isAided],
      ['Films sans cette marque', (film) => !isAided(film)],
    ]
    for (const [group, isIn] of groups) {
      const some = films.filter((film) => isShown(film) && isIn(film))
      const counts = BOUNDS.slice(1).map(
        (below, place) => some.filter((film) => euros(film) >= (BOUNDS[place] ?? 0) && euros(film) < below).length,
      )
      const shown = rows.filter((row) => row['groupe'] === group)
      expect(shown.map((row) => row['films'])).toEqual(counts)
      expect(shown.reduce((so, row) => so + Number(row['devis_cents']), 0)).toBe(
        some.reduce((so, film) => so + Math.round(euros(film) * 100), 0),
      )
    }
  })

  it('each year has its films, those that a Région helped, and its first films', async () => {
    const years = await tableOf('/cofinancement/moyens?films=tous&format=json&table=dixieme')
    expect(years.map((row) => [row['annee'], row['films_tous'], row['films_aides']])).toEqual(
      [...new Set(films.map((film) => film['annee_agrement']))]
        .toSorted()
        .map((year) => [
          Number(year),
          films.filter((film) => film['annee_agrement'] === year).length,
          films.filter((film) => film['annee_agrement'] === year && isAided(film)).length,
        ]),
    )
    const helped = await tableOf('/cofinancement/moyens?format=json&table=longs-metrages-aides')
    // the CNC counted 36 first films among those helped in 2018
    expect(helped.find((row) => row['annee'] === 2018)?.['premiers_films']).toBe(Number(figure('agreed-films-2018-first')['value']))
  })
})

describe('the forms, without script', () => {
  it('one pupil too many is an alert, as many as the means is none', async () => {
    const query = (pupils: number): string => `/cofinancement/moyens?eleves-1=1000&eleves-2=${pupils}&moyens-1=10000&moyens-2=11000`
    expect(await text(query(1101))).toContain('Alerte : les élèves augmentent plus vite que les moyens.')
    const kept = await text(query(1100))
    expect(kept).toContain('Les moyens suivent.')
    expect(kept).not.toContain('Alerte : les élèves')
  })

  it('a circuit reads its remaining cost under each rule, cents as French people write them', async () => {
    const read = await text('/cofinancement/moyens?depense=12%20500,50&recettes=6000&aides=3000')
    expect(read).toContain('Reste à charge : 3 500,50 €')
    const rows = await tableOf('/cofinancement/moyens?depense=12500.50&recettes=6000&aides=3000&format=json&table=circuit')
    expect(rows.map((row) => [row['couvert_cents'], row['laisse_cents']])).toEqual([
      [350_050, 0],
      [175_025, 175_025],
    ])
  })

  it.each(['-5', '1e5', 'douze', '1.234', '9'.repeat(20), '<script>'])('%s is refused beside its field', async (wrong) => {
    const read = await text(`/cofinancement/moyens?depense=${encodeURIComponent(wrong)}&recettes=0&aides=0`)
    expect(read).toContain('Écrivez un montant en euros')
    expect(read).not.toContain('Reste à charge :')
  })

  it('an account that lacks a figure is not read as zero', async () => {
    expect(await text('/cofinancement/moyens?depense=100')).toContain('une donnée inconnue n’est pas un zéro')
  })
})

describe('adjustments over the published series, against the rows of the facts', () => {
  const series = (territory: string, years: readonly number[]): readonly number[] =>
    years.map((year) =>
      Number(
        figures.find(
          (row) =>
            row['territory_id'] === territory &&
            row['subject'] === 'fund-total' &&
            row['year_from'] === String(year) &&
            row['funder'] === 'all' &&
            row['includes_cnc'] === 'yes' &&
            row['perimeter']?.includes('recensement annuel de Ciclic'),
        )?.['amount_cents'],
      ),
    )

  it.each([
    ['nation-FR', [2014, 2015, 2016, 2017, 2018, 2019, 2020]],
    ['region-11', [2015, 2016, 2017, 2018, 2019, 2020]],
    ['region-32', [2016, 2017, 2018, 2019, 2020]],
    ['region-75', [2016, 2017, 2018, 2019, 2020]],
    ['region-93', [2017, 2018, 2019]],
  ])('%s has its consecutive years and their totals, cut at one quarter, and what 1 pour 2 opens', async (territory, years) => {
    const rows = await tableOf(`/cofinancement/ajustement?territoire=${territory}&format=json&table=ajustement`)
    const totals = series(territory, years)
    expect(rows.map((row) => [row['annee'], row['total_cents']])).toEqual(years.map((year, place) => [year, totals[place]]))
    for (const [place, row] of rows.entries()) {
      const whole = totals[place] ?? 0
      expect(row['sans_ajuster_cents']).toBe(Math.floor(whole / 4))
      expect(row['collectivites_cents']).toBe(whole - Math.floor(whole / 4))
      expect(row['ouvert_cents']).toBe(Math.floor(Number(row['collectivites_cents']) / 2))
      if (place === 0) continue
      const before = rows[place - 1] ?? {}
      const given = place === 1 ? before['sans_ajuster_cents'] : (rows[place - 2]?.['ouvert_cents'] ?? 0)
      expect(row['correction_cents']).toBe(2 * Number(before['ouvert_cents']) - Number(given))
      expect(Number(row['indexation_cents'])).toBeLessThanOrEqual(Math.floor((Number(before['indexation_cents']) * 105) / 100))
      const [basis, corridor] = [Number(row['collectivites_cents']), Number(row['couloir_cents'])]
      expect(basis * 10 <= corridor * 22 && basis * 10 >= corridor * 18).toBe(true)
    }
  })

  it('says the hypothesis, and obeys the form', async () => {
    const read = await text('/cofinancement/ajustement?territoire=region-11&part=30&cle=3')
    for (const words of [
      'hypothèse de Contrechamp',
      'le CNC apporte 30 % de chaque total',
      'Île-de-France, 2015 à 2020',
      'la clé 1 pour 3',
    ])
      expect(read).toContain(words)
    const [first] = await tableOf('/cofinancement/ajustement?territoire=region-11&part=30&cle=3&format=json&table=ajustement')
    expect(first?.['sans_ajuster_cents']).toBe(445_500_000)
    expect(first?.['ouvert_cents']).toBe(346_500_000)
  })

  it.each(['part=91', 'part=-1', 'part=douze', 'largeur=1e3', 'retard=0', 'retard=6', 'plafond=%3Cb%3E'])(
    '%s is refused beside its field',
    async (query) => {
      const read = await text(`/cofinancement/ajustement?${query}`)
      expect(read).toMatch(/Écrivez un (pourcentage de 0 à 90|nombre d’années)/)
      expect((await fetch(`${address}/cofinancement/ajustement?territoire=atlantide`)).status).toBe(200)
    },
  )
})
