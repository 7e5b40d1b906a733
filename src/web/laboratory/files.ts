import type { StartingPoint } from '#application/starting-points.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import type { Scenario, ScenarioTerritory } from '#domain/scenario/scenario.ts'
import { envelopeOf } from './outcome.ts'
import { keyId, LAB_SOURCE, type LabScenario } from './state.ts'

/** A scenario of the laboratory and its rule as the commands read them: the envelope is a sum, the rule holds for the year looked at. */
export function labFiles(
  given: LabScenario,
  start: Pick<StartingPoint, 'id' | 'year'>,
  territories: readonly ScenarioTerritory[],
): { readonly scenario: Scenario; readonly rule: Pick<MatchingRule, 'id' | 'title' | 'source' | 'from' | 'to' | 'key'> } {
  const { key, steps } = given
  const title = given.title === '' ? 'Scénario sans nom' : given.title
  return {
    scenario: { id: start.id, title, source: LAB_SOURCE, year: start.year, envelope: envelopeOf(given, territories), steps },
    rule: {
      id: keyId(key),
      title: `${key.cnc} € du CNC pour ${key.local} € des collectivités, essai sur ${start.year}`,
      source: LAB_SOURCE,
      from: `${start.year}-01-01`,
      to: `${start.year}-12-31`,
      key,
    },
  }
}
