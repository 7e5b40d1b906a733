import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const SOURCE = 'src'

/** Who may import whom; « ports » is `application/ports` only. Drawn in ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  application: ['domain'],
  registry: ['domain', 'ports'],
  store: ['domain', 'ports'],
  solver: ['domain', 'ports'],
  accounts: ['domain', 'ports'],
  jobs: ['domain', 'ports'],
  wording: ['domain'],
  'open-data': ['domain', 'application', 'ports', 'wording'],
  documents: ['domain', 'application', 'ports', 'wording'],
  web: ['domain', 'application', 'ports', 'wording'],
  'file-door': ['domain', 'application', 'ports', 'wording', 'web', 'open-data', 'documents'],
  cli: ['domain', 'application', 'ports', 'wording'],
}

/** Inside `domain`, a folder imports only folders before it. */
const DOMAIN_ORDER = [
  'money',
  'time',
  'source',
  'territory',
  'person',
  'convention',
  'cofinancing',
  'scheme',
  'committee',
  'grant',
  'log',
  'retention',
  'rights',
  'deliberation',
  'statistics',
  'payment',
  'image-education',
  'equity',
  'scenario',
  'flow',
  'baseline',
  'comparison',
]

type Import = { readonly from: string; readonly to: string }

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.(ts|svelte)$/.test(entry.name) ? [path] : []
  })
}

const IMPORT =
  /(?:^|\s)(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\s)import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const named = match[1] ?? match[2] ?? match[3] ?? ''
    if (named.startsWith('#')) return { from: path, to: posix.join(SOURCE, named.slice(1)) }
    return { from: path, to: named.startsWith('.') ? posix.join(posix.dirname(path), named) : named }
  })
}

/** The room of a file, by its place; `main` knows every room. */
export function roomOf(path: string): string {
  const [, first = '', second = ''] = path.split('/')
  // A door that answers with a file may call who writes it.
  if (first === 'routes') return path.endsWith('/+server.ts') ? 'file-door' : 'web'
  if (first === 'hooks.server.ts' || first === 'main' || first === 'app.d.ts') return 'main'
  return first === 'application' && second === 'ports' ? 'ports' : first
}

const isTest = (path: string): boolean => /\.test\.ts$/.test(path)

export function breachOf({ from, to }: Import): string | undefined {
  const room = roomOf(from)
  if (room === 'main') return undefined
  if (!to.startsWith(`${SOURCE}/`)) return room === 'domain' ? `${from} imports the package ${to}` : undefined
  const target = roomOf(to)
  if (room === 'store' && to.startsWith(`${SOURCE}/domain/proof/`))
    return `${from} imports ${to}: who writes a proof shares nothing with who checks it`
  if (target === room || (room === 'application' && target === 'ports') || (room === 'ports' && target === 'domain'))
    return room === 'domain' ? domainBreach(from, to) : undefined
  return (MAY_IMPORT[room] ?? []).includes(target) ? undefined : `${from} (${room}) imports ${to} (${target})`
}

function domainBreach(from: string, to: string): string | undefined {
  const [mine, theirs] = [from.split('/')[2] ?? '', to.split('/')[2] ?? '']
  // The public face names what others may use, and nobody of the house passes by it.
  if (theirs === 'engine.ts') return `${from} imports the public face`
  if (theirs === 'result.ts' || mine === theirs || mine === 'engine.ts') return undefined
  if (mine === 'proof') return `${from} imports ${to}: who checks a proof shares nothing with who wrote it`
  if (mine === 'certificate') return theirs === 'money' ? undefined : `${from} imports ${to}: the checker shares nothing but money`
  return DOMAIN_ORDER.indexOf(theirs) >= 0 && DOMAIN_ORDER.indexOf(theirs) < DOMAIN_ORDER.indexOf(mine)
    ? undefined
    : `${from} imports ${to}, which stands below it`
}

const files = sourceFiles(SOURCE).filter((path) => !isTest(path))
const texts = new Map(files.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
const matching = (pattern: RegExp, rooms: (room: string, path: string) => boolean): string[] =>
  files.filter((path) => rooms(roomOf(path), path) && pattern.test(texts.get(path) ?? ''))

describe('rooms', () => {
  it('every import is one that the table allows', () => {
    expect(files.flatMap((path) => importsOf(path, texts.get(path) ?? '').flatMap((link) => breachOf(link) ?? []))).toEqual([])
  })

  it.each([
    ['a page that opens the store', { from: 'src/routes/+page.server.ts', to: 'src/store/connect.ts' }, true],
    ['a page that calls a use case', { from: 'src/routes/+page.server.ts', to: 'src/application/search.ts' }, false],
    ['the core with a package', { from: 'src/domain/money/cents.ts', to: 'kysely' }, true],
    ['money that knows territories', { from: 'src/domain/money/cents.ts', to: 'src/domain/territory/territory-id.ts' }, true],
    ['territories that know money', { from: 'src/domain/territory/territory-id.ts', to: 'src/domain/money/cents.ts' }, false],
    ['the store with a use case', { from: 'src/store/sql/grants.ts', to: 'src/application/import-grants.ts' }, true],
    ['the writer of the log with its checker', { from: 'src/store/sql/seal-days.ts', to: 'src/domain/proof/day-root.ts' }, true],
    ['the store with a port', { from: 'src/store/sql/grants.ts', to: 'src/application/ports/grants.ts' }, false],
  ])('%s is judged as the table says', (_, link, isBreach) => {
    expect(breachOf(link) !== undefined).toBe(isBreach)
  })
})

describe('absences', () => {
  it('the core is synchronous and reads neither clock nor chance', () => {
    expect(matching(/\basync\b|\bawait\b|\bPromise\b|new Date\b|Date\.now|Math\.random/, (room) => room === 'domain')).toEqual([])
  })
  it('no SQL outside the store', () => {
    expect(matching(/from 'kysely'|sql`|\bselectFrom\(|\binsertInto\(/, (room) => room !== 'store' && room !== 'main')).toEqual([])
  })
  it('no reader or writer of sheets outside registry/extract and open-data', () => {
    expect(
      matching(
        /from '(csv-parse|csv-stringify|@e965\/xlsx)/,
        (room, path) => room !== 'open-data' && !path.startsWith('src/registry/extract/'),
      ),
    ).toEqual([])
  })
  it('no barrel file', () => {
    expect(files.filter((path) => /(^|\/)index\.ts$/.test(path))).toEqual([])
  })
  it('no inline style, script or event attribute in a page', () => {
    expect(matching(/\sstyle=|<script>(?!\s*\/\/)(?![\s\S]*<\/script>)|\sonclick="/, (_, path) => path.endsWith('.svelte'))).toEqual([])
  })
  it('no console outside cli and main', () => {
    expect(matching(/\bconsole\./, (room) => room !== 'cli' && room !== 'main')).toEqual([])
  })
  it('no default export where no framework asks for one', () => {
    expect(matching(/^export default\b/m, (_, path) => path.endsWith('.ts'))).toEqual([])
  })
})
