import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { keepReadings } from '#application/baseline-readings.ts'
import { loadEverything, type PartOutcome, type Progress } from '#application/load-everything.ts'
import type { OwnPart, Part } from '#application/ports/loading.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { factsPart } from '#registry/load/facts.ts'
import { indicatorsPart } from '#registry/load/indicators.ts'
import { packParts } from '#registry/load/pack-parts.ts'
import { territoriesPart } from '#registry/load/territories.ts'
import type { Pack } from '#registry/pack/pack.ts'
import { loadStore } from '#store/sql/loading.ts'
import { sqlGrants } from '#store/sql/grants.ts'
import { playDemonstration } from './demonstration.ts'
import { exampleTextsPart } from './example-texts.ts'
import { grantsPart } from './grants-part.ts'
import { grantsReader } from './grants-reader.ts'
import type { OpenHouse } from './house.ts'

/** Everything that is loaded, in order: what leans on a part comes after it. Parts that write by themselves come last. */
export function everyPart(pack: Pack, root: string): (Part | OwnPart)[] {
  const territories = join(dirname(createRequire(import.meta.url).resolve('@etalab/decoupage-administratif')), 'data')
  return [
    territoriesPart(territories),
    indicatorsPart(join(root, 'data/indicators')),
    factsPart(join(root, 'data/facts')),
    ...packParts(pack),
  ]
}

/** Loads what has changed, and has the house take note of it; gives what became of each part. */
export async function load(house: OpenHouse, root: string, onProgress: Progress): Promise<PartOutcome[]> {
  const pack = await house.pack()
  const grants = grantsPart(root, { pack, reader: grantsReader(root), store: sqlGrants(house.store.db) })
  const examples = exampleTextsPart(root, { documents: house.textDocuments, texts: house.texts, stem: house.language.stem })
  const outcomes = await loadEverything({
    parts: [...everyPart(pack, root), grants, examples],
    store: loadStore(house.store.db),
    sha256,
    onProgress,
  })
  pack.release()
  if (house.playedRoles !== null) await playDemonstration(root, house, onProgress)
  await keepReadings(house)
  await house.refresh()
  return outcomes
}
