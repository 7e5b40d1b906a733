import type { DeMinimisCeiling } from '#domain/scheme/de-minimis.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { amount, day, listOf, mapOf, whole } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'
import { SOURCE_KEYS } from './matching-rule.ts'

const DE_MINIMIS_FILE = mapOf({
  ceilings: listOf(mapOf({ from: day(), to: day(), euros: amount(), years: whole(1, 10), source: SOURCE_KEYS })),
})

/** Reads the ceilings of de minimis aid, each with the days between which it holds. */
export function readDeMinimisFile(bytes: Uint8Array, file: string | null): FileReading<readonly DeMinimisCeiling[]> {
  const { value, problems } = readDescribedYaml(bytes, DE_MINIMIS_FILE, file)
  if (value === null) return { value: null, problems }
  return { problems: [], value: value.ceilings.map(({ euros, ...ceiling }) => ({ ...ceiling, most: euros })) }
}
