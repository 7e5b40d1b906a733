import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { mapOfCommunes } from './map-of-communes.ts'
import { openSourceFolder } from './source-folder.ts'
import { territoryProfiles } from './territory-profiles.ts'
import { yearlySeries } from './yearly-series.ts'

/** Three mainland communes, one of La Réunion, one of Polynésie: every trap of the real files, at its smallest. */
const FILES: Readonly<Record<string, string>> = {
  'territoires/communes.csv.gz': `code,departement,region,zone,epci,population_municipale,densite7,frr_2025
01001,01,84,metro,200000001,860,Bourgs ruraux,FRR socle
01002,01,84,metro,200000001,40,Petites villes,FRR bénéficiaire partiellement
85194,85,52,metro,200000002,100,Petites villes,Non classée
97411,974,04,drom,200000003,500,Bourgs ruraux,Classée FRR partiellement
98735,987,987,com,,,,
`,
  'territoires/communes-anciennes.csv.gz': 'code,commune_actuelle\n01900,01001\n',
  'territoires/epci.csv.gz': 'siren,longitude,latitude\n200000001,5,46\n200000002,-1,46\n200000003,55,-21\n',
  'territoires/departements.csv': 'code,longitude,latitude\n01,5,46\n85,-1,46\n974,55,-21\n987,,\n',
  'territoires/regions.csv': 'code,longitude,latitude\n84,4,45\n52,-1,47\n04,55,-21\n987,,\n',
  'territoires/qpv-2024.csv': 'code_qp,code_commune\nQ1,01001|01002\nQ2,01900\n',
  'territoires/bpe2024-etablissements-scolaires.csv.gz': 'code,ecoles_primaires,colleges,lycees\n01001,2,1,0\n',
  'cinema/cnc-etablissements-2024.csv.gz': `code_commune,code_commune_actuelle,genre,ecrans,fauteuils,art_et_essai,entrees_2024
01001,01001,FIXE,3,300,OUI,9000
01001,01001,ITINERANT,1,,OUI,4000
`,
  'cinema/festivals-cinema-audiovisuel.csv': 'code_commune,code_commune_actuelle\n97411,97411\n,\n',
  'cinema/cnc-etablissements-actifs-2003-2024.csv.gz': `annee,ecrans,fauteuils,code_commune,code_commune_actuelle,genre,art_et_essai
2003,2,200,85060,,FIXE,NON
2004,2,,85060,,FIXE,C
2004,1,50,01001,01001,ITINERANT,OUI
2004,1,50,01001,01001,,NON
`,
  'cinema/cnc-films-agrees-2003-2024.csv.gz': 'annee_agrement,aide_regionale\n2003,X\n2003,x\n2003,\n',
  'cinema/cnc-geographie-regions.csv.gz':
    'code_region,indicateur,categorie_exploitation,annee,valeur\nFR,etablissements,tous,1992,4402\n84,entrees,tous,1987,17023667.05\n',
  'cinema/cnc-geographie-departements.csv.gz':
    'code_departement,indicateur,categorie_exploitation,annee,valeur\nFR,etablissements,tous,1980,0\n01,ecrans,tous,1966,40\n',
}

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-facts-'))
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, 'data', path)), { recursive: true })
  writeFileSync(join(folder, 'data', path), text)
}
afterAll(() => rmSync(folder, { recursive: true }))

const source = openSourceFolder(folder)
const map = mapOfCommunes(source)
const profiles = territoryProfiles(source, map)
const series = yearlySeries(source, map)
const rows = new Map(Object.values(profiles).flatMap((level) => level.map((row) => [row['territory_id'], row] as const)))
const of = (id: string, column: string): unknown => rows.get(id)?.[column]
const yearly = (id: string, indicator: string): Record<string, unknown> | undefined =>
  series.find((row) => row['territory_id'] === id && row['indicator_id'] === indicator)

