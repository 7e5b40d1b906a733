import type { TableSource } from '#wording/table.ts'

/** The sources of rows read at an address, each once, by organisation then address; the last day it was read. */
export function sourcesOf(
  rows: readonly { readonly organisation: string; readonly sourceUrl: string; readonly readOn: string | null }[],
): TableSource[] {
  const sources = new Map<string, TableSource>()
  for (const { organisation, sourceUrl, readOn } of rows) {
    const known = sources.get(sourceUrl)
    if (known === undefined || (readOn ?? '') > (known.readOn ?? ''))
      sources.set(sourceUrl, { label: organisation, href: sourceUrl, readOn })
  }
  return [...sources.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'fr') || (a.href ?? '').localeCompare(b.href ?? ''))
}
