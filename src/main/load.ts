import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { loadEverything, type PartOutcome, type Progress } from '#application/load-everything.ts'
import type { OwnPart, Part } from '#application/ports/loading.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { factsPart } from '#registry/load/facts.ts'
import { indicatorsPart } from '#registry/load/indicators.ts'
import { packParts } from '#registry/load/pack-parts.ts'
import { territoriesPart } from '#registry/load/territories.ts'
import { folderPlace } from '#registry/pack/folder.ts'
import { openPack, type Pack, type PackPlace } from '#registry/pack/pack.ts'
import { readPackSources } from '#registry/pack/sources.ts'
import type { Store } from '#store/connect.ts'
import { loadStore } from '#store/sql/loading.ts'
import type { Settings } from './settings.ts'

/** Where the pack is: what the setting names, else the folder beside the project when it is there. */
function placeOf(settings: Settings, root: string): PackPlace | null {
  const beside = resolve(root, '../shared/data')
  if (settings.dataPack === undefined) return existsSync(beside) ? folderPlace(beside) : null
  return folderPlace(resolve(root, settings.dataPack))
}

export async function locatePack(settings: Settings, root: string): Promise<Pack> {
  const list = join(root, 'data/sources.yaml')
  return openPack(existsSync(list) ? readPackSources(list) : [], placeOf(settings, root))
}

/** Everything that is loaded, in order: what leans on a part comes after it. */
export function everyPart(pack: Pack, root: string): (Part | OwnPart)[] {
  const territories = join(dirname(createRequire(import.meta.url).resolve('@etalab/decoupage-administratif')), 'data')
  return [territoriesPart(territories), indicatorsPart(join(root, 'data/indicators')), factsPart(join(root, 'data/facts')), ...packParts(pack)]
}

/** Loads what has changed; gives what became of each part. */
export async function load(store: Store, pack: Pack, root: string, onProgress: Progress): Promise<PartOutcome[]> {
  return loadEverything({ parts: everyPart(pack, root), store: loadStore(store.db), sha256, onProgress })
}
