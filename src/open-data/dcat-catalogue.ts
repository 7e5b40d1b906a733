import type { CatalogueEntry, LoadedPart } from '#application/ports/catalogue.ts'
import { FACT_FILE_LABELS, OPEN_DATA } from '#wording/pages/open-data.ts'

const LICENCES: readonly (readonly [RegExp, string])[] = [
  [/licence ouverte|etalab|^LO\b/i, 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'],
  [/odbl/i, 'https://opendatacommons.org/licenses/odbl/1-0/'],
  [/cc[ -]by[ -]4/i, 'https://creativecommons.org/licenses/by/4.0/'],
  [/unlicense/i, 'https://unlicense.org/'],
  [/\bMIT\b/, 'https://opensource.org/license/mit'],
]
const FRENCH = 'http://publications.europa.eu/resource/authority/language/FRA'
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
}

type Known = { readonly entries: readonly CatalogueEntry[]; readonly parts: readonly LoadedPart[] }

/** The catalogue as DCAT-AP in JSON-LD: our facts, then each public file that we read, its fingerprint and its licence. */
export function dcatCatalogue({ entries, parts }: Known, origin: string): object {
  const at = (path: string): string => new URL(path, origin).href
  const ours = parts.find(({ part }) => part === 'facts')
  const datasets = [factsDataset(ours, at), ...entries.map((entry) => packDataset(entry, at))]
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': at('/donnees/catalogue.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': { '@value': 'Contrechamp', '@language': 'fr' },
    'dct:description': { '@value': OPEN_DATA.lead, '@language': 'fr' },
    'dct:language': { '@id': FRENCH },
    'dct:publisher': agent('Contrechamp'),
    'foaf:homepage': { '@id': at('/') },
    'dct:license': { '@id': licenceUri('Licence Ouverte 2.0') },
    ...modified(ours?.loadedAt.toISOString().slice(0, 10) ?? null),
    'dcat:dataset': datasets,
  }
}

function factsDataset(ours: LoadedPart | undefined, at: (path: string) => string): object {
  return {
    '@id': at('/donnees#faits'),
    '@type': 'dcat:Dataset',
    'dct:identifier': 'faits',
    'dct:title': { '@value': OPEN_DATA.factsTitle, '@language': 'fr' },
    'dct:description': { '@value': OPEN_DATA.factsIntro, '@language': 'fr' },
    'dct:publisher': agent('Contrechamp'),
    ...modified(ours?.loadedAt.toISOString().slice(0, 10) ?? null),
    'dcat:distribution': FACT_PAGES.map(({ id, title, path }) => ({
      '@id': at(`/donnees#faits-${id}`),
      '@type': 'dcat:Distribution',
      'dct:title': { '@value': title, '@language': 'fr' },
      'dcat:accessURL': { '@id': at(path) },
      'dcat:downloadURL': { '@id': at(path) },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${path.endsWith('.ics') ? 'text/calendar' : 'text/csv'}` },
      'dct:license': { '@id': licenceUri('Licence Ouverte 2.0') },
    })),
  }
}

/** What of our facts is downloaded from the site. */
const FACT_PAGES = [
  { id: 'dispositifs', title: FACT_FILE_LABELS['aid_scheme.csv'], path: '/aides?format=csv&table=dispositifs' },
  { id: 'dates', title: FACT_FILE_LABELS['deadline.csv'], path: '/aides/calendrier.ics' },
  { id: 'aides', title: FACT_FILE_LABELS['fund_award.csv'], path: '/decisions?format=csv&table=aides' },
] as const

function packDataset(entry: CatalogueEntry, at: (path: string) => string): object {
  const page = entry.address ?? at('/donnees#paquet')
  const type = MEDIA_TYPES[entry.path.replace(/\.gz$/, '').split('.').at(-1) ?? '']
  const licence = licenceUri(entry.licence)
  return {
    '@id': at(`/donnees#${entry.id}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': entry.id,
    'dct:title': { '@value': entry.title, '@language': 'fr' },
    'dct:description': { '@value': `${entry.title}, ${entry.producer}`, '@language': 'fr' },
    'dct:publisher': agent(entry.producer),
    'dcat:landingPage': { '@id': page },
    ...modified(entry.date),
    'dcat:distribution': {
      '@id': at(`/donnees#${entry.id}-fichier`),
      '@type': 'dcat:Distribution',
      'dct:title': entry.path,
      'dcat:accessURL': { '@id': page },
      ...(type === undefined ? {} : { 'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` } }),
      'dct:license': licence === null ? entry.licence : { '@id': licence },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': { '@value': entry.sha256, '@type': 'xsd:hexBinary' },
      },
    },
  }
}

const agent = (name: string): object => ({ '@type': 'foaf:Agent', 'foaf:name': name })

/** The address of a licence that we know; `null` for one that has only a name. */
export const licenceUri = (name: string): string | null => LICENCES.find(([words]) => words.test(name))?.[1] ?? null

const TYPES: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' }

/** A date at the degree known; nothing when it is written otherwise. */
function modified(date: string | null): object {
  const type = date !== null && /^\d{4}(-\d{2}){0,2}$/.test(date) ? TYPES[date.length] : undefined
  return type === undefined ? {} : { 'dct:modified': { '@value': date, '@type': type } }
}
