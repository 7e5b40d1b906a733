// The matrix at 10, 100 and 1 000 conventions, from what the store keeps to the page or the file; its cost against its cells.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'svelte/compiler'
import { render } from 'svelte/server'
import { matrixGrounds } from '../src/application/baseline-matrix.ts'
import { readBaselineFolder } from '../src/registry/read/baseline-folder.ts'
import { openEmbedded } from '../src/store/connect.ts'
import { migrate } from '../src/store/migrate.ts'
import { baselineOf } from '../src/store/sql/baseline.ts'
import { conventionsOf } from '../src/store/sql/conventions.ts'
import { insertRows } from '../src/store/sql/insert-rows.ts'
import { textsOf } from '../src/store/sql/texts.ts'
import { tableFile } from '../src/open-data/table-file.ts'
import { matrixQuestion } from '../src/web/baseline/matrix-filter.ts'
import { matrixFiles, matrixView } from '../src/web/baseline/matrix-view.ts'
import { measuredRequests } from '../src/web/baseline/measured-requests.ts'
import { rounded } from './alternate.js'

const ROOT = join(import.meta.dirname, '..')
const SIZES = [10, 100, 1_000]
const STATES = ['present', 'partial', 'absent', 'contrary']
const rules = readBaselineFolder(ROOT)
const { register } = rules
const measured = measuredRequests(rules)

/** A store with so many published texts, each read whole, a tenth of the cells decided. */
async function storeOf(count) {
  const store = await openEmbedded('memory://')
  await migrate(store, join(ROOT, 'src/store/migrations'))
  const ids = Array.from({ length: count }, (_, at) => `texte-${at}`)
  await insertRows(store.db, 'text_file', [{ fingerprint: 'f', name: 'f.pdf', format: 'pdf', bytes: '\\x00', received_at: '2026-01-01' }])
  await insertRows(
    store.db,
    'pact_text',
    ids.map((id) => ({ id, title: `Convention ${id}`, nature: 'convention', is_example: true, made_at: '2026-01-01' })),
  )
  for (const id of ids)
    await store.db
      .insertInto('text_version')
      .values({
        text_id: id,
        number: 1,
        fingerprint: 'f',
        state: 'published',
        from_text: null,
        as_read: '{}',
        structure: '{}',
        problems: '[]',
        published_at: new Date(),
      })
      .execute()
  const versions = await store.db.selectFrom('text_version').select(['id', 'text_id']).execute()
  const cells = versions.flatMap(({ id, text_id }, at) =>
    register.requests.map((request, rank) => ({
      id,
      text_id,
      request: request.id,
      state: STATES[(at * 7 + rank * 3) % 4],
      rank: at + rank,
    })),
  )
  await insertRows(
    store.db,
    'baseline_reading',
    cells.map(({ id, request, state }) => ({
      version_id: id,
      request_id: request,
      rules_fingerprint: 'r',
      state,
      passages: {
        passages: [
          {
            article: 'art_1',
            block: 'art_1__para_1',
            page: 1,
            quote: 'Un passage de la longueur d’une phrase ordinaire de convention.',
            state,
            why: { way: 'w', met: [], cues: [], isMisplaced: false },
          },
        ],
        setAside: [],
      },
      searched: { divisions: ['art_1', 'art_2'] },
    })),
  )
  for (const { id, text_id, request, state } of cells.filter(({ rank }) => rank % 10 === 0))
    await store.db
      .insertInto('baseline_decision')
      .values({ text_id, version_id: id, request_id: request, state, passages: '[]', reason: 'relu', decided_by: 'banc' })
      .execute()
  return store
}

/** The page's own table, compiled as the site compiles it. */
async function matrixComponent() {
  const path = join(ROOT, 'src/web/baseline/Matrix.svelte')
  const { js } = compile(readFileSync(path, 'utf8'), { generate: 'server', filename: path })
  const folder = join(ROOT, 'var/bench')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'matrix.js'), js.code)
  const { default: Matrix } = await import(join(folder, 'matrix.js'))
  rmSync(folder, { recursive: true })
  return Matrix
}

const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

async function timed(run) {
  await run()
  const times = []
  const until = performance.now() + 500
  while (performance.now() < until || times.length < 3) {
    const from = performance.now()
    await run()
    times.push(performance.now() - from)
  }
  return middle(times)
}

export async function bench() {
  const Matrix = await matrixComponent()
  const question = matrixQuestion(new URLSearchParams('demandes=toutes'), register.requests)
  const parts = { page: [], matrice: [], cases: [] }
  for (const size of SIZES) {
    const store = await storeOf(size)
    const house = {
      texts: textsOf(store.db),
      conventions: conventionsOf(store.db),
      baseline: baselineOf(store.db),
      today: () => '2026-11-25',
    }
    parts.page.push(
      await timed(
        async () => render(Matrix, { props: { view: matrixView(await matrixGrounds(house), register, measured, question) } }).body,
      ),
    )
    for (const file of ['matrice', 'cases'])
      parts[file].push(
        await timed(async () => {
          const tables = matrixFiles(await matrixGrounds(house), register, measured, question, file)
          return tableFile(tables, 'csv', file, '/socle').text()
        }),
      )
    await store.close()
  }
  const cells = (rank) => SIZES[rank] * register.requests.length
  const told = (times) => SIZES.map((size, rank) => `${size} : ${rounded(times[rank])} ms`).join(' ; ')
  return [
    ['la page (cent lignes au plus)', parts.page],
    ['le fichier d’une ligne par texte', parts.matrice],
    ['le fichier d’une ligne par case', parts.cases],
  ].map(([name, times]) => {
    const [grew, allowed] = [times[2] / times[1], cells(2) / cells(1)]
    return {
      name: `matrice du socle, ${name} (${told(times)})`,
      ours: rounded(grew),
      peer: rounded(allowed),
      peer_name: 'ses cases, de 100 à 1 000 conventions',
      ratio: rounded(allowed / grew),
      aim: 1,
      unit: 'fois',
    }
  })
}
