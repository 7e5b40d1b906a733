import { describe, expect, it } from 'vitest'
import type { PactText, TextVersion, VersionHead } from '#application/ports/texts.ts'
import type { PublicText } from '#application/read-public-text.ts'
import type { ConventionText, TextBlock } from '#domain/convention/convention-text.ts'
import type { FinancialTable } from '#domain/convention/financial-table.ts'
import { cents } from '#domain/money/cents.ts'
import { dayOf } from '#domain/time/day.ts'
import { division, paragraph, SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import { segmentCutter } from './segments.ts'
import { textTable } from './table-view.ts'
import { textAddress, textAsked } from './text-address.ts'
import { textCards, textView } from './text-view.ts'

const head = (number: number, more: Partial<VersionHead> = {}): VersionHead => ({
  id: number,
  number,
  fingerprint: 'ab'.repeat(32),
  file: `fichier-${number}.pdf`,
  format: 'pdf',
  state: 'published',
  fromText: null,
  madeAt: '2026-01-01T00:00:00.000Z',
  publishedAt: '2026-01-02T00:00:00.000Z',
  ...more,
})
const pact = (versions: readonly VersionHead[], more: Partial<PactText> = {}): PactText => ({
  id: 'exemple',
  title: 'Convention d’exemple',
  nature: 'convention',
  conventionId: null,
  territoryId: null,
  territoryName: null,
  amends: null,
  isExample: true,
  events: [],
  versions,
  ...more,
})
const day = dayOf('2026-11-25') ?? ('' as never)
const read = (text: ConventionText, versions = [head(1), head(2)]): PublicText => {
  const shown = versions.at(-1) ?? head(1)
  const version: TextVersion = { head: shown, asRead: text, text, problems: [] }
  return {
    pact: pact(versions),
    version,
    published: versions,
    day,
    isDayAsked: false,
    isBeforeAll: false,
    today: null,
    events: [],
    force: 'unknown',
  }
}
const NOTHING = { on: null, number: null, order: null, page: null }
const AROUND = { amendments: [], amended: null, withdrawals: [] }

describe('an address of a text', () => {
  it('is read, and written back the same', () => {
    const asked = textAsked(new URLSearchParams('le=2024-05-01&version=2&tri=1.3&page=4'))
    expect(asked).toEqual({ on: '2024-05-01', number: '2', order: '1.3', page: 4 })
    expect(textAddress('/c', asked, {}, 'art_1')).toBe('/c?le=2024-05-01&version=2&tri=1.3&page=4#art_1')
  })
  it.each([['0'], ['-1'], ['1.5'], ['x'], ['']])('page %s is no page', (page) =>
    expect(textAsked(new URLSearchParams({ page })).page).toBeNull(),
  )
})

describe('the page of a text', () => {
  it('says that it cannot tell, when its last day is not known, and marks an example', () => {
    const view = textView(read(SMALL_TEXT), AROUND, '/conventions/exemple', NOTHING)
    expect(view.status).toMatch(/^On ne peut pas dire si ce texte est en vigueur le 25\u00a0novembre 2026/)
    expect(view.isExample).toBe(true)
  })

  it.each([
    ['the Région that it binds, when no territory is told', {}, '/conventions/recherche?signataire=R%C3%A9gion+Essai'],
    ['its territory', { territoryId: '53', territoryName: 'Bretagne' }, '/conventions/recherche?territoire=53'],
  ])('leads to its line of the base, a comparison, the registry, and a search by %s', (_, more, search) => {
    const text = { ...SMALL_TEXT, parties: [{ name: 'Région Essai', level: 'region', blockId: null } as const] }
    const shown = read(text)
    const { around } = textView({ ...shown, pact: { ...shown.pact, ...more } }, AROUND, '/c', NOTHING)
    expect(around.map(({ href }) => href)).toEqual([
      '/conventions/exemple/socle',
      '/conventions/comparer?texte=exemple@2#choisir',
      search,
      '/registre/exemple',
    ])
  })

  it('two articles of a code named in the same words are cited on one line', () => {
    const quote = 'code général des collectivités territoriales, notamment ses articles L. 1511-2 et L. 4211-1'
    const cited = (name: string, blockId: string, words = quote) => ({ kind: 'code', quote: words, name, address: null, blockId }) as const
    const citations = [
      cited('cgct-L1511-2', 'a'),
      cited('cgct-L4211-1', 'a'),
      cited('cgct-L4211-1', 'b', 'CGCT'),
      cited('cgct', 'c', 'CGCT'),
    ]
    const view = textView(read({ ...SMALL_TEXT, citations }), AROUND, '/c', NOTHING)
    expect(view.cited.map((one) => [one.quote, one.passages])).toEqual([
      [quote, ['a', 'b']],
      ['CGCT', ['c']],
    ])
  })

  it('gives headings in their order and depth, an article telling its axis only when what holds it does not', () => {
    const { divisions } = textView(read(SMALL_TEXT), AROUND, '/c', NOTHING)
    expect(divisions.map(({ level, title, axis }) => [level, title, axis])).toEqual([
      [2, 'Préambule', null],
      [2, 'Axe 1 – Création', null],
      [2, 'Annexe 1 – Tableau', null],
    ])
    expect(divisions[1]?.divisions.map(({ level, title, axis }) => [level, title, axis])).toEqual([
      [3, 'Article 1 – Objet', null],
      [3, 'Article 3 – Bilan', null],
    ])
  })

  it('tells the page of a passage only where a page begins', () => {
    const at = (id: string, page: number): TextBlock => ({ ...paragraph(id, 'Mots.'), place: { page, box: null } })
    const text = { ...SMALL_TEXT, divisions: [division({ id: 'a', kind: 'article', blocks: [at('1', 1), at('2', 1), at('3', 2)] })] }
    const [only] = textView(read(text), AROUND, '/c', NOTHING).divisions
    expect(only?.passages.map(({ page }) => page)).toEqual([1, null, 2])
  })

  it('links each two versions that follow, and names the version in files only when one was asked for', () => {
    const view = textView(read(SMALL_TEXT), AROUND, '/conventions/exemple', NOTHING)
    expect(view.comparisons.map(({ href }) => href)).toEqual(['/conventions/comparer?ids=exemple@1,exemple@2'])
    expect(view.downloads[0]?.href).toBe('/conventions/exemple/texte.pdf')
    const asked = textView(read(SMALL_TEXT), AROUND, '/conventions/exemple', { ...NOTHING, on: '2024-01-01' })
    expect(asked.downloads[0]?.href).toBe('/conventions/exemple/texte.pdf?version=2')
  })

  it('shows a picture of a page of a PDF, and of nothing else', () => {
    const page = { ...NOTHING, page: 2 }
    const text = { ...SMALL_TEXT, pages: 2 }
    expect(textView(read(text), AROUND, '/c', page).picture).toMatchObject({
      src: '/c/page/2.png',
      before: '/c?page=1',
      after: null,
      close: '/c',
    })
    expect(textView(read(text, [head(1, { format: 'docx' })]), AROUND, '/c', page).picture).toBeNull()
  })

  it('lists what was not placed, by its reason', () =>
    expect(textView(read(SMALL_TEXT), AROUND, '/c', NOTHING).unplaced).toEqual([{ label: 'marge', passages: ['Passage en marge'] }]))

  it('keeps examples apart, and what is not published out', () => {
    const { real, examples } = textCards([
      pact([head(1)]),
      pact([head(1, { state: 'draft' })], { id: 'brouillon', isExample: false }),
      pact([head(1)], { id: 'vraie', isExample: false }),
    ])
    expect([real.map(({ href }) => href), examples.map(({ href }) => href)]).toEqual([['/conventions/vraie'], ['/conventions/exemple']])
  })
})

describe('the words of a text', () => {
  it('explain a term once, whatever its case, and never inside another word', () => {
    const cut = segmentCutter([])
    expect(cut({ id: '1', text: 'Le plancher, un planchéiage, le Plancher.' })).toEqual([
      { kind: 'words', text: 'Le ' },
      { kind: 'term', term: 'plancher', text: 'plancher' },
      { kind: 'words', text: ', un planchéiage, le Plancher.' },
    ])
    expect(cut({ id: '2', text: 'Un plancher.' })).toEqual([{ kind: 'words', text: 'Un plancher.' }])
  })

  it('lead to a law at a public address, and to nothing else', () => {
    const law = { kind: 'law', quote: 'loi n° 1', name: 'loi-1', blockId: 'p' } as const
    const text = { id: 'p', text: 'Vu la loi n° 1 ;' }
    expect(segmentCutter([{ ...law, address: 'https://exemple.test/1' }])(text)).toContainEqual({
      kind: 'link',
      href: 'https://exemple.test/1',
      text: 'loi n° 1',
    })
    expect(segmentCutter([{ ...law, address: 'javascript:alert(1)' }])(text)).toEqual([{ kind: 'words', text: 'Vu la loi n° 1 ;' }])
  })
})

const column = (label: string, isTotal = false): FinancialTable['columns'][number] => ({
  label,
  funder: null,
  level: null,
  year: null,
  moment: null,
  isTotal,
  unit: 1,
})
const amount = (euros: number | null, text = '', isDoubtful = false) => ({
  text,
  amount: euros === null ? null : cents(euros * 100),
  isDoubtful,
})
const FINANCIAL: FinancialTable = {
  columns: [column('CNC'), column('Total', true)],
  lines: [
    { label: 'Axe 1', axis: 'creation', isTotal: false, amounts: [null, null] },
    { label: 'Écriture', axis: 'creation', isTotal: false, amounts: [amount(10), amount(10)] },
    { label: 'Festivals', axis: 'diffusion', isTotal: false, amounts: [amount(30), amount(33, '33', true)] },
    { label: 'Salles', axis: 'diffusion', isTotal: false, amounts: [amount(null, 'p.m.'), null] },
    { label: 'Total', axis: null, isTotal: true, amounts: [amount(41), amount(43)] },
  ],
  departures: [{ line: 4, column: 0, along: 'column', printed: cents(4100), computed: cents(4000) }],
}
const block = {
  kind: 'table',
  id: 't',
  caption: 'Montants',
  rows: [['Dispositif', 'CNC', 'Total']],
  headRows: 1,
  financial: FINANCIAL,
  place: null,
} as const

describe('a table of amounts', () => {
  const shown = textTable(block, 2, 'Annexe 1, tableau', [], null)

  it('gives amounts in cents, what is printed in their place, and nothing where nothing is', () =>
    expect(shown.table.rows.map(({ cells }) => [cells['ligne'], cells['cnc_1_cents'], cells['total_2_cents']])).toEqual([
      ['Axe 1', '', ''],
      ['Écriture', 1000, 1000],
      ['Festivals', 3000, 3300],
      ['Salles', 'p.m.', ''],
      ['Total', 4100, 4300],
    ]))

  it('says which total departs, by how much, and which reading is doubtful', () => {
    expect(shown.sums).toBe('1\u00a0total imprimé ne tombe pas juste sur 4.')
    expect(shown.departures[0]).toMatch(/imprime 41\u00a0€, la somme donne 40\u00a0€, soit 1\u00a0€ d’écart/)
    expect(shown.table.rows[4]?.notes).toEqual({ cnc_1_cents: 'la somme donne 40\u00a0€' })
    expect(shown.table.rows[2]?.notes).toEqual({ total_2_cents: 'à vérifier' })
    expect(shown.doubtful).toMatch(/^1\u00a0montant est à vérifier/)
  })

  it('sorts by the column that the address names, totals last, and only the table that it names', () => {
    const sorted = textTable(block, 2, '', [], '2.1')
    expect(sorted.table.rows.map(({ cells }) => cells['ligne'])).toEqual(['Festivals', 'Écriture', 'Salles', 'Total'])
    expect(sorted.table.rows[0]?.cells['axe']).toBe('Diffusion culturelle')
    expect(textTable(block, 1, '', [], '2.1').sorted).toBeNull()
  })
})
