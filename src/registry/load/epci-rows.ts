import type { LoadedRow, LoadProblem } from '#application/ports/loading.ts'
import type { CommuneRecord, EpciRecord } from './territory-records.ts'

/** The EPCI with their communes; an EPCI across departements belongs to the one where most of its people live. */
export function epciRows(
  epcis: readonly EpciRecord[],
  communes: ReadonlyMap<string, CommuneRecord>,
  problems: LoadProblem[],
): { rows: LoadedRow[]; epciOf: Map<string, string> } {
  const epciOf = new Map<string, string>()
  const rows = epcis.map((epci): LoadedRow => {
    const members = epci.membres.flatMap(({ code }) => {
      const commune = communes.get(code)
      if (commune === undefined) problems.push(unknownMember(epci, code))
      return commune === undefined ? [] : [commune]
    })
    for (const { code } of members) epciOf.set(code, `epci-${epci.code}`)
    const home = mostPeopled(members)
    return {
      id: `epci-${epci.code}`,
      level: 'epci',
      code: epci.code,
      name: epci.nom,
      kind: epci.type,
      zone: home?.zone ?? null,
      region_id: home === undefined ? null : `region-${home.region}`,
      departement_id: home === undefined ? null : `departement-${home.departement}`,
      epci_id: null,
      seat_id: null,
      population: epci.populationMunicipale ?? null,
      communes_count: members.length,
    }
  })
  return { rows, epciOf }
}

/** A commune of the departement where most members' people live; ties go to the lower code. */
function mostPeopled(members: readonly CommuneRecord[]): CommuneRecord | undefined {
  const people = new Map<string, number>()
  for (const { departement, population } of members) people.set(departement, (people.get(departement) ?? 0) + (population ?? 0))
  const [first] = [...people].toSorted(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
  return members.find(({ departement }) => departement === first?.[0])
}

const unknownMember = (epci: EpciRecord, code: string): LoadProblem => ({
  file: 'decoupage-administratif/epci.json',
  line: null,
  column: 'membres',
  found: `${epci.code}: ${code}`,
  expected: 'commune',
  reason: 'unknown-commune',
  blocking: false,
})
