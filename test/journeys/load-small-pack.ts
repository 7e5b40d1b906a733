// A load of small files on the embedded database of a folder, run in a process of its own so that it can be killed.
import { join } from 'node:path'
import { loadEverything } from '#application/load-everything.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { factsPart } from '#registry/load/facts.ts'
import { packParts } from '#registry/load/pack-parts.ts'
import { territoriesPart } from '#registry/load/territories.ts'
import { folderPlace } from '#registry/pack/folder.ts'
import { openPack } from '#registry/pack/pack.ts'
import { openEmbedded } from '#store/connect.ts'
import { migrate } from '#store/migrate.ts'
import { loadStore } from '#store/sql/loading.ts'
import { smallPack } from '../fixtures/small-pack.ts'

const [database = '', inputs = '', historyRows = ''] = process.argv.slice(2)
const say = (kind: string, value: string): boolean => process.stdout.write(`${kind} ${value}\n`)

const store = await openEmbedded(database)
await migrate(store, join(import.meta.dirname, '../../src/store/migrations'))
const loading = loadStore(store.db)
for (const { part, fingerprint } of await loading.records()) say('found', `${part} ${fingerprint}`)
say('open', '')
const pack = await openPack(
  smallPack(Number(historyRows)).map(({ source }) => source),
  folderPlace(join(inputs, 'pack')),
)
await loadEverything({
  parts: [territoriesPart(join(inputs, 'territories')), factsPart(join(inputs, 'facts')), ...packParts(pack)],
  store: {
    ...loading,
    replacePart: async (part, fingerprint) => {
      const outcome = await loading.replacePart(part, fingerprint)
      say('loaded', `${part.id} ${fingerprint}`)
      return outcome
    },
  },
  sha256,
  onProgress: () => {},
})
await store.close()
say('closed', '')
