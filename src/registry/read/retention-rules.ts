import { readFileSync } from 'node:fs'
import { RETENTION_CATEGORIES, type RetentionRules } from '#domain/retention/retention-rule.ts'
import { SOURCE_STATUSES } from '#domain/source/status.ts'
import { day, listOf, mapOf, oneOf, text, whole, yesNo } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'

const SOURCE = mapOf({ document: text(), article: text(), status: oneOf(SOURCE_STATUSES) })

const KEYS = mapOf({
  archives: listOf(mapOf({ category: oneOf(RETENTION_CATEGORIES), from: day(), years: whole(1, 100), source: SOURCE, checked: yesNo() })),
  draft: mapOf({ years: whole(1, 10), source: SOURCE }),
})

/** Reads `rules/retention/files.yaml`; a file of ours that is badly made is a bug, and throws. */
export function readRetentionRules(path: string): RetentionRules {
  const { value, problems } = readDescribedYaml(readFileSync(path), KEYS, path)
  if (value === null) throw new Error(`${path}: ${JSON.stringify(problems)}`)
  return { draft: value.draft, archives: value.archives.map(({ checked: isChecked, ...rule }) => ({ ...rule, isChecked })) }
}
