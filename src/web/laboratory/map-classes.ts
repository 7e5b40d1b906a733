import { groupOf, quintileBounds } from '#domain/territory/quintiles.ts'
import type { Place } from '#web/map/place.ts'
import { decimalNumber } from '#wording/numbers.ts'
import { stepWords } from '#wording/pages/find.ts'
import { LABORATORY } from '#wording/pages/laboratory.ts'
import type { LabOutcome } from './outcome.ts'

/** The map of one outcome: euros for an inhabitant, in classes that part what is given today, so that colours mean the same before and after. */
export function labMap({ rows }: LabOutcome): { readonly places: readonly Place[]; readonly steps: readonly string[] } {
  const bounds = quintileBounds(rows.map(({ perBefore }) => perBefore))
  return {
    places: rows.map(({ code, perBefore, perAfter }) => ({
      id: code,
      href: `/cofinancement/${code}`,
      step: groupOf(perAfter, bounds),
      value: LABORATORY.mapValue(decimalNumber(perAfter, 2), decimalNumber(perBefore, 2)),
    })),
    steps: stepWords(bounds.map((bound) => `${decimalNumber(bound, 2)} €`)),
  }
}
