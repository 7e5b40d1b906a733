import type { LoadedRow, LoadProblem } from '#application/ports/loading.ts'
import type { CommuneRecord } from './territory-records.ts'

/**
 * Every code that leads to a present commune: delegated and associated communes, municipal arrondissements,
 * and the codes of communes that merged, whose names the source no longer gives.
 */
export function formerCommuneRows(
  communes: readonly CommuneRecord[],
  present: ReadonlyMap<string, CommuneRecord>,
  problems: LoadProblem[],
): LoadedRow[] {
  const rows = new Map<string, LoadedRow & { readonly commune_id: string }>()
  for (const former of communes) {
    if (former.type === 'commune-actuelle') continue
    const successor = former.chefLieu ?? former.commune ?? ''
    if (present.has(successor))
      rows.set(former.code, { code: former.code, name: former.nom, kind: former.type, commune_id: `commune-${successor}` })
    else problems.push(problem(former.code, 'chefLieu', 'unknown-commune', true))
  }
  for (const commune of communes) {
    for (const code of commune.anciensCodes ?? []) {
      const known = rows.get(code)
      if (known === undefined) rows.set(code, { code, name: null, kind: 'former-code', commune_id: `commune-${commune.code}` })
      else if (known.commune_id !== `commune-${commune.code}`) {
        problems.push(problem(`${code}: ${known.commune_id.slice(8)}, ${commune.code}`, 'anciensCodes', 'two-successors', false))
      }
    }
  }
  return [...rows.values()]
}

const problem = (found: string, column: string, reason: string, blocking: boolean): LoadProblem => ({
  file: 'decoupage-administratif/communes.json',
  line: null,
  column,
  found,
  expected: 'commune',
  reason,
  blocking,
})

export const postcodeRows = (present: readonly CommuneRecord[]): LoadedRow[] =>
  present.flatMap((commune) => [...new Set(commune.codesPostaux)].map((code) => ({ code, commune_id: `commune-${commune.code}` })))