describe('profiles', () => {
  it('a mainland commune absent from the file of cinemas has none', () => expect(of('commune-85194', 'cinemas')).toBe(0))
  it('a commune overseas absent from the file of cinemas is unknown, not without cinema', () => {
    expect([of('commune-97411', 'cinemas'), of('region-04', 'screens'), of('commune-98735', 'admissions')]).toEqual([null, null, null])
  })
  it('a roaming circuit counts apart, at its seat', () => {
    expect([of('commune-01001', 'cinemas'), of('commune-01001', 'itinerant_cinemas'), of('commune-01001', 'screens')]).toEqual([1, 1, 3])
    expect([of('region-84', 'seats'), of('region-84', 'admissions'), of('region-84', 'art_et_essai')]).toEqual([300, 9000, 1])
  })
  it('a QPV that spans two communes counts in each, and once in their EPCI, their département and their Région', () => {
    expect([of('commune-01001', 'qpv'), of('commune-01002', 'qpv')]).toEqual([2, 1])
    expect([of('epci-200000001', 'qpv'), of('departement-01', 'qpv'), of('region-84', 'qpv'), of('nation-FR', 'qpv')]).toEqual([2, 2, 2, 2])
  })
  it('a commune with two QPV is one commune with a QPV', () => expect(of('departement-01', 'qpv_communes')).toBe(2))
  it('a commune classed FRR in part is not among those classed', () => {
    expect([of('departement-01', 'frr_communes'), of('departement-01', 'frr_population')]).toEqual([1, 860])
    expect([of('region-04', 'frr_communes'), of('commune-97411', 'frr_class')]).toEqual([0, 'Classée FRR partiellement'])
  })
  it('density and FRR are unknown in the overseas collectivities', () => {
    expect([of('region-987', 'frr_communes'), of('region-987', 'rural_population'), of('commune-98735', 'primary_schools')]).toEqual([
      null,
      null,
      null,
    ])
  })
  it('a commune absent from the file of schools has none', () => expect(of('commune-01002', 'primary_schools')).toBe(0))
  it('a festival without commune counts in the nation alone, and is reported', () => {
    expect([of('nation-FR', 'festivals'), of('region-04', 'festivals')]).toEqual([2, 1])
    expect(source.problems.filter(({ file }) => file?.includes('festivals')).map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'commune-unknown'],
    ])
  })
})

describe('series', () => {
  it('Château-d’Olonne is counted in Les Sables-d’Olonne, into which it merged', () => {
    expect(yearly('commune-85194', 'cinemas')).toMatchObject({ 2003: 1, 2004: 1, 2005: 0 })
    expect(yearly('commune-85060', 'cinemas')).toBeUndefined()
  })
  it('seats left empty make the year unknown for the commune', () => {
    expect(yearly('commune-85194', 'seats')?.['2003']).toBe(200)
    expect(yearly('commune-85194', 'seats')?.['2004']).toBeUndefined()
  })
  it('a class or a yes makes a cinema art et essai', () =>
    expect(yearly('commune-85194', 'art_et_essai')).toMatchObject({ 2003: 0, 2004: 1 }))
  it('a roaming circuit and a cinema of unknown kind are not counted as cinemas', () => {
    expect(yearly('commune-01001', 'cinemas')).toBeUndefined()
    expect(source.problems.map(({ reason }) => reason)).toContain('cinema-kind-unknown')
  })
  it('the zero cinemas that a file writes before 1992 are not the nation’s', () => {
    expect(yearly('nation-FR', 'cinemas_published')).toEqual({ territory_id: 'nation-FR', indicator_id: 'cinemas_published', 1992: 4402 })
  })
  it('an admission rebuilt with decimals is rounded to one admission', () =>
    expect(yearly('region-84', 'admissions_since_1966')?.['1987']).toBe(17023667))
  it('a film aided by a Région is one whatever the case of the cross', () => {
    expect([yearly('nation-FR', 'approved_films')?.['2003'], yearly('nation-FR', 'approved_films_with_regional_aid')?.['2003']]).toEqual([
      3, 2,
    ])
  })
})
