import type { FileReference } from '#application/ports/reference.ts'
import { scenarioWords } from '#web/laboratory/address.ts'

/** The steps of an example, on the real Régions: the address of the laboratory that opens with them. */
export function laboratoryOf({ steps }: FileReference, kind: string): string | null {
  const example = Object.entries(steps).find(([name]) => name === kind)?.[1]
  if (example === undefined) return null
  const { scenario, rule } = example
  return `/laboratoire?${new URLSearchParams({ s: scenarioWords({ title: scenario.title, envelope: 'present', key: rule.key, steps: scenario.steps }) })}`
}
