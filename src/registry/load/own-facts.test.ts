import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { KnownTerritories, Part } from '#application/ports/loading.ts'
import { factsPart } from './facts.ts'
import { indicatorsPart } from './indicators.ts'
import { territoriesPart } from './territories.ts'

const ROOT = join(import.meta.dirname, '../../..')
const TERRITORIES = join(dirname(createRequire(import.meta.url).resolve('@etalab/decoupage-administratif')), 'data')

describe('our own files', () => {
  let known: KnownTerritories
  beforeAll(async () => {
    const { tables } = await territoriesPart(TERRITORIES).read({ has: () => false, communeOf: () => undefined })
    const ids = new Set(tables[0]?.rows.map(({ id }) => id))
    known = { has: (id) => ids.has(id), communeOf: () => undefined }
  })

  it.each<[string, Part]>([
    ['facts', factsPart(join(ROOT, 'data/facts'))],
    ['indicators', indicatorsPart(join(ROOT, 'data/indicators'))],
  ])('%s are all there and every row is read without a remark', async (_, part) => {
    const reading = await part.read(known)
    expect(reading.problems).toEqual([])
    expect(reading.missing).toEqual([])
    expect(reading.files.map(({ rowsKept }) => rowsKept)).toEqual(reading.files.map(({ rowsRead }) => rowsRead))
    expect(Math.min(...reading.files.map(({ rowsRead }) => rowsRead))).toBeGreaterThan(0)
  })
})
